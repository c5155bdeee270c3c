import { describe, expect, it } from "vitest";
import { readPublished, testApp } from "../api/fixture.ts";

const record = readPublished();
const app = testApp(record);
const textOf = async (corrections?: string) =>
  (await (await app.request("/method", {}, corrections === undefined ? {} : { CORRECTIONS: corrections })).text())
    .replaceAll(/\s+/g, " ")
    .replaceAll(/<\/?(?:a|code|b)\b[^>]*>/g, "");
const html = await textOf();
const count = (found: number) => found.toLocaleString("en");

describe("/method", () => {
  it("counts the record itself", () => {
    const verdict = (name: string) => count(record.checks.filter((check) => check.verdict === name).length);
    const kind = (name: string) => count(record.changes.filter((change) => change.kind === name).length);
    const { claims, sources, checks, rivalries } = record;
    for (const words of [
      `${count(claims.length)} claims from ${count(sources.length)} documents of ${count(record.publishers.length)} publishers`,
      `so it is for ${claims.filter((claim) => claim.date_certainty === "bracketed").length} claims`,
      `${count(checks.length)} checks. ${verdict("consistent")} add up, ${verdict("strained")} do not quite, ${verdict("contradicted")} do not`,
      `Of ${count(rivalries.length)} groups`,
      `${rivalries.filter((group) => group.kind === "conflict").length} hold figures that, as a reader takes them, stay apart`,
      `${kind("added")} added, ${kind("corrected")} corrected, ${kind("superseded")} superseded, ${kind("withdrawn")} withdrawn`,
      `now ${record.data_version},`,
    ])
      expect(html).toContain(words);
  });

  it("says where the rows of every imported file stand", () => {
    for (const { file, rows, claims, events, duplicates, runs, quarantined } of record.imports) {
      const words = new RegExp(`<li>${file}: ${count(rows)} rows: ([^<]+)</li>`).exec(html)?.[1] ?? "";
      const counts = words.split(", ").map((part) => Number(/^[\d,]+/.exec(part)?.[0].replaceAll(",", "")));
      expect(counts).toEqual([claims, events, duplicates + runs, quarantined].filter((found) => found > 0));
      expect(counts.reduce((sum, part) => sum + part, 0)).toBe(rows);
    }
    expect(html).toContain("figures.csv: 2,371 rows: 2,316 claims, 53 merged, 2 in quarantine");
  });

  it("speaks of the file that was read again as the record has it", () => {
    const figures = record.imports.find(({ file }) => file === "figures.csv");
    expect(html).toContain(
      `the last ${Number(figures?.rows) - 1967} of its ${count(Number(figures?.rows))} rows, from r1968 on`,
    );
    expect(html).toContain("a second reader checked 55 rows against their pages. The value was wrong in 1 (1.8 %;");
  });

  it("names the address for corrections that the operator has set, and says where there is none", async () => {
    expect(html).toContain("has named no address for corrections");
    expect(await textOf("mailto:desk@example.org")).toContain("Report an error to desk@example.org.");
    const hostile = await textOf('https://example.org/"><script>');
    expect(hostile).toContain("https://example.org/&quot;&gt;&lt;script&gt;");
  });

  it("answers each of its own links", async () => {
    const whole = await (await app.request("/method")).text();
    const ids = [...whole.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const anchors = [...whole.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.length).toBeGreaterThan(7);
    for (const anchor of anchors) expect(ids).toContain(anchor);
    for (const [, path = ""] of whole.matchAll(/<a href="(\/(?:checks|compare|history|documents)[^"#]*)"/g))
      expect([path, (await app.request(path)).status]).toEqual([path, 200]);
  });
});
