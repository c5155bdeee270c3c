import { describe, expect, it } from "vitest";
import { openBook } from "../../worker/pages/book.ts";
import type { Pack } from "../../worker/query/pack.ts";
import { readPublished, toPack } from "../api/fixture.ts";

const record = readPublished();
const pack = toPack(record);
const VERDICTS = ["contradicted", "strained", "undecidable", "consistent"];

/** With the rows of checks that were read. */
function watch(): { readonly pack: Pack; readonly read: number[] } {
  const read: number[] = [];
  const shelf = (path: string) => {
    const found = pack.shelf(path);
    const text = (row: number) => {
      if (path === "/checks") read.push(row);
      return found.text(row);
    };
    return { ...found, text };
  };
  return { pack: { ...pack, shelf }, read };
}

describe("openBook(pack).checks(claims, most, but)", () => {
  const busiest = record.checks.find(({ id }) => id === "running-total-pl-2025-12-31-005b7b62");
  if (busiest === undefined) throw new RangeError("Cannot test: the record has lost the check");
  const claims = [...busiest.left.claims, ...busiest.right.claims];
  const naming = record.checks.filter(({ left, right }) =>
    [...left.claims, ...right.claims].some((id) => claims.includes(id)),
  );

  it("gives the worst, counts all, and reads no check besides them", () => {
    const watched = watch();
    const { checks, total } = openBook(watched.pack).checks(claims, 8);
    const ranks = naming.map(({ verdict }) => VERDICTS.indexOf(verdict)).toSorted((a, b) => a - b);
    expect(naming.length).toBeGreaterThan(8);
    expect(total).toBe(naming.length);
    expect(checks.map(({ verdict }) => VERDICTS.indexOf(verdict))).toEqual(ranks.slice(0, 8));
    expect(watched.read).toHaveLength(8);
  });

  it("leaves one out", () => {
    const { checks, total } = openBook(pack).checks(claims, naming.length, busiest.id);
    expect(total).toBe(naming.length - 1);
    expect(checks.map(({ id }) => id)).not.toContain(busiest.id);
  });
});
