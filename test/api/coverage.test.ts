import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { readPublished, testApp } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
const Page = v.strictObject({
  meta: v.looseObject({ total: v.number() }),
  links: v.looseObject({ next: v.nullable(v.string()) }),
  data: v.array(
    v.strictObject({
      indicator: v.string(),
      ref_area: v.string(),
      month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
      claims: v.number(),
      date_certainty: v.strictObject({ stated: v.number(), inferred: v.number(), bracketed: v.number() }),
    }),
  ),
});
const ask = async (path: string) => v.parse(Page, await (await app.request(path)).json());

describe("GET /coverage", () => {
  it("counts every claim once, on all pages together", async () => {
    let claims = 0;
    for (let next: string | null = "/coverage?limit=97"; next !== null;) {
      const { data, links } = await ask(next);
      for (const row of data) {
        const { bracketed, inferred, stated } = row.date_certainty;
        expect(stated + inferred + bracketed).toBe(row.claims);
        claims += row.claims;
      }
      next = links.next;
    }
    expect(claims).toBe(record.claims.length);
  });

  it("takes the months that share a day with from and to", async () => {
    const { data } = await ask("/coverage?indicator=turned_away&ref_area=LT&from=2021-08-15&to=2021-09-01");
    expect(data.map(({ month }) => month)).toEqual(["2021-08", "2021-09"]);
  });

  it("tells where the record is thickest", async () => {
    const { data } = await ask("/coverage?sort=-claims&limit=1000");
    expect(data.map(({ claims }) => claims)).toEqual(data.map(({ claims }) => claims).toSorted((a, b) => b - a));
  });
});
