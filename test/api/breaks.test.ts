import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { BreakForm, BulletinForm } from "../../worker/record/form.ts";
import { readPublished, testApp } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
const ask = async <T extends v.GenericSchema>(path: string, row: T) =>
  v.parse(v.looseObject({ data: v.array(row) }), await (await app.request(path)).json()).data;

describe("GET /breaks", () => {
  it("gives each break with its document, the earliest first", async () => {
    const rows = await ask("/breaks?limit=1000", v.strictObject(BreakForm.entries));
    expect(rows).toHaveLength(record.breaks.length);
    expect(rows.map(({ date }) => date)).toEqual(record.breaks.map(({ date }) => date).toSorted());
  });

  it("knows that turning back began in Lithuania on 3 August 2021", async () => {
    const rows = await ask("/breaks?ref_area=LT&from=2021-08-03&to=2021-08-03", BreakForm);
    expect(rows.map(({ indicator }) => indicator)).toContain("turned_away");
  });
});

describe("GET /bulletins", () => {
  it("gives each bulletin with its document", async () => {
    const rows = await ask("/bulletins?limit=1000", v.strictObject(BulletinForm.entries));
    expect(rows.map(({ id }) => id)).toEqual(record.bulletins.map(({ id }) => id));
  });
});
