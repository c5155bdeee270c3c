import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Change } from "../../worker/record/record.ts";
import { readPublished, testApp, withClaims } from "./fixture.ts";

const record = withClaims(readPublished(), []);
const Page = v.looseObject({
  meta: v.looseObject({ total: v.number() }),
  links: v.looseObject({ next: v.nullable(v.string()) }),
  data: v.array(
    v.strictObject({
      date: v.string(),
      kind: v.string(),
      claim: v.string(),
      reason: v.string(),
      data_version: v.string(),
    }),
  ),
});
const changeOf = (date: string, claim: string, difference: Partial<Change> = {}): Change => ({
  date,
  kind: "added",
  claim,
  reason: "First import",
  version: "0123456789ab",
  ...difference,
});
const changes = [
  changeOf("2025-01-01", "one"),
  changeOf("2025-01-01", "two"),
  changeOf("2025-01-02", "one", { kind: "corrected", reason: "The source says so", version: "ba9876543210" }),
  changeOf("2025-01-02", "gone", { kind: "withdrawn" }),
];
const app = testApp({ ...record, changes });
const ask = async (path: string, asked = app) => v.parse(Page, await (await asked.request(path)).json());
const claimsOf = async (path: string) => (await ask(path)).data.map(({ claim }) => claim);

describe("GET /changes", () => {
  it("tells the latest first, of one day too", async () => {
    expect(await claimsOf("/changes")).toEqual(["gone", "one", "two", "one"]);
  });

  it("says which version of the data a change made", async () => {
    expect((await ask("/changes?kind=corrected")).data).toEqual([
      {
        date: "2025-01-02",
        kind: "corrected",
        claim: "one",
        reason: "The source says so",
        data_version: "ba9876543210",
      },
    ]);
  });

  it.each([
    ["claim=one", ["one", "one"]],
    ["claim=gone", ["gone"]],
    ["kind=added,withdrawn", ["gone", "two", "one"]],
    ["from=2025-01-02", ["gone", "one"]],
    ["to=2025-01-01", ["two", "one"]],
  ])("takes %s", async (search, claims) => {
    expect(await claimsOf(`/changes?${search}`)).toEqual(claims);
  });

  it("goes on where a page ended, even when more was appended meanwhile", async () => {
    const { next } = (await ask("/changes?limit=2")).links;
    const later = testApp({ ...record, changes: [...changes, changeOf("2025-01-02", "new")] });
    expect((await ask(next ?? "", later)).data.map(({ claim }) => claim)).toEqual(["two", "one"]);
  });

  it("walks every change once at any page size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), async (limit) => {
        const met: string[] = [];
        for (let next: string | null = `/changes?limit=${limit}`; next !== null;) {
          const page = await ask(next);
          met.push(...page.data.map(({ claim }) => claim));
          next = page.links.next;
        }
        expect(met).toEqual(["gone", "one", "two", "one"]);
      }),
      { numRuns: 5 },
    );
  });
});
