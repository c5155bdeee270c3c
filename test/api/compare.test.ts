import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { envelopeOf } from "../../worker/api/form.ts";
import { RivalryForm } from "../../worker/record/form.ts";
import { readPublished, testApp } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
const Page = v.looseObject({ meta: v.looseObject({ total: v.number() }), data: v.array(RivalryForm) });
const ask = async (search: string) => v.parse(Page, await (await app.request(`/compare?${search}`)).json());

describe("GET /compare", () => {
  it("holds the claims whole, as /stats gives them", async () => {
    const { data } = await ask("limit=3");
    for (const claim of data.flatMap(({ claims }) => claims)) {
      const item = Object(await (await app.request(`/stats/${claim.id}`)).json()).data;
      expect(item).toMatchObject(claim);
    }
  });

  it("finds the group of a claim, and the claim names it", async () => {
    const [rivalry] = record.rivalries;
    for (const claim of rivalry?.claims ?? []) {
      expect((await ask(`claim=${claim}`)).data.map(({ id }) => id)).toEqual([rivalry?.id]);
      const { data } = Object(await (await app.request(`/stats/${claim}`)).json());
      expect(data.rivals).toEqual([rivalry?.id]);
    }
  });

  it("gives the groups with a claim of a claimant, once each", async () => {
    const { data, meta } = await ask("claimant=frontex,pozirk&limit=1000");
    expect(new Set(data.map(({ id }) => id)).size).toBe(meta.total);
    const offices = data.map(({ claims }) => claims.map(({ claimant }) => claimant.id));
    expect(offices.every((ids) => ids.includes("frontex") || ids.includes("pozirk"))).toBe(true);
  });

  it("is in when its period shares a day with from and to", async () => {
    const { data } = await ask("from=2022-06-01&to=2022-06-30&indicator=turned_away&limit=1000");
    expect(data.map(({ id }) => id)).toContain("turned-away-lt-by-2022");
    for (const { cell } of data)
      expect(cell.period_start <= "2022-06-30" && cell.period_end >= "2022-06-01").toBe(true);
  });
});

describe("GET /compare/{id}", () => {
  it("says that Latvia's turn-backs of 2023 are printed in two ways", async () => {
    const answer = v.parse(
      envelopeOf(RivalryForm),
      await (await app.request("/compare/turned-away-lv-by-2023")).json(),
    );
    expect(answer).toMatchObject({ data: { kind: "conflict", common: null, cell: { time_period: "2023" } } });
  });
});

describe("the rivalries of the record", () => {
  const byId = new Map(record.claims.map((claim) => [claim.id, claim]));

  it.each(record.rivalries)("$id holds claims of its cell, whole and done", ({ cell, claims, id, pairs }) => {
    expect(id).toMatch(/^[a-z0-9-]{3,80}$/);
    expect(claims.length).toBeGreaterThan(1);
    expect(pairs.every((pair) => pair.claims.every((claim) => claims.includes(claim)))).toBe(true);
    for (const claim of claims.map((one) => byId.get(one))) {
      const { citizenship, counterpart_area, ref_area, subset } = cell;
      expect(claim).toMatchObject({ citizenship, counterpart_area, ref_area, subset, extent: "whole" });
      expect(claim?.place?.id ?? null).toBe(cell.place);
      expect(["A", "P", "E", "B"]).toContain(claim?.obs_status);
      expect(cell.indicator).toContain(claim?.indicator);
    }
  });

  it("are few enough to be read: no claim stands in two, and none has more than 30 claims", () => {
    const members = record.rivalries.flatMap(({ claims }) => claims);
    expect(new Set(members).size).toBe(members.length);
    expect(Math.max(...record.rivalries.map(({ claims }) => claims.length))).toBeLessThan(31);
  });
});
