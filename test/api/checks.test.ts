import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { CHECK_KINDS, VERDICTS } from "../../worker/record/codes.ts";
import { Check } from "../../worker/record/check.ts";
import { readPublished, testApp } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
const { checks } = record;

const Page = v.object({ meta: v.looseObject({ total: v.number() }), links: v.looseObject({}), data: v.array(Check) });
const Item = v.object({ meta: v.looseObject({}), links: v.looseObject({}), data: Check });

const ask = async (search: string) => v.parse(Page, await (await app.request(`/checks${search}`)).json());

describe("GET /checks", () => {
  it("lists every check, those of the latest periods first", async () => {
    const { meta, data } = await ask("?limit=1000");
    expect(meta.total).toBe(checks.length);
    expect(data.map(({ period_end }) => period_end)).toEqual(
      data
        .map(({ period_end }) => period_end)
        .toSorted()
        .toReversed(),
    );
  });

  it.each([...CHECK_KINDS.map((kind) => ["kind", kind]), ...VERDICTS.map((verdict) => ["verdict", verdict])])(
    "gives those whose %s is %s",
    async (name, code) => {
      const expected = checks.filter(({ kind, verdict }) => [kind, verdict].some((value) => value === code));
      const { meta, data } = await ask(`?${name}=${code}`);
      expect(meta.total).toBe(expected.length);
      expect(data.every((check) => [check.kind, check.verdict].some((value) => value === code))).toBe(true);
    },
  );

  it("gives those that a claim stands in, on either side", async () => {
    const [check] = checks.filter(({ left, right }) => left.claims.length > 0 && right.claims.length > 0);
    for (const claim of [check?.left.claims[0], check?.right.claims[0]]) {
      const { data } = await ask(`?claim=${claim}&limit=1000`);
      expect(data.map(({ id }) => id)).toContain(check?.id);
      expect(data.every(({ left, right }) => [...left.claims, ...right.claims].some((id) => id === claim))).toBe(true);
    }
  });

  it("tells those that a person has looked at from the others", async () => {
    const [known, unknown] = [await ask("?known=true&limit=1000"), await ask("?known=false&limit=1")];
    expect(known.data.every((check) => check.known !== null)).toBe(true);
    expect(known.meta.total + unknown.meta.total).toBe(checks.length);
  });

  it("gives those whose period shares a day with the days asked for", async () => {
    const { data } = await ask("?from=2025-10-19&to=2025-10-19&limit=1000");
    expect(data.length).toBeGreaterThan(0);
    expect(
      data.every(({ period_start, period_end }) => period_start <= "2025-10-19" && period_end >= "2025-10-19"),
    ).toBe(true);
  });
});

describe("GET /checks/{id}", () => {
  it("gives one check, and 404 for none", async () => {
    const [check] = checks;
    const found = await app.request(`/checks/${check?.id}`);
    expect(v.parse(Item, await found.json()).data).toEqual(check);
    expect((await app.request("/checks/none-such")).status).toBe(404);
  });
});

describe("the checks of the record", () => {
  it("contradict nothing that nobody has looked at", () => {
    const news = checks.filter(({ verdict, known }) => verdict === "contradicted" && known === null);
    expect(news.map(({ id, arithmetic }) => `${id}: ${arithmetic}`)).toEqual([]);
  });

  it.each([
    ["a Lithuanian counter that jumps", "contradicted", "1,336 + 11 = 1,347 ≠ 1,377"],
    ["a stale Latvian total", "contradicted", "344 + 377 + 559 + 776 = 2,056 > 1,870"],
    ["a Lithuanian count that its years confirm", "consistent", "8,106 + 11,211 + 2,643 + 253 = 22,213"],
  ])("find %s", (_, verdict, arithmetic) => {
    expect(checks).toContainEqual(expect.objectContaining({ verdict, arithmetic }));
  });
});
