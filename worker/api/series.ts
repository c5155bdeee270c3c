/** `/series`: one observation for each calendar period of a cell. */
import * as v from "valibot";
import { CALENDAR_FREQS } from "../record/period.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { IndicatorRow } from "../record/schema.ts";
import type { Cell } from "../query/line.ts";
import { Observation } from "../query/observation.ts";
import { indexSeries, type Row } from "../query/series.ts";
import { envelopeOf, type Warning } from "./envelope.ts";
import { answerList, type Listed, onceEach } from "./list.ts";
import type { Answer, Asked, Operation } from "./operation.ts";
import { AS_OF, choiceOf, codesOf, CURSOR, FROM, LIMIT, type Parameter, requiredOf, TO } from "./parameter.ts";
import { toProblem } from "./problem.ts";
import { fault, type Query } from "./query.ts";
import { idsOf } from "./statement.ts";
import { warnMixed } from "./warning.ts";

const DESCRIPTION =
  "Observations per calendar period, one line for each cell: the claim that the rule `issuer-exact-latest` selects, else " +
  "what running totals or the rest of the year allow, else a gap. Every period from the first of a line to its last is " +
  "there. The claims that were considered stand beside each; nothing is interpolated.";

export function seriesOf(record: PublishedRecord): Operation {
  const ask = indexSeries(record);
  const toText = onceEach(({ observe }: Row) => JSON.stringify(observe()));
  return {
    id: "list-series",
    path: "/series",
    summary: "List observations",
    description: DESCRIPTION,
    parameters: toParameters(record),
    example: undefined,
    schema: envelopeOf(v.array(Observation)),
    media: "application/json",
    cached: true,
    answer: async (asked) => {
      const { query } = asked;
      const claimants = query.lists.get("claimant");
      if (claimants === undefined && query.lists.get("indicator")?.includes("deaths") === true)
        return refuseDeaths(record, asked);
      const freq = CALENDAR_FREQS.find((one) => query.lists.get("freq")?.[0] === one) ?? "A";
      const { rows, undated } = ask({
        includes: toCells(record, query),
        freq,
        claimants: claimants === undefined ? undefined : new Set(claimants),
        from: query.days.get("from") ?? "0000-01-01",
        to: query.days.get("to") ?? "9999-12-31",
        as_of: query.days.get("as_of"),
      });
      return answerList(toListing(record, rows, undated, toText), asked);
    },
  };
}

/** Asks for the cells in which a dimension is empty. */
const NONE = "none";

function toParameters(record: PublishedRecord): readonly Parameter[] {
  const areas = idsOf(record.areas);
  return [
    requiredOf("indicator", "What is counted", idsOf(record.indicators), "turned_away"),
    requiredOf("ref_area", "Area: ISO 3166-1 alpha-2, or EU for several borders at once", areas, "LT"),
    choiceOf("freq", "Calendar unit of the periods: years, quarters, months, ISO weeks or days", CALENDAR_FREQS, "A"),
    orNone("counterpart_area", "The area across the border: left out, BY, and for detections none", areas),
    codesOf("unit_measure", "Unit of the figure: left out, the first of the indicator's", idsOf(record.units)),
    orNone("place", "Place: left out, none", idsOf(record.places)),
    orNone("citizenship", "Citizenship of the people counted: left out, none, which is all of them", areas),
    orNone("subset", "Named part of the indicator: left out, none, which is all of it", idsOf(record.subsets)),
    codesOf("claimant", "Who stands behind the figure; deaths need one", idsOf(record.claimants)),
    FROM,
    TO,
    AS_OF,
    LIMIT,
    CURSOR,
  ];
}

function orNone(name: string, description: string, codes: readonly string[]): Parameter {
  return codesOf(name, `${description}; none for the cells where it is empty`, [NONE, ...codes]);
}

/** Left out, a dimension is not any: it is its default, or empty. */
function toCells({ indicators }: PublishedRecord, { lists }: Query): (cell: Cell) => boolean {
  const book = new Map(indicators.map((row) => [row.id, row]));
  const isAsked = (name: keyof Cell, cell: Cell, fallback: string) =>
    (lists.get(name) ?? [fallback]).includes(cell[name] ?? NONE);
  return (cell) =>
    isAsked("indicator", cell, "") &&
    isAsked("ref_area", cell, "") &&
    isAsked("counterpart_area", cell, cell.indicator === "detections" ? NONE : "BY") &&
    isAsked("unit_measure", cell, toUnit(book.get(cell.indicator))) &&
    isAsked("place", cell, NONE) &&
    isAsked("citizenship", cell, NONE) &&
    isAsked("subset", cell, NONE);
}

function toUnit(indicator: IndicatorRow | undefined): string {
  return indicator?.unit_measure[0] ?? "";
}

/** Each body counts other deaths: one line over all of them would mean nothing. */
function refuseDeaths({ claims }: PublishedRecord, { path, query }: Asked): Answer {
  const areas = query.lists.get("ref_area") ?? [];
  const deaths = claims.filter(({ indicator }) => indicator === "deaths");
  const there = deaths.filter(({ ref_area }) => areas.includes(ref_area));
  const counting = there.length > 0 ? there : deaths;
  const claimants = [...new Set(counting.map(({ claimant }) => claimant.id))].toSorted();
  const wrong = fault("claimant", `one of those who count deaths, each other ones: ${claimants.join(", ")}`, "");
  return { kind: "refused", response: toProblem("invalid-parameter", path, wrong.detail, { errors: [wrong] }) };
}

function toListing(
  { data_version }: PublishedRecord,
  rows: readonly Row[],
  undated: number,
  toText: (row: Row) => string,
): Listed<Row> {
  return {
    path: "/series",
    data_version,
    rows,
    facets: {},
    sorts: { id: ({ id }) => id },
    sort: "id",
    period: undefined,
    toText,
    warn: (all) => [...warnMixed(all.map(({ cell }) => cell)), ...warnUndated(undated)],
    page: null,
  };
}

function warnUndated(claims: number): readonly Warning[] {
  if (claims === 0) return [];
  const detail = `Left out ${claims} ${claims === 1 ? "claim" : "claims"} of these cells: nobody knows the day on which they were stated`;
  return [{ code: "undated-statements", detail }];
}
