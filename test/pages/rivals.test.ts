import { describe, expect, it } from "vitest";
import { RIVALRY_KINDS } from "../../worker/record/codes.ts";
import { readPublished, testApp, withClaims } from "../api/fixture.ts";

const record = readPublished();
const app = testApp(record);
const YEAR = "turned-away-lt-by-2022";

const textOf = async (id: string) => (await app.request(`/rivals/${id}`)).text();

describe("/rivals/{id}", () => {
  it("sets its claims side by side, each with its interval and how it differs", async () => {
    const html = await textOf(YEAR);
    const { claims = [] } = record.rivalries.find(({ id }) => id === YEAR) ?? {};
    expect(html).toContain("<h1>Lithuania, turned away, 2022: 7 claims, 3 figures from 11,211 to 11,238</h1>");
    expect(html.match(/<svg class="track"/g)).toHaveLength(claims.length);
    for (const words of [
      "The first.",
      "Says the same.",
      "Stays apart from the first: 27 more.",
      "Differs by rounding.",
    ])
      expect(html).toContain(`<b>${words}</b>`);
  });

  it("says what all readings share and how many witnesses there are", async () => {
    expect(await textOf(YEAR)).toContain("As a reader takes them, no figure fits them all.");
    expect(await textOf(YEAR)).toContain("7 claims, 7 witnesses:");
    const shared = record.rivalries.find(({ kind, common }) => kind === "agree" && common?.lower === common?.upper);
    const html = await textOf(shared?.id ?? "");
    expect(html).toContain(`all of them allow: exactly ${shared?.common?.lower?.toLocaleString("en")}.`);
    expect(html).toContain('class="common"');
  });

  it("names the kind of every pair, and the rule of each kind that occurs", async () => {
    for (const kind of RIVALRY_KINDS) {
      const group = record.rivalries.find((one) => one.kind === kind);
      if (group === undefined) continue;
      const html = await textOf(group.id);
      const kinds = new Set(group.pairs.map((pair) => pair.kind));
      expect([kind, html.match(/<dt>/g)?.length]).toEqual([kind, kinds.size]);
    }
    const html = await textOf(YEAR);
    expect(html).toContain("<dt>In conflict</dt>");
    expect(html).toContain("One is the other rounded: the readings meet within half a step.");
    expect(html).toContain("Of the kinds that occur the group has the last in this order: in conflict.");
  });

  it("tells pairs of the same two figures once, with how many they are", async () => {
    const html = await textOf(YEAR);
    const { pairs = [] } = record.rivalries.find(({ id }) => id === YEAR) ?? {};
    const lines = [
      ...html.matchAll(/<li><a href="[^"]*">[^<]*<\/a> and <a href="[^"]*">[^<]*<\/a>(?:, (\d+) pairs)?<\/li>/g),
    ];
    expect(lines.length).toBeLessThan(pairs.length);
    expect(lines.reduce((sum, [, count = "1"]) => sum + Number(count), 0)).toBe(pairs.length);
  });

  it("leads to its JSON, its picture, its frame and a report of an error", async () => {
    const html = await textOf(YEAR);
    const paths = [`/compare/${YEAR}`, `/chart/rivals.svg?id=${YEAR}`, `/embed/rivals?id=${YEAR}`];
    for (const path of paths) {
      expect(html).toContain(`href="${path}"`);
      expect((await app.request(path)).status).toBe(200);
    }
    expect(html).toContain(`href="mailto:?subject=Tripoint%3A%20group%20${YEAR}`);
    expect(html).toContain(`&lt;iframe src=&quot;http://localhost/embed/rivals?id=${YEAR}&quot;`);
  });

  it("is a list of claims to machines", async () => {
    const html = await textOf(YEAR);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
    expect(data).toMatchObject({ "@type": "ItemList", numberOfItems: 7 });
  });

  it("is written for every group of the record, each of its claims a link", async () => {
    const lost: string[] = [];
    for (const { id, claims } of record.rivalries) {
      const html = await textOf(id);
      for (const claim of claims)
        if (!html.includes(`<a class="figure" href="/claims/${claim}">`)) lost.push(`${id} ${claim}`);
    }
    expect(lost).toEqual([]);
  });

  it("is no page where there is no group", async () => {
    const answer = await app.request("/rivals/none");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("The record holds no group of rivals called “none”.");
  });

  it("shows hostile text literally, also in the code of the frame", async () => {
    const text = '"><script>alert(1)</script>';
    const [place] = record.places.map((one) => ({ ...one, name: text }));
    if (place === undefined) throw new RangeError("Cannot test: the record has no place");
    const { claims: ids = [] } = record.rivalries.find(({ id }) => id === YEAR) ?? {};
    const claims = record.claims
      .filter(({ id }) => ids.includes(id))
      .map((claim) => ({ ...claim, value_text: text, display: text, place }));
    const made = testApp({ ...withClaims(record, claims), changes: [] });
    const html = await (await made.request(`/rivals/${YEAR}`)).text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("title=&quot;&amp;quot;&amp;gt;&amp;lt;script");
    expect(html).toContain('<q lang="ru">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</q>');
  });
});
