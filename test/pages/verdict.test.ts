import { describe, expect, it } from "vitest";
import type { Check } from "../../worker/record/check.ts";
import { readPublished, testApp, withClaims } from "../api/fixture.ts";

const record = readPublished();
const app = testApp(record);
const STALE = "nested-periods-lv-2023-05-02-db3334eb";

const textOf = async (id: string) => (await app.request(`/verdicts/${id}`)).text();

const stale = record.checks.find(({ id }) => id === STALE);
if (stale === undefined) throw new RangeError("Cannot test: the record has lost the check");
const { left, right } = stale;
/** The claims of the check alone, with what rests on them. */
const small = {
  ...withClaims(
    record,
    record.claims.filter(({ id }) => [...left.claims, ...right.claims].includes(id)),
  ),
  changes: [],
};

/** The check with another field, and the page of it. */
async function pageWith(change: Partial<Check>): Promise<string> {
  const checks = small.checks.map((check) => (check.id === STALE ? { ...check, ...change } : check));
  return (await testApp({ ...small, checks }).request(`/verdicts/${STALE}`)).text();
}

describe("/verdicts/{id}", () => {
  it("sets its claims side by side, with the arithmetic and what both sides allow", async () => {
    const html = await textOf(STALE);
    for (const words of [
      'Turned away, Latvia, 1 January to 2 May 2023: <span class="contradicted">it does not add up</span>',
      "make 2,056, more than the 1,870 printed for 1 January to 2 May 2023.",
      "= 2,056 &gt; <a",
      "Left of the sign: exactly 2,056",
      "Right of the sign: exactly 1,870",
      "Figures of days or months are no more than the figure of the period that holds them.",
    ])
      expect(html).toContain(words);
  });

  it("says what a person found, and why it is so", async () => {
    const html = await textOf(STALE);
    const { known, reason } = record.checks.find(({ id }) => id === STALE) ?? {};
    expect(html).toContain(`<b>What a person found:</b> ${known}.`);
    expect(html).toContain(`<b>Here:</b> ${reason}.`);
    expect(await pageWith({ known: null, reason: null })).not.toMatch(/What a person found|<b>Here/);
  });

  it.each([
    ["nested_periods", "contradicted", "it does not add up"],
    ["parts_and_total", "strained", "it does not quite add up"],
    ["nested_periods", "undecidable", "whether it adds up cannot be told"],
    ["running_total", "consistent", "it adds up"],
  ])("explains the verdict on %s by the rule that gave it, %s", async (kind, verdict, words) => {
    const { id = "" } = record.checks.find((check) => check.kind === kind && check.verdict === verdict) ?? {};
    const html = await textOf(id);
    expect(html.match(/<li aria-current="true">/g)).toHaveLength(1);
    expect(html).toContain(`<li aria-current="true"><b class="${verdict}">${verdict}, ${words}:</b>`);
  });

  it("judges no echo by rules of sums", async () => {
    const { id = "" } = record.checks.find(({ kind }) => kind === "echo") ?? {};
    const html = await textOf(id);
    expect(html).toContain("it may be a slip");
    expect(html).not.toContain("Of four verdicts");
  });

  it("leads to its JSON, to a report of an error and to other checks of its claims, but not to itself", async () => {
    const html = await textOf(STALE);
    const others = record.checks.filter(
      ({ id, left }) => id !== STALE && left.claims.some((claim) => right.claims.includes(claim)),
    );
    expect(html).toContain(`href="/checks/${STALE}"`);
    expect(html).toContain(`href="mailto:?subject=Tripoint%3A%20check%20${STALE}&amp;body=Check%3A%20${STALE}`);
    expect(others.some(({ id }) => html.includes(`href="/verdicts/${id}"`))).toBe(true);
    expect(html).not.toContain(`href="/verdicts/${STALE}"`);
  });

  it("has a title and a description of its own", async () => {
    const html = await textOf(STALE);
    expect(html).toContain(
      "<title>Turned away, Latvia, 1 January to 2 May 2023: 4 figures for shorter periods (2,056) against 1,870: " +
        "it does not add up – Tripoint</title>",
    );
    expect(html).toMatch(/<meta name="description" content="January 2023 \(344\).+: it does not add up\. The counter/);
    expect(html).toContain(`<link rel="canonical" href="http://localhost/verdicts/${STALE}" />`);
  });

  it("is written for every check of the record, each of its claims a link", async () => {
    const lost: string[] = [];
    for (const { id, left, right } of record.checks) {
      const html = await textOf(id);
      for (const claim of [...left.claims, ...right.claims])
        if (!html.includes(`<a class="figure" href="/claims/${claim}">`)) lost.push(`${id} ${claim}`);
    }
    expect(lost).toEqual([]);
  });

  it("is no page where there is no check", async () => {
    const answer = await app.request("/verdicts/none");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("The record holds no check called “none”.");
  });

  it.each([
    ["known", { known: "<img src=x onerror=alert(1)>" }],
    ["reason", { reason: '<script>alert("x")</script>' }],
    ["arithmetic", { arithmetic: "<b>1</b> ≠ 2" }],
    ["statement", { arithmetic: "none", statement: "Turned away: <i>2021</i>" }],
  ])("shows hostile text of %s literally", async (name, change) => {
    const text = Object.entries(change).find(([key]) => key === name)?.[1] ?? "";
    const html = await pageWith(change);
    const told = name === "statement" ? "<i>2021</i>" : text;
    expect(html).not.toContain(told);
    expect(html).toContain(told.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"));
  });

  it("shows hostile text of a claim and its place literally", async () => {
    const text = '"><script>alert(1)</script>';
    const [place] = record.places.map((one) => ({ ...one, name: text }));
    if (place === undefined) throw new RangeError("Cannot test: the record has no place");
    const [id = ""] = right.claims;
    const claims = small.claims.map((claim) =>
      claim.id === id
        ? {
            ...claim,
            value_text: text,
            place,
          }
        : claim,
    );
    const html = await (await testApp({ ...small, claims }).request(`/verdicts/${STALE}`)).text();
    expect(html).not.toContain(text);
    expect(html.split("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;").length).toBeGreaterThan(3);
  });
});
