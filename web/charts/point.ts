/** What Chart.js plots: a place on both axes, the claim or event behind it, and what its tooltip says. */
import type { Mark } from "../../worker/chart/mark.ts";
import type { Moment } from "./data.ts";

export interface Noted {
  readonly x: number;
  readonly y: number;
  /** First line, then the rest. */
  readonly note: readonly [string, ...string[]];
}

export interface MarkPoint extends Noted {
  readonly mark: Mark;
}

export interface MomentPoint extends Noted {
  readonly moment: Moment;
}

export function toMarkPoint(mark: Mark, x: number): MarkPoint {
  return { x, y: mark.at, mark, note: [mark.display, `“${mark.value_text}”`, mark.claimant, mark.period] };
}

/** Days since 1970-01-01; a day reaches half a unit to both sides of its number. */
export function toDayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Lines of at most `width` signs, broken at spaces; a longer word keeps a line of its own. */
export function toLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
