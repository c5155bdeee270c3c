import { describe, expect, it } from "vitest";
import type { Change } from "../../worker/record/record.ts";
import { readPublished, testApp, withClaims } from "../api/fixture.ts";

const record = readPublished();
const ids = record.claims.slice(0, 60).map(({ id }) => id);
const changeOf = (date: string, kind: Change["kind"], claim: string, reason: string): Change => ({
  date,
  kind,
  claim,
  reason,
  version: "0123456789ab",
});
/** The claims that the changes of these tests name. */
const small = withClaims(record, record.claims.slice(0, 600));
const historyOf = async (changes: readonly Change[]) =>
  (await testApp({ ...small, changes }).request("/history")).text();

describe("/history", () => {
  it("tells every change of the record, by day, kind and reason, with their counts", async () => {
    const html = await (await testApp(record).request("/history")).text();
    const batches = Map.groupBy(record.changes, ({ date, kind, reason, version }) =>
      [date, kind, reason, version].join(),
    );
    const told = [...html.matchAll(/<b>([\d,]+) (\w+)<\/b>: /g)].map(([, count, kind]) => `${count} ${kind}`);
    const expected = [...batches.values()].map((own) => `${own.length.toLocaleString("en")} ${own[0]?.kind}`);
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  it("stands the latest day first, and names the claims with links to their pages", async () => {
    const [one = "", two = ""] = ids;
    const html = await historyOf([
      changeOf("2025-01-01", "added", one, "First import"),
      changeOf("2025-01-02", "corrected", two, "Locator counted wrong"),
    ]);
    expect([...html.matchAll(/<time datetime="([^"]+)">/g)].map(([, day]) => day)).toEqual([
      "2025-01-02",
      "2025-01-01",
    ]);
    expect(html).toMatch(/<b>1 corrected<\/b>: Locator counted wrong/);
    for (const id of [one, two]) expect(html).toContain(`<a href="/claims/${id}">`);
  });

  it("names at most 48 claims of a batch, and leads to the others", async () => {
    const html = await historyOf(ids.map((id) => changeOf("2025-01-01", "added", id, "First import")));
    expect(html.match(/href="\/claims\//g)).toHaveLength(48);
    expect(html).toContain("48 of 60 claims");
    expect(html).toContain('href="/changes?kind=added&amp;from=2025-01-01&amp;to=2025-01-01&amp;limit=1000"');
    expect(html).toContain("All 60 added that day as JSON");
    expect(await historyOf([changeOf("2025-01-01", "added", ids[0] ?? "", "One")])).not.toContain("/changes?");
  });

  it("promises no more than one answer of the API holds", async () => {
    const batches = ["One reason", "Another"].flatMap((reason) =>
      record.claims.slice(0, 600).map(({ id }) => changeOf("2025-01-01", "added", id, reason)),
    );
    const html = await historyOf(batches);
    expect(html.match(/The first 1,000 of 1,200 added that day as JSON/g)).toHaveLength(2);
    expect(html).not.toContain("All 1,200");
  });

  it("gives a claim that was withdrawn no link: its page is no more", async () => {
    const html = await historyOf([changeOf("2025-01-01", "withdrawn", "gone-for-good", "No claim of this record")]);
    expect(html).toContain("<code>gone-for-good</code>");
    expect(html).not.toContain("/claims/gone-for-good");
  });

  it("shows a hostile reason literally", async () => {
    const html = await historyOf([changeOf("2025-01-01", "added", ids[0] ?? "", '<script>alert("x")</script>')]);
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  });

  it("names the feed", async () => {
    expect(await historyOf([])).toContain('<a href="/feed.atom">');
  });
});
