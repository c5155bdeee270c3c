/** Parts of a cell against the whole of it: nationalities, places, countries. */
import { covers } from "../../record/period.ts";
import { addUp, type Doubt, type Draft, OPEN_DATES } from "./check.ts";
import { toHolder } from "./nested.ts";
import { isSame, swapRivals } from "./otherwise.ts";
import { preferFor } from "./prefer.ts";
import { type Statement, toKey, toLine } from "./statements.ts";

/** A way to divide a cell into parts that share nobody. */
interface Division {
  readonly noun: string;
  readonly field: "citizenship" | "place" | "ref_area";
  readonly isWhole: (statement: Statement) => boolean;
  /** Which part a statement is about; null for the whole. */
  readonly toPart: (statement: Statement) => string | null;
  /** Parts of one family share nobody: a district may hold a station, but no other district. */
  readonly toFamily: (statement: Statement) => string;
  /** What a part is called in a sentence. */
  readonly toName: (statement: Statement) => string;
  readonly toBody: (statement: Statement) => string;
}

const DIVISIONS: readonly Division[] = [
  {
    noun: "nationality",
    field: "citizenship",
    isWhole: ({ claim }) => claim.citizenship === null,
    toPart: ({ claim }) => claim.citizenship,
    toName: ({ claim }) => `citizenship ${claim.citizenship}`,
    toFamily: () => "",
    toBody: ({ body }) => body,
  },
  {
    noun: "place",
    field: "place",
    isWhole: ({ claim }) => claim.place === undefined,
    toPart: ({ claim }) => claim.place?.id ?? null,
    toName: ({ claim }) => claim.place?.name ?? "",
    toFamily: ({ claim }) => `${claim.place?.kind} ${claim.place?.part_of}`,
    toBody: ({ body }) => body,
  },
  {
    noun: "country",
    field: "ref_area",
    isWhole: ({ claim }) => claim.ref_area === "EU",
    toPart: ({ claim, indicator }) => (claim.ref_area === "EU" || !indicator.adds_over_areas ? null : claim.ref_area),
    toName: ({ area }) => area.name,
    toFamily: () => "",
    toBody: ({ claim }) => claim.claimant.id,
  },
];

export function toParts(statements: readonly Statement[]): readonly Draft[] {
  return DIVISIONS.flatMap((division) => {
    const toCell = (statement: Statement) =>
      `${toLine(statement.claim, { [division.field]: null })} ${division.toBody(statement)}`;
    const parts = Map.groupBy(
      statements.filter((statement) => division.toPart(statement) !== null),
      toCell,
    );
    const wholes = statements.filter((statement) => division.isWhole(statement) && parts.has(toCell(statement)));
    const sums = wholes.flatMap((whole) => toSums(whole, parts.get(toCell(whole)) ?? [], division));
    const used = new Set(sums.flatMap(({ left }) => left));
    const byCell = Map.groupBy(wholes, toCell);
    const rest = [...parts].flatMap(([cell, members]) =>
      members.filter((part) => !used.has(part)).flatMap((part) => toPair(part, byCell.get(cell) ?? [], division)),
    );
    return [...sums, ...rest];
  });
}

/** The parts of a whole in its own period, family by family, each part once. */
function toSums(whole: Statement, parts: readonly Statement[], division: Division): readonly Draft[] {
  if (whole.claim.extent === "part") return [];
  const families = Map.groupBy(
    parts.filter(({ period }) => isSame(period, whole.period)),
    division.toFamily,
  );
  return [...families].map(([family, members]) => {
    const first = new Map(
      preferFor(whole, members)
        .toReversed()
        .map((part) => [division.toPart(part), part]),
    );
    const left = [...first.values()].toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
    return toDraft(left, whole, parts, { role: `${division.noun} ${family}`, division });
  });
}

/** A part without a whole of its own period, against the shortest one that holds it. */
function toPair(part: Statement, wholes: readonly Statement[], division: Division): readonly Draft[] {
  const holder = toHolder(part, wholes);
  if (holder === undefined) return [];
  const draft = toDraft([part], holder.whole, [], { role: toKey(part.claim), division });
  return [{ ...draft, doubt: holder.doubt ?? draft.doubt }];
}

function toDraft(
  left: readonly Statement[],
  right: Statement,
  pool: readonly Statement[],
  { role, division }: { readonly role: string; readonly division: Division },
): Draft {
  const [part, another] = left;
  const many =
    part === undefined || another !== undefined
      ? `${left.length} figures by ${division.noun} are`
      : `the figure for ${division.toName(part)} in ${part.claim.time_period} is`;
  return {
    kind: "parts_and_total",
    role,
    ...addUp(left),
    right,
    relation: "at_most", // documents name the largest parts and leave out the rest
    statement: `${many} no more than the whole of ${right.claim.time_period}`,
    otherwise: swapRivals(left, pool, "at_most"),
    doubt: toDoubt(left, right),
  };
}

const APART: Doubt = {
  verdict: "strained",
  reason: "No document prints the parts and the whole together: one may have been revised since",
};

const SOME_BORDERS: Doubt = {
  verdict: "strained",
  reason: "Which borders are counted together is not stated: this one may not be among them",
};

/** An open end may leave days of a part outside of the whole, unless one document dates them alike. */
function toDoubt(left: readonly Statement[], right: Statement): Doubt | undefined {
  const { claim, narrowest } = right;
  const beside = left.every((part) => isBeside(part, right));
  const alike = beside && left.every((part) => isDatedAlike(part, right));
  const within = narrowest !== undefined && left.every(({ period }) => covers(narrowest, period));
  if (!alike && !within) return OPEN_DATES;
  if (!beside) return APART;
  return left.every((part) => part.claim.ref_area === claim.ref_area) ? undefined : SOME_BORDERS;
}

function isDatedAlike({ claim, period }: Statement, { claim: other, period: days }: Statement): boolean {
  const start = claim.period_start_latest === other.period_start_latest;
  return start && claim.period_end_earliest === other.period_end_earliest && isSame(period, days);
}

/** Whether some document prints both. */
function isBeside(part: Statement, whole: Statement): boolean {
  return part.claims.some(({ source }) => whole.claims.some((claim) => claim.source.id === source.id));
}
