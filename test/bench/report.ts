/** What the bench tells: a line for each finding, and whether it meets its target. */
import type { Spread } from "./spread.ts";

export interface Finding {
  readonly label: string;
  readonly spread: Spread;
  /** What the number counts: `× a constant Worker`, `ms`. */
  readonly of: string;
  readonly target?: { readonly most: number } | { readonly least: number };
}

/** `/stats, 100 rows    1.21 × a constant Worker   (1.18 to 1.25)   at most 1.4: pass` */
export function describeFinding(finding: Finding): string {
  const { label, of, spread } = finding;
  const told = `${toNumber(spread.median).padStart(7)} ${of}`;
  const quartiles = `${toNumber(spread.lower)} to ${toNumber(spread.upper)}`;
  return `  ${label.padEnd(34)}${told.padEnd(36)}${quartiles.padEnd(18)}${describeTarget(finding)}`.trimEnd();
}

/** By the median, as it is measured and not as it is rounded. */
export function passes({ spread, target }: Finding): boolean {
  if (target === undefined) return true;
  return "most" in target ? spread.median <= target.most : spread.median >= target.least;
}

function describeTarget(finding: Finding): string {
  const { target } = finding;
  if (target === undefined) return "";
  const bound = "most" in target ? `at most ${target.most}` : `at least ${target.least}`;
  return `${bound}: ${passes(finding) ? "pass" : "MISS"}`;
}

/** Whole numbers as they are, else as many digits as tell it from its target. */
function toNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return value.toFixed(size < 0.1 ? 4 : size < 10 ? 2 : 1);
}
