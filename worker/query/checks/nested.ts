/** A period against what is printed inside it: its parts are no more than the whole, and make it up where no day is missing. */
import { covers } from "../../record/period.ts";
import { addUp, type Doubt, type Draft, OPEN_DATES } from "./check.ts";
import { isClosed, toCover } from "./cover.ts";
import { isSame, shiftWindow, swapRivals } from "./otherwise.ts";
import { preferFor } from "./prefer.ts";
import { type Statement, toKey } from "./statements.ts";
import { toYears } from "./years.ts";

interface Holder {
  readonly whole: Statement;
  readonly doubt: Doubt | undefined;
}

type NestedKind = "nested_periods" | "parts_and_total" | "counter_of_years";

/**
 * Statements of one body about one line: each period with the best cover of its days; then what no cover holds, and `set` has
 * not set against a total, with the least period around it.
 */
export function toNested(statements: readonly Statement[], set: ReadonlySet<Statement>): readonly Draft[] {
  const pools = Map.groupBy(statements, ({ line, body }) => `${line} ${body}`);
  return [...pools.values()].flatMap((pool) => {
    const covered = pool.flatMap((whole) => toWhole(whole, pool));
    const used = new Set(covered.flatMap(({ left }) => left));
    const rest = pool.filter((part) => !used.has(part) && !set.has(part));
    return [...covered, ...rest.flatMap((part) => toPair(part, pool))];
  });
}

/** The shortest period among wholes that holds a part for certain; else, in doubt, one that may hold it. */
export function toHolder(part: Statement, wholes: readonly Statement[]): Holder | undefined {
  const ordered = wholes.filter(isWhole).toSorted((a, b) => a.days - b.days);
  const sure = ordered.find(({ narrowest }) => narrowest !== undefined && covers(narrowest, part.period));
  if (sure !== undefined) return { whole: sure, doubt: undefined };
  const { narrowest } = part;
  const whole = narrowest === undefined ? undefined : ordered.find(({ period }) => covers(period, narrowest));
  return whole === undefined ? undefined : { whole, doubt: OPEN_DATES };
}

function toWhole(whole: Statement, pool: readonly Statement[]): readonly Draft[] {
  const { claim, narrowest, period } = whole;
  if (claim.extent === "part" || narrowest === undefined || narrowest.start === narrowest.end) return [];
  const inside = pool.filter(
    (part) => covers(narrowest, part.period) && !isSame(part.period, period) && !isEarlierTotal(part, whole),
  );
  const preferred = preferFor(whole, inside);
  const years = isClosed(whole) ? toYears(period, preferred) : undefined;
  if (years !== undefined) return [toDraft("counter_of_years", years, whole, pool)];
  const { pieces, full } = toCover(narrowest, preferred);
  const ends = pool.filter((total) => isEarlierTotal(total, whole)).map(({ period: { end } }) => end);
  if (pieces.length === 0 || (!full && ends.length > 0 && !pieces.some((piece) => straddles(piece, ends)))) return [];
  return [toDraft(full && isClosed(whole) ? "parts_and_total" : "nested_periods", pieces, whole, pool)];
}

function toPair(part: Statement, pool: readonly Statement[]): readonly Draft[] {
  const holder = toHolder(
    part,
    pool.filter((whole) => !isEarlierTotal(part, whole) && !(isSame(part.period, whole.period) && isWhole(part))),
  );
  if (holder === undefined) return [];
  const { whole, doubt } = holder;
  return [{ ...toDraft("nested_periods", [part], whole, pool), role: toKey(part.claim), doubt }];
}

/** Figures for the whole of a cell in one period are rivals; one for a part of it is bounded by them. */
function isWhole({ claim }: Statement): boolean {
  return claim.extent === "whole";
}

/** A total of the same count at an earlier day: what lies between is for running totals to say. */
function isEarlierTotal({ claim, cumulative, period }: Statement, whole: Statement): boolean {
  if (!cumulative || claim.claimant.id !== whole.claim.claimant.id) return false;
  return period.start === whole.period.start && period.end < whole.period.end;
}

/** Whether a piece lies neither before nor after the last of these days: what lies on one side of it is set against totals. */
function straddles({ period }: Statement, ends: readonly string[]): boolean {
  const last = ends.reduce((a, b) => (a > b ? a : b));
  return period.start <= last && last < period.end;
}

function toDraft(kind: NestedKind, pieces: readonly Statement[], whole: Statement, pool: readonly Statement[]): Draft {
  const relation = kind === "nested_periods" ? "at_most" : "equal";
  const edges = [pieces[0], pieces.at(-1)].some((edge) => edge !== undefined && isBriefEdge(edge, whole));
  return {
    kind,
    role: "cover",
    ...addUp(pieces),
    right: whole,
    relation,
    statement: describe(kind, pieces, whole),
    otherwise: [
      ...(edges ? shiftWindow(whole.period, { terms: pieces, pieces, pool, relation }) : []),
      ...swapRivals(pieces, pool, relation),
    ],
    doubt: undefined,
  };
}

const BRIEF = 3; // days: what a bulletin covers, after a weekend too

/** A figure of a bulletin at an end of the period: bulletins are cut off in the morning, and may count into the day beside. */
function isBriefEdge({ days, period }: Statement, whole: Statement): boolean {
  if (isSame(period, whole.period)) return false;
  return days <= BRIEF && (period.start === whole.period.start || period.end === whole.period.end);
}

function describe(kind: NestedKind, pieces: readonly Statement[], { claim, period }: Statement): string {
  const [first, second] = pieces;
  if (first !== undefined && isSame(first.period, period))
    return `the figure for a part of ${claim.time_period} is no more than its own`;
  if (kind === "counter_of_years") return `the count of ${claim.time_period} is the sum of its years`;
  if (kind === "parts_and_total") return `${pieces.length} figures that make up ${claim.time_period} add up to its own`;
  if (second !== undefined) return `${pieces.length} figures inside ${claim.time_period} are no more than its own`;
  return `the figure for ${first?.claim.time_period} inside ${claim.time_period} is no more than its own`;
}
