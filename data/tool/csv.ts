/** The plain CSV of the record (RFC 4180, UTF-8 without BOM, LF, one row a line), read with the place of every cell. */
import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { type Finding, quote } from "./finding.ts";
import { INVISIBLE } from "./invisible.ts";
import { readText } from "./text.ts";

export interface Cell {
  readonly text: string;
  /** Character of the line at which the cell starts, counted from 1. */
  readonly column: number;
}

export interface Line {
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly file: string;
  readonly header: Line;
  /** Lines that could be split into cells, without the header. */
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** Reads one file's bytes; whatever is wrong with the form becomes a finding, and the rest is read on. */
export function readSheet(file: string, bytes: Uint8Array): Sheet {
  const findings: Finding[] = [];
  const text = readText(file, bytes, findings);
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else findings.push({ ...end(file, lines), expected: "a line feed at the end of the file", found: "none" });
  const read = lines.map((line, index) => readLine(file, index + 1, line, findings));
  const [header = { line: 1, cells: [] }, ...rows] = read;
  return { file, header, lines: rows.filter(({ cells }) => cells.length > 0), findings };
}

/** A row as its line, without the line feed. */
export function toLine(cells: readonly string[]): string {
  return stringify([cells], { eof: false });
}

function readLine(file: string, line: number, text: string, findings: Finding[]): Line {
  const control = INVISIBLE.exec(text);
  if (control !== null) {
    const expected = control[0] === "\r" ? "lines that end in a line feed alone" : "no control or invisible character";
    findings.push({ file, line, column: control.index + 1, field: "", expected, found: quote(control[0]) });
  }
  const split = splitLine(text.replaceAll("\r", ""));
  if (split.kind === "refused") {
    findings.push({ file, line, column: split.column, field: "", expected: split.expected, found: quote(split.rest) });
    return { line, cells: [] };
  }
  const canonical = toLine(split.cells);
  if (canonical !== text.replaceAll("\r", "")) {
    const column = toDifference(canonical, text) + 1;
    const expected = "quotation marks only around a cell that holds a comma or a quotation mark";
    findings.push({ file, line, column, field: "", expected, found: quote(text.slice(column - 1)) });
  }
  return { line, cells: place(split.cells, text) };
}

/** A cell in quotation marks is longer on its line than its text: by the two around it, and those doubled inside. */
function place(texts: readonly string[], line: string): readonly Cell[] {
  let start = 0;
  return texts.map((text) => {
    const cell = { text, column: start + 1 };
    start += text.length + 1 + (line[start] === '"' ? text.split('"').length + 1 : 0);
    return cell;
  });
}

/** Index of the first character in which two texts differ. */
function toDifference(a: string, b: string): number {
  let index = 0;
  while (a[index] === b[index] && index < a.length) index += 1;
  return index;
}

type Split =
  | { readonly kind: "cells"; readonly cells: readonly string[] }
  | { readonly kind: "refused"; readonly column: number; readonly expected: string; readonly rest: string };

function splitLine(text: string): Split {
  if (text === "") return { kind: "refused", column: 1, expected: "a row", rest: "" };
  try {
    const [cells = []] = parse(text, { record_delimiter: "\n" });
    return { kind: "cells", cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const start = toFieldStart(text, Number(error["index"]));
    return {
      kind: "refused",
      column: start + 1,
      expected: "quotation marks that open and close a cell and stand doubled inside",
      rest: text.slice(start),
    };
  }
}

/** Where the field of a number (from 0) starts, on a line that breaks off inside it. */
function toFieldStart(text: string, field: number): number {
  if (field === 0) return 0;
  const commas = [...text.matchAll(/,/g)].map(({ index }) => index);
  const comma = commas.find((index) => {
    const split = splitLine(text.slice(0, index));
    return split.kind === "cells" && split.cells.length === field;
  });
  return comma === undefined ? 0 : comma + 1;
}

function end(file: string, lines: readonly string[]) {
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, field: "" };
}
