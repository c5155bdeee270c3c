/** What a reader should know before using an answer. */
import type { Warning } from "./form.ts";

/** One warning for rows of several indicators, one for rows of several units; codes of each in their order. */
export function warnMixed(indicators: readonly string[], units: readonly string[]): readonly Warning[] {
  return [...mixed("indicators", indicators), ...mixed("units", units)];
}

function mixed(noun: string, codes: readonly string[]): readonly Warning[] {
  if (codes.length < 2) return [];
  const detail = `The rows mix ${codes.length} ${noun} (${codes.join(", ")}): do not add, average or draw them on one axis`;
  return [{ code: `mixed-${noun}`, detail }];
}

/** For what `as_of` leaves out. */
export function warnUndated(claims: number): readonly Warning[] {
  if (claims === 0) return [];
  const detail = `Left out ${claims} ${claims === 1 ? "claim" : "claims"}: nobody knows the day on which ${claims === 1 ? "it was" : "they were"} stated`;
  return [{ code: "undated-statements", detail }];
}
