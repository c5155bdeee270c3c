import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPack } from "../../worker/query/pack.ts";
import { packRecord } from "../../worker/api/pack.ts";
import { readRecord } from "../../worker/record/record.ts";
import type { Packed } from "../../worker/record/schema.ts";
import { toSynthetic } from "./synthetic.ts";

const packed: Packed = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "dist", "record.txt"), "utf8"));

describe("toSynthetic(packed, count)", () => {
  const record = readRecord(toSynthetic(packed, 300));

  it("has as many claims as asked for, each with an id of its own, in the order of their ids", () => {
    const ids = record.claims.map(({ id }) => id);
    expect(ids).toHaveLength(300);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it("draws what the record holds, and the same again", () => {
    const cells = new Set(packed.claims.map(({ indicator, ref_area }) => `${indicator} ${ref_area}`));
    expect(record.claims.filter(({ indicator, ref_area }) => !cells.has(`${indicator} ${ref_area}`))).toEqual([]);
    expect(toSynthetic(packed, 300)).toEqual(toSynthetic(packed, 300));
  });

  it("can be packed for the Worker", () => {
    expect(readPack(packRecord(record).buffer).shelf("/stats").size).toBe(300);
  });
});
