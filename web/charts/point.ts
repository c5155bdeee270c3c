/** What Chart.js plots: a place on both axes, the claim or event behind it, and what is said of it. */
import type { Mark } from "../../worker/chart/mark.ts";
import { type Names, STATUSES } from "../views/claim.ts";
import type { Moment } from "./data.ts";

/** What a drawing covers, in units of its axes. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

export interface Noted {
  readonly x: number;
  readonly y: number;
  /** Id of the claim or event, which its row on the page has too. */
  readonly id: string;
  readonly box: Box;
  /** First line, then the rest. */
  readonly note: readonly [string, ...string[]];
}

export interface MarkPoint extends Noted {
  readonly mark: Mark;
}

export interface MomentPoint extends Noted {
  readonly moment: Moment;
}

/** Names of the codes that a note says. */
export type Subsets = Names["subsets"];

export function toMarkPoint(mark: Mark, x: number, subsets: Subsets, box: Partial<Box> = {}): MarkPoint {
  const { at, low, high, display, value_text, claimant, period } = mark;
  const drawn = { left: x, right: x, low: low?.value ?? at, high: high?.value ?? at, ...box };
  const note = [display, `“${value_text}”`, ...toKind(mark, subsets), claimant, period] as const;
  return { x, y: at, id: mark.id, box: drawn, mark, note };
}

/** What part is counted, and what kind of statement it is, where that needs saying. */
function toKind({ subset, obs_status }: Mark, subsets: Subsets): string[] {
  const words = [subset === null ? undefined : (subsets[subset] ?? subset), STATUSES[obs_status]];
  const said = words.filter((word) => word !== undefined);
  return said.length === 0 ? [] : [said.join(", ")];
}

/** Days since 1970-01-01; a day reaches half a unit to both sides of its number. */
export function toDayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
