/** A file of names: JSON in one form, the tables in their order, in each the codes in code-point order, a code a line. */
import type { Names } from "../../worker/record/schema.ts";
import { type Finding, quote } from "./finding.ts";
import { INVISIBLE } from "./invisible.ts";
import { expectedId } from "./keys.ts";
import { findFile, readText, toPlain } from "./text.ts";

/** One thing for each table whose codes have names, in the order of a file. */
type PerNamed<T> = Readonly<Record<keyof Names, T>>;

export function forEachNamed<T>(make: (table: keyof Names) => T): PerNamed<T> {
  return { areas: make("areas"), indicators: make("indicators"), subsets: make("subsets"), units: make("units") };
}

export function toNameText(names: Names): string {
  return toText(forEachNamed((table) => Object.entries(names[table]).map(([code, name]) => ({ code, name }))));
}

/** Reads on past a fault, which becomes a finding; codes are told of once the form is right. */
export function readNameFile(
  folder: string,
  file: string,
  codes: PerNamed<ReadonlySet<string>>,
  findings: Finding[],
): Names {
  const found = findFile(folder, file);
  if (!found.ok) {
    findings.push({ file, line: 1, column: 1, field: "", expected: "the names of the codes", found: found.found });
    return forEachNamed(() => ({}));
  }
  const lines = readText(file, found.bytes, findings).split("\n");
  const entries = forEachNamed((table) => readEntries(lines, table));
  const form = checkForm(file, lines, toText(entries).split("\n"));
  findings.push(...form);
  return forEachNamed((table) => {
    if (form.length === 0) findings.push(...checkEntries(file, table, entries[table], codes[table]));
    return Object.fromEntries(entries[table].map(({ code, name }) => [code, name]));
  });
}

interface Named {
  readonly code: string;
  readonly name: string;
}

interface Entry extends Named {
  /** Of the file, counted from 1. */
  readonly line: number;
}

/** The names of a table, from the line that opens it to the one that closes it. */
function readEntries(lines: readonly string[], table: string): readonly Entry[] {
  const start = lines.findIndex((line) => line.trimStart().startsWith(`"${table}":`));
  const end = lines.findIndex((line, index) => index > start && line.trimStart().startsWith("}"));
  return lines.flatMap((text, index) => {
    const [, code, name] = /^\s*"([^"\\]*)":\s*"([^"\\]*)"/.exec(text) ?? [];
    const isIn = start !== -1 && index > start && index < end;
    return isIn && code !== undefined && name !== undefined ? [{ line: index + 1, code, name }] : [];
  });
}

/** A code that is there twice stands there twice. */
function toText(entries: PerNamed<readonly Named[]>): string {
  const tables = Object.entries(entries).map(([table, named]) => {
    const sorted = named.toSorted((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
    const lines = sorted.map(({ code, name }) => `    ${JSON.stringify(code)}: ${JSON.stringify(name)}`);
    return `  ${JSON.stringify(table)}: {\n${lines.join(",\n")}\n  }`;
  });
  return `{\n${tables.join(",\n")}\n}\n`;
}

/** The first line that is another than it should be. */
function checkForm(file: string, lines: readonly string[], sound: readonly string[]): readonly Finding[] {
  const index = [...lines, undefined].findIndex((line, index) => line !== sound[index]);
  if (index === -1) return [];
  const expected = `${describeLine(sound[index])} (one name a line, sorted by code)`;
  return [{ file, line: index + 1, column: 1, field: "", expected, found: describeLine(lines[index]) }];
}

function describeLine(line: string | undefined): string {
  if (line === undefined) return "the end of the file";
  return line === "" ? "an empty line" : quote(line);
}

/** Codes that are strange, or whose names are; then those without a name, at the line of the one before. */
function checkEntries(
  file: string,
  table: string,
  entries: readonly Entry[],
  codes: ReadonlySet<string>,
): readonly Finding[] {
  const at = ({ code, line }: Pick<Entry, "code" | "line">) => ({ file, line, column: 5, field: `${table}.${code}` });
  const named = new Set(entries.map(({ code }) => code));
  const missing = [...codes].filter((code) => !named.has(code));
  return [
    ...entries.flatMap((entry, index) => {
      const expected = expectedEntry(entry, entries.slice(0, index), table, codes);
      return expected === undefined ? [] : [{ ...at(entry), expected, found: `"${entry.code}": "${entry.name}"` }];
    }),
    ...missing.map((code) => {
      const line = entries.findLast((entry) => entry.code < code)?.line ?? 1;
      return { ...at({ code, line }), expected: "a name", found: "nothing" };
    }),
  ];
}

/** What an entry should have been, after those before it. */
function expectedEntry(
  { code, name }: Named,
  before: readonly Named[],
  table: string,
  codes: ReadonlySet<string>,
): string | undefined {
  if (!codes.has(code)) return expectedId(table, code, codes);
  if (before.some((other) => other.code === code)) return "each code once";
  if (name === "" || name !== toPlain(name) || INVISIBLE.test(name)) return "a name in plain words";
  return before.some((other) => other.name === name) ? `a name that no other code of ${table} has` : undefined;
}
