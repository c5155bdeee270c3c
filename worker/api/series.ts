/** `/series`: one observation for each calendar period of a cell. */
import { CALENDAR_FREQS } from "../record/period.ts";
import type { IndicatorRow } from "../record/schema.ts";
import type { Cell } from "../query/line.ts";
import { readLines } from "../query/lines.ts";
import { once, onceEach } from "../record/once.ts";
import type { Pack } from "../query/pack.ts";
import { toMet } from "../query/met.ts";
import { EVERYTHING, select } from "../query/select.ts";
import { indexSeries, type Row, type Series } from "../query/series.ts";
import { type Codes, countBefore } from "../query/shelf.ts";
import type { Operation } from "./operation.ts";
import { type Rows, toPagedOperations } from "./page.ts";
import { AS_OF, choiceOf, codesOf, FROM, type Parameter, requiredOf, TO } from "./parameter.ts";
import type { Fault } from "./form.ts";
import { fault, type Query } from "./query.ts";
import { warnMixed, warnUndated } from "./warning.ts";

const DESCRIPTION =
  "Observations per calendar period, one line for each cell: the claim that the rule `issuer-exact-latest` selects, else " +
  "what running totals or the rest of the year allow, else a gap. Every period from the first of a line to its last is " +
  "there. The claims that were considered stand beside each; nothing is interpolated.";

export function seriesOf(pack: Pack): readonly Operation[] {
  const ask = once(() => indexSeries(readLines(pack)));
  const units = once(() => unitsOf(pack));
  const encoder = new TextEncoder();
  const toBytes = onceEach(({ observe }: Row): Uint8Array => encoder.encode(JSON.stringify(observe())));
  return toPagedOperations({
    path: "/series",
    description: DESCRIPTION,
    pack,
    parameters: once(() => toParameters(pack)),
    check: (query) => checkDeaths(pack, query),
    countKeys: () => 1,
    find: (query) => {
      const { days, lists } = query;
      const claimants = lists.get("claimant");
      const series = ask()({
        includes: toCells(query, units()),
        freq: CALENDAR_FREQS.find((one) => lists.get("freq")?.[0] === one) ?? "A",
        claimants: claimants === undefined ? undefined : new Set(claimants),
        from: days.get("from") ?? "0000-01-01",
        to: days.get("to") ?? "9999-12-31",
        as_of: days.get("as_of"),
      });
      return toRows(series, toBytes);
    },
    toPage: () => null,
  });
}

/** Asks for the cells in which a dimension is empty. */
const NONE = "none";

function toParameters(pack: Pack): readonly Parameter[] {
  const ids = (path: string): Codes => {
    const codes = once(() => pack.shelf(path).ids);
    return { all: () => codes().all(), place: (code) => codes().place(code) };
  };
  const areas = ids("/areas");
  return [
    requiredOf("indicator", "What is counted", ids("/indicators"), "turned_away"),
    requiredOf("ref_area", "Area: ISO 3166-1 alpha-2, or EU for several borders at once", areas, "LT"),
    choiceOf("freq", "Calendar unit of the periods: years, quarters, months, ISO weeks or days", CALENDAR_FREQS, "A"),
    orNone("counterpart_area", "The area across the border: left out, BY, and for detections none", areas),
    codesOf("unit_measure", "Unit of the figure: left out, the first of the indicator's", ids("/units")),
    orNone("place", "Place: left out, none", ids("/places")),
    orNone("citizenship", "Citizenship of the people counted: left out, none, which is all of them", areas),
    orNone("subset", "Named part of the indicator: left out, none, which is all of it", ids("/subsets")),
    codesOf("claimant", "Who stands behind the figure; deaths need one", ids("/claimants")),
    FROM,
    TO,
    AS_OF,
  ];
}

function orNone(name: string, description: string, codes: Codes): Parameter {
  return codesOf(name, `${description}; none for the cells where it is empty`, {
    all: once(() => [NONE, ...codes.all()]),
    place: (code) => (code === NONE ? 0 : codes.place(code)),
  });
}

/** The first unit of each indicator, which is meant where none is named. */
function unitsOf(pack: Pack): ReadonlyMap<string, string> {
  const shelf = pack.shelf("/indicators");
  return new Map(
    Array.from({ length: shelf.size }, (_, row) => {
      const { id, unit_measure }: IndicatorRow = JSON.parse(shelf.text(row));
      return [id, unit_measure[0] ?? ""];
    }),
  );
}

/** Left out, a dimension is not any: it is its default, or empty. */
function toCells({ lists }: Query, units: ReadonlyMap<string, string>): (cell: Cell) => boolean {
  const isAsked = (name: keyof Cell, cell: Cell, fallback: string) =>
    (lists.get(name) ?? [fallback]).includes(cell[name] ?? NONE);
  return (cell) =>
    isAsked("indicator", cell, "") &&
    isAsked("ref_area", cell, "") &&
    isAsked("counterpart_area", cell, cell.indicator === "detections" ? NONE : "BY") &&
    isAsked("unit_measure", cell, units.get(cell.indicator) ?? "") &&
    isAsked("place", cell, NONE) &&
    isAsked("citizenship", cell, NONE) &&
    isAsked("subset", cell, NONE);
}

/** Each body counts other deaths: one line over all of them would mean nothing. */
function checkDeaths(pack: Pack, { lists, sent }: Query): readonly Fault[] {
  const claimants = lists.get("claimant") ?? [];
  if (lists.get("indicator")?.includes("deaths") !== true || claimants.length === 1) return [];
  if (sent.has("claimant") && claimants.length === 0) return []; // which is faulty, and told so
  const shelf = pack.shelf("/stats");
  const deaths = new Map([["indicator", ["deaths"]]]);
  const there = select(shelf, {
    ...EVERYTHING,
    codes: new Map([...deaths, ["ref_area", lists.get("ref_area") ?? []]]),
  });
  const counting = there.length > 0 ? there : select(shelf, { ...EVERYTHING, codes: deaths });
  const known = toMet(shelf, counting, "claimant").join(", ");
  return [fault("claimant", `one of those who count deaths, each other ones: ${known}`, claimants.join(","))];
}

function toRows({ rows, undated }: Series, toBytes: (row: Row) => Uint8Array): Rows {
  return {
    total: rows.length,
    bytes: (index) => {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`Cannot write row ${index}: the series has ${rows.length}`);
      return toBytes(row);
    },
    keys: (index) => [rows[index]?.id ?? ""],
    through: ([last]) => countBefore(rows.length, (place) => (rows[place]?.id ?? "") <= String(last)),
    warnings: () => [...warnMixed(met(rows, "indicator"), met(rows, "unit_measure")), ...warnUndated(undated)],
  };
}

function met(rows: readonly Row[], name: "indicator" | "unit_measure"): readonly string[] {
  return [...new Set(rows.map(({ cell }) => cell[name]))].toSorted();
}
