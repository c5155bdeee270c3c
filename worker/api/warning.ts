/** What a reader should know before using an answer. */
import type { Warning } from "./envelope.ts";

interface Counted {
  readonly indicator: string;
  readonly unit_measure: string;
}

/** One warning for rows of several indicators, one for rows of several units. */
export function warnMixed(rows: readonly Counted[]): readonly Warning[] {
  return [...mixed("indicators", rows, "indicator"), ...mixed("units", rows, "unit_measure")];
}

function mixed(noun: string, rows: readonly Counted[], field: keyof Counted): readonly Warning[] {
  const codes = [...new Set(rows.map((row) => row[field]))].toSorted();
  if (codes.length < 2) return [];
  const detail = `The rows mix ${codes.length} ${noun} (${codes.join(", ")}): do not add, average or draw them on one axis`;
  return [{ code: `mixed-${noun}`, detail }];
}
