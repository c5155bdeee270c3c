import { describe, expect, it } from "vitest";
import { toDocumentName } from "../../worker/pages/document-facts.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import { describeLanguage } from "../../worker/pages/language.ts";
import { toPrints } from "../../worker/pages/prints.ts";
import type { Claim } from "../../worker/record/claim.ts";
import { toClaimForm } from "../../worker/record/formed.ts";
import type { PublishedRecord } from "../../worker/record/record.ts";
import { readPublished, testApp, withClaims } from "../api/fixture.ts";

const record = readPublished();
const app = testApp(record);
const TXT = "txt-report-2022-12-05-report-about-the-border";
const FRONTEX = "frontex-2025-06-03-monthly-detections";

const textOf = async (path: string, of = app) => (await of.request(path)).text();
const find = <T extends { readonly id: string }>(rows: readonly T[], id: string): T => {
  const row = rows.find((row) => row.id === id);
  if (row === undefined) throw new RangeError(`No row ${id}`);
  return row;
};
const BELSAT = find(record.claims, "belsat-lt-crossings-2021");
const claimsIn = (html: string) =>
  [...html.matchAll(/<a class="figure" href="\/claims\/([^"]+)"/g)].map(([, id]) => id);

/** One figure, printed by documents on these days; null for an undated one. */
function printedOn(...days: readonly (string | null)[]): PublishedRecord {
  const sources = days.map((published, index) => ({ ...BELSAT.source, id: `document-${index}`, published }));
  const claims = sources.map((source, index): Claim => ({
    ...BELSAT,
    id: `claim-${index}`,
    source,
    as_of: null,
    retells: null,
    supersedes: null,
  }));
  return { ...withClaims(record, claims), sources: [...record.sources, ...sources], changes: [] };
}

