/** Figures that are another one with a digit gone astray: of a rival about the same cell, or of what their neighbours ask for. */
import { pointOf } from "../../record/algebra.ts";
import { addUp, displayOf, type Doubt, type Draft } from "./check.ts";
import { isClosed } from "./cover.ts";
import { type Step, toSteps } from "./running.ts";
import { type Statement, toKey } from "./statements.ts";
import { toSpan } from "./verdict.ts";

export function toSlips(statements: readonly Statement[]): readonly Draft[] {
  return [...toRivalSlips(statements), ...toNeighbourSlips(toSteps(statements))];
}

/** Whether one whole number is the other with two neighbouring digits changed round, or, from 100 on, with one digit more. */
export function isSlip(a: number, b: number): boolean {
  const [short = "", long = ""] = [a, b].map(String).toSorted((x, y) => x.length - y.length);
  if (!Number.isInteger(a) || !Number.isInteger(b) || a === b) return false;
  if (short.length === long.length) return transpose(short).includes(long);
  return long.length > 2 && drop(long).includes(short);
}

function transpose(digits: string): readonly string[] {
  return Array.from(
    digits.slice(1),
    (digit, index) => `${digits.slice(0, index)}${digit}${digits[index]}${digits.slice(index + 2)}`,
  );
}

function drop(digits: string): readonly string[] {
  return Array.from(digits, (_, index) => `${digits.slice(0, index)}${digits.slice(index + 1)}`);
}

/** Exact figures of one line and period: the weaker, printed by fewer, stands at the right. */
function toRivalSlips(statements: readonly Statement[]): readonly Draft[] {
  const exact = statements.filter(({ claim }) => claim.qualifier === "exact" && claim.extent === "whole");
  const cells = Map.groupBy(exact, ({ line, period, claim }) =>
    JSON.stringify([line, period, claim.period_start_latest, claim.period_end_earliest]),
  );
  return [...cells.values()].flatMap((rivals) =>
    rivals.flatMap((a, index) =>
      rivals
        .slice(index + 1)
        .filter((b) => isSlip(a.claim.value ?? 0, b.claim.value ?? 0))
        .map((b) => (a.claims.length < b.claims.length ? toRivalSlip(b, a) : toRivalSlip(a, b))),
    ),
  );
}

function toRivalSlip(sound: Statement, slip: Statement): Draft {
  return {
    kind: "digit_slip",
    role: toKey(sound.claim),
    ...addUp([sound]),
    right: slip,
    relation: "equal",
    statement: `two figures for ${slip.claim.time_period} differ by one digit's place`,
    otherwise: [],
    doubt: toDoubt(sound, slip),
  };
}

function toDoubt(sound: Statement, slip: Statement): Doubt | undefined {
  if (sound.body !== slip.body) return { verdict: "strained", reason: "The two figures are not of one body" };
  return isClosed(sound) ? undefined : { verdict: "strained", reason: "One of the dates is left open" };
}

/** An exact total outside of what the exact totals around it leave room for, where a slip of it has its place there. */
function toNeighbourSlips(steps: readonly Step[]): readonly Draft[] {
  const exact = steps.filter(({ before, after }) => [before, after].every(({ claim }) => claim.qualifier === "exact"));
  return exact.flatMap((step) => {
    const next = exact.find(({ before }) => before === step.after);
    return next === undefined ? [] : toNeighbourSlip(step, next);
  });
}

const LITTLE = 0.01; // of the figure: what a revision may move
const NARROW = 0.1; // of the figure: in a wider room a slip finds its place by chance

function toNeighbourSlip(step: Step, next: Step): readonly Draft[] {
  const { before, after, cover, pool } = step;
  const value = after.claim.value ?? 0;
  const least = [before, ...cover.pieces].reduce((sum, { claim }) => sum + (claim.reading.lower?.value ?? 0), 0);
  const grown = next.cover.pieces.reduce((sum, { claim }) => sum + (claim.reading.lower?.value ?? 0), 0);
  const most = (next.after.claim.value ?? 0) - grown;
  const day = Math.max(0, ...pool.filter(({ claim }) => claim.freq === "D").map(({ claim }) => claim.value ?? 0));
  const missed = Math.max(least - value, value - most);
  const meant = toVariants(value).find((variant) => least <= variant && variant <= most);
  if (meant === undefined || missed <= Math.max(day, LITTLE * value) || most - least > NARROW * value) return [];
  const room = { lower: { value: least, inclusive: true }, upper: { value: most, inclusive: true } };
  return [
    {
      kind: "digit_slip",
      role: "between its neighbours",
      left: [before, ...cover.pieces, ...next.cover.pieces, next.after],
      total: toSpan({ logical: room, reading: room, step: 1 }),
      sum: displayOf(room),
      right: after,
      relation: "equal",
      statement: `the total to ${after.period.end} has no place between those around it, while ${displayOf(pointOf(meant))} has`,
      otherwise: [],
      doubt: undefined,
    },
  ];
}

function toVariants(value: number): readonly number[] {
  const digits = String(value);
  return [...transpose(digits), ...drop(digits), `${digits}0`].map(Number);
}
