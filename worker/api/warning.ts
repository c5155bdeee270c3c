/** What a reader should know before using an answer. */
import type { Warning } from "./envelope.ts";

interface Counted {
  readonly indicator: string;
  readonly unit_measure: string;
}

/** One warning for rows of several indicators, one for rows of several units. */
export function warnMixed(rows: readonly Counted[]): readonly Warning[] {
  return [
    ...mixed("indicators", new Set(rows.map(({ indicator }) => indicator))),
    ...mixed("units", new Set(rows.map(({ unit_measure }) => unit_measure))),
  ];
}

function mixed(noun: string, met: ReadonlySet<string>): readonly Warning[] {
  const codes = [...met].toSorted();
  if (codes.length < 2) return [];
  const detail = `The rows mix ${codes.length} ${noun} (${codes.join(", ")}): do not add, average or draw them on one axis`;
  return [{ code: `mixed-${noun}`, detail }];
}