describe("/documents/{id}", () => {
  it("is there for every document of the record, with each of its claims up to fifty", async () => {
    const bySource = Map.groupBy(record.claims, ({ source }) => source.id);
    for (const { id } of record.sources.filter((_, index) => index % 8 === 0)) {
      const answer = await app.request(`/documents/${id}`);
      expect([id, answer.status]).toEqual([id, 200]);
      const ids = (bySource.get(id) ?? []).map((claim) => claim.id);
      expect(new Set(claimsIn(await answer.text()))).toEqual(new Set(ids.toSorted().slice(0, 50)));
    }
  });

  it("stands in the order of the text: numbers as numbers, claims without a place last, by id", async () => {
    const locators = ["paragraph 10", null, "paragraph 9", "table 3, row 10", "table 3, row 2", null];
    const claims = locators.map((locator, index): Claim => ({
      ...BELSAT,
      id: `claim-${index}`,
      locator,
      retells: null,
    }));
    const html = await textOf(
      `/documents/${BELSAT.source.id}`,
      testApp({ ...withClaims(record, claims), changes: [] }),
    );
    expect(claimsIn(html)).toEqual(["claim-2", "claim-0", "claim-4", "claim-3", "claim-1", "claim-5"]);
  });

  it("gives wording, subject, period and passage of each claim, and leads to its page", async () => {
    const html = await textOf(`/documents/${BELSAT.source.id}`);
    for (const words of [
      `<a class="figure" href="/claims/${BELSAT.id}">4,100+</a>`,
      "Irregular crossings, Lithuania",
      '<q lang="en">exceeded 4,100</q>',
      "#:~:text=exceeded%204%2C100",
      ">paragraph 9</a>",
    ])
      expect(html).toContain(words);
  });

  it("tells what is known of the document", async () => {
    const html = await textOf(`/documents/${TXT}`);
    const { url, derived_from } = find(record.sources, TXT);
    for (const words of ["<dd>English</dd>", `href="/documents/${derived_from}"`, `href="/events?source=${TXT}"`])
      expect(html).toContain(words);
    expect(html).toContain(`>${url.replaceAll("&", "&amp;")}</a>`);
    const dated = find(record.sources, String(derived_from));
    expect(await textOf(`/documents/${dated.id}`)).toContain("5 December 2022 at the latest");
  });

  it("shows fifty of a table of thousands, says so, and leads on", async () => {
    const html = await textOf(`/documents/${FRONTEX}`);
    expect(claimsIn(html)).toHaveLength(50);
    expect(html).toMatch(/50 of its 1,478 claims, the first by their ids\.\s*<a href="\/explore\?source=frontex/);
    expect(await textOf(`/documents/${TXT}`)).not.toContain("by their ids");
  });

  it("names the checks that do not add up and the conflicts that its claims take part in, and no others", async () => {
    const sourceOf = new Map(record.claims.map(({ id, source }) => [id, source.id]));
    const failed = record.checks.filter(({ verdict }) => verdict === "contradicted");
    const sources = failed.flatMap(({ left, right }) =>
      [...left.claims, ...right.claims].map((id) => sourceOf.get(id)),
    );
    for (const source of new Set(sources)) {
      const own = (claims: readonly string[]) => claims.some((id) => sourceOf.get(id) === source);
      const html = await textOf(`/documents/${source}`);
      const checks = failed.filter(({ left, right }) => own([...left.claims, ...right.claims]));
      const rivals = record.rivalries.filter(({ pairs }) =>
        pairs.some(({ kind, claims }) => kind === "conflict" && own(claims)),
      );
      const told = (kind: string) => [...html.matchAll(RegExp(`href="/${kind}/([^"]+)"`, "g"))].map(([, id]) => id);
      expect(new Set(told("verdicts"))).toEqual(new Set(checks.map(({ id }) => id)));
      expect(new Set(told("rivals"))).toEqual(new Set(rivals.map(({ id }) => id)));
    }
  });

  it("claims of disputed figures no more than that their readings stay apart", async () => {
    const [conflict] = record.rivalries.flatMap(({ pairs }) => pairs.filter(({ kind }) => kind === "conflict"));
    const { source } = find(record.claims, conflict?.claims[0] ?? "");
    const html = await textOf(`/documents/${source.id}`);
    expect(html).toContain("What does not fit together</h2>");
    expect(html).toContain("they stay apart by more than rounding. Which one is wrong, or whether one is,");
  });

  it("leads to its claims as JSON and CSV, and can be cited", async () => {
    const html = await textOf(`/documents/${TXT}`);
    for (const path of ["/stats", "/stats.csv"]) {
      expect(html).toContain(`href="${path}?source=${TXT}&amp;limit=1000"`);
      expect((await app.request(`${path}?source=${TXT}&limit=1000`)).status).toBe(200);
    }
    expect(html).toContain(`CC BY 4.0, http://localhost/documents/${TXT}</p>`);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
    expect(data).toMatchObject({ "@type": "CollectionPage", breadcrumb: { "@type": "BreadcrumbList" } });
  });

  it("says who else prints a figure, and that it stood here first", async () => {
    const made = testApp(printedOn("2021-08-06", "2021-08-07"));
    const first = await textOf("/documents/document-0", made);
    expect(first).toContain("1 claim; 1 printed by other documents too, 1 of them here first.");
    expect(first).toMatch(/Here first, as far as the record is dated\.<\/b> Later:\s*<a href="\/claims\/claim-1">/);
    const second = await textOf("/documents/document-1", made);
    expect(second).toMatch(/Also printed by:\s*<a href="\/claims\/claim-0">/);
    expect(second).not.toMatch(/here first/i);
  });

  it.each([
    ["title", (text: string) => ({ title: text })],
    ["agency", (text: string) => ({ agency: text })],
    ["address", (text: string) => ({ url: `https://example.org/${text}`, title: null })],
    ["publisher", (text: string) => ({ publisher: { ...BELSAT.source.publisher, name: text } })],
  ])("shows hostile text of its %s literally", async (_, change) => {
    const source = { ...BELSAT.source, ...change('"><script>alert(1)</script>') };
    const sources = record.sources.map((row) => (row.id === source.id ? source : row));
    const printed = record.claims.filter((claim) => claim.source.id === source.id);
    const claims = printed.map((claim) => ({ ...claim, source }));
    const made = testApp({ ...withClaims(record, claims), sources, changes: [] });
    const html = await textOf(`/documents/${source.id}`, made);
    expect(html).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    for (const text of [html, await textOf("/documents", made)]) expect(text).not.toContain("<script>");
  });
});

describe("toPrints(claim, book)", () => {
  const printsOf = (made: PublishedRecord) => {
    const forms = new Map(made.claims.map((claim) => [claim.id, toClaimForm(claim)]));
    const ids = [...forms.keys()];
    const relations = (id: string) => ({
      siblings: ids.filter((other) => other !== id),
      retold_by: made.claims.filter(({ retells }) => retells === id).map((claim) => claim.id),
      checks: [],
      rivals: [],
      superseded_by: [],
    });
    const book = { claim: (id: string) => forms.get(id), relations };
    return [...forms.values()].map((claim) => toPrints(claim, book));
  };
  const firsts = (made: PublishedRecord) => printsOf(made).map(({ first }) => first);

  it.each([
    [
      ["2021-08-06", "2021-08-07"],
      [true, false],
    ],
    [
      ["2021-08-06", "2021-08-06"],
      [false, false],
    ],
    [
      ["2021-08-06", null],
      [false, false],
    ],
    [
      ["2021-08-07", "2021-08-09", "2021-08-06"],
      [false, false, true],
    ],
    [["2021-08-06"], [false]],
  ])("calls first what came out before all others, where every day is known: %j, %j", (days, expected) => {
    expect(firsts(printedOn(...days))).toEqual(expected);
  });

  it("takes the day of the statement where the document is undated", () => {
    const made = printedOn("2021-08-06", null);
    const claims = made.claims.map((claim, index) => (index === 1 ? { ...claim, as_of: "2021-08-05" } : claim));
    expect(firsts({ ...made, claims })).toEqual([false, true]);
  });

  it("leaves out other values and the document itself", () => {
    const made = printedOn("2021-08-06", "2021-08-07");
    const [one, two] = made.claims;
    if (one === undefined || two === undefined) throw new RangeError("Expected two claims");
    for (const other of [
      { ...two, value: 4200 },
      { ...two, source: one.source },
    ])
      expect(printsOf({ ...made, claims: [one, other] }).map(({ others }) => others)).toEqual([[], []]);
  });

  it("calls no retelling first, and counts it among the others whatever it prints", () => {
    const made = printedOn("2021-08-06", "2021-08-07");
    const retelling = (told: number, of: number) => ({
      ...made,
      claims: made.claims.map((claim, index) =>
        index === told ? { ...claim, value: 4200, retells: `claim-${of}` } : claim,
      ),
    });
    expect(firsts(retelling(1, 0))).toEqual([true, false]);
    expect(firsts(retelling(0, 1))).toEqual([false, false]);
  });
});

describe("toDocumentName(source)", () => {
  it.each([
    ["A title", "https://www.example.org/a", "A title"],
    [null, "https://www.example.org/a/", "example.org/a"],
    [null, `https://example.org/${"a".repeat(100)}`, `example.org/${"a".repeat(77)}…`],
  ])("is the title, else the address, short enough for a line: %j, %s", (title, url, expected) => {
    expect(toDocumentName({ title, url })).toBe(expected);
  });
});

describe("describeLanguage(code)", () => {
  it("knows the language of every document", () => {
    const unnamed = record.sources
      .map(({ language }) => language)
      .filter((code) => describeLanguage(code, ENGLISH) === code);
    expect(unnamed).toEqual([]);
  });
});
