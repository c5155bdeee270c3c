import { toVisible } from "./invisible.ts";

/** One fault of the record, as a sentence that a curator can act upon. */
export interface Finding {
  /** Path below data/, with forward slashes. */
  readonly file: string;
  /** Counted from 1; the header is line 1. */
  readonly line: number;
  /** Character of the line, counted from 1. */
  readonly column: number;
  /** Column of the table, empty where the fault is the line's or the file's. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  /** The other row, where two cannot stand in one record. */
  readonly twin?: Pick<Finding, "file" | "line">;
}

/** `data/claims/LT.csv:14:37 period_end: expected a day of the calendar as YYYY-MM-DD, found "2021-06-31"`. */
export function describeFinding(finding: Finding): string {
  const { file, line, column, field, twin } = finding;
  const place = `data/${file}:${line}:${column}`;
  const other = twin === undefined ? "" : `${twin.file}:${twin.line}`;
  return `${field === "" ? place : `${place} ${field}`}: ${describeFault(finding, other)}`;
}

/** A finding without its place; `twin` names the other row, where there is one. */
export function describeFault({ expected, found }: Finding, twin: string): string {
  return toVisible(`expected ${expected}${twin === "" ? "" : ` (${twin} has it)`}, found ${found}`);
}

/** Findings in the order in which a reader meets the places: by file, line and column. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** A text in quotation marks, its control characters escaped; a long one is cut. */
export function quote(text: string | undefined): string {
  if (text === undefined || text === "") return "nothing";
  const visible = toVisible(text);
  return `"${visible.length > 80 ? `${visible.slice(0, 79)}…` : visible}"`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
