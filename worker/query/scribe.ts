/** Writes the rows of a shelf as JSON, out of what they share and what each has alone. */
import type { Numbers, Reader, Texts } from "./sections.ts";

/** One field of the rows, or several that stand side by side; `told` where some values tell of claims by their place. */
export type PackedCell =
  /** What stands before the id of a row and after it. */
  | { readonly head: string; readonly tail: string; readonly isId: true }
  /** What stands before a value and after it, where each row has its own. */
  | { readonly head: string; readonly tail: string; readonly told: boolean }
  /** Where values repeat: the distinct ones, with their names, and the place of each row's. */
  | { readonly texts: Texts; readonly places: Numbers; readonly told: boolean };

/** Rows as they are laid down. */
export interface PackedRows {
  readonly served: readonly PackedCell[];
  readonly hidden: readonly PackedCell[];
  /** For each row, as JSON, the values that it does not share, `null` left out, with `BETWEEN` between them. */
  readonly lines: Texts;
}

/** JSON never holds it as it is. */
export const BETWEEN = "\u001F";

/** Where a claim is told by its place among the ids of claims: `␞12␞` is its id, `␝12␝` the whole claim. */
export const CLAIM = { id: "\u001E", whole: "\u001D" } as const;

/** JSON of the claim at that place among the ids of claims; of its id where `whole` is not asked for. */
export type TellClaim = (place: number, whole: boolean) => string;

/** What is told by number, and where it is found. */
export interface Told {
  readonly claim: TellClaim;
  readonly id: (row: number) => string;
}

/** Writes rows as JSON, the fields that are served or the hidden ones. */
export interface Scribe {
  readonly served: (row: number) => string;
  readonly hidden: (row: number) => string;
}

/** Gives the members of a JSON object that stand in a cell; `own` are the values of the row that it does not share. */
type Cell = (row: number, own: Iterator<string>) => string;

export function scribeOf({ served, hidden, lines }: PackedRows, reader: Reader, told: Told): Scribe {
  const lineOf = reader.texts(lines);
  const cells = [...served, ...hidden].map((cell) => toCell(cell, reader, told));
  const writing = (from: number, to: number) => (row: number) => {
    const own = lineOf(row).split(BETWEEN).values();
    const members = cells.map((cell, index) => (index < to ? cell(row, own) : ""));
    return `{${members.slice(from, to).join(",")}}`;
  };
  return { served: writing(0, served.length), hidden: writing(served.length, cells.length) };
}

function toCell(cell: PackedCell, reader: Reader, { claim, id }: Told): Cell {
  if ("isId" in cell) return (row) => `${cell.head}${JSON.stringify(id(row))}${cell.tail}`;
  const put = cell.told ? (text: string) => tell(text, claim) : (text: string) => text;
  if ("head" in cell) {
    const { head, tail } = cell;
    return (_, own) => {
      const value: string | undefined = own.next().value;
      return `${head}${value === undefined || value === "" ? "null" : put(value)}${tail}`;
    };
  }
  const text = keep(reader.texts(cell.texts));
  const places = reader.numbers(cell.places);
  return (row) => put(text(places[row] ?? 0));
}

/** Reads each text once. */
export function keep(read: (place: number) => string): (place: number) => string {
  const texts: (string | undefined)[] = [];
  return (place) => (texts[place] ??= read(place));
}

/** Puts claims in their places. */
export function tell(text: string, claim: TellClaim): string {
  const told = (sign: string, isWhole: boolean) => (line: string) => {
    if (!line.includes(sign)) return line; // most are ids of the list itself, asked for at every step of a search
    const parts = line.split(sign);
    return parts.map((part, index) => (index % 2 === 0 ? part : claim(Number(part), isWhole))).join("");
  };
  return told(CLAIM.id, false)(told(CLAIM.whole, true)(text));
}
