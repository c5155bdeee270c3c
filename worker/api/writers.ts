/** The rows of a page in each format of the API. */
import { type Columns, pick, toFields } from "./columns.ts";
import { toCsv } from "./csv.ts";
import { type Labels, toLabel } from "./labels.ts";
import type { Written } from "./operation.ts";
import type { Format } from "./presentation.ts";
import type { Query } from "./query.ts";

export interface Page {
  /** As JSON in UTF-8. */
  readonly rows: readonly Uint8Array[];
  readonly columns: () => Columns;
  readonly query: Query;
  readonly labels: () => Labels;
  /** The JSON before the rows and after them. */
  readonly envelope: () => readonly [string, string];
}

export const WRITERS: Readonly<Record<Format, (page: Page) => Written["body"]>> = {
  json: (page) => {
    const [before, after] = page.envelope();
    return join(`${before}[`, toPicked(page), ",", `]${after}`);
  },
  ndjson: (page) => join("", toPicked(page), "\n", page.rows.length === 0 ? "" : "\n"),
  csv: ({ rows, columns, query, labels }) => {
    const { lists } = query;
    const label = toLabel(labels, lists.get("labels")?.[0] ?? "id", lists.get("lang")?.[0] ?? "en");
    return toCsv(read(rows), pick(columns(), lists.get("fields")), { label, bom: lists.get("bom")?.[0] === "1" });
  },
};

/** Rows with the fields that are asked for. */
function toPicked({ rows, columns, query }: Page): readonly Uint8Array[] {
  const asked = query.lists.get("fields");
  if (asked === undefined) return rows;
  const fields = toFields(pick(columns(), asked));
  const encoder = new TextEncoder();
  return read(rows).map((row) =>
    encoder.encode(JSON.stringify(Object.fromEntries(fields.map((name) => [name, row[name]])))),
  );
}

function read(rows: readonly Uint8Array[]): readonly Readonly<Record<string, unknown>>[] {
  return JSON.parse(new TextDecoder().decode(join("[", rows, ",", "]")));
}

/** Parts that stand ready are copied, not written again. */
function join(before: string, parts: readonly Uint8Array[], between: string, after: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [head, comma, tail] = [before, between, after].map((text) => encoder.encode(text));
  const all = parts.flatMap((part, index) => (index === 0 ? [part] : [comma, part]));
  const pieces = [head, ...all, tail].filter((piece) => piece !== undefined);
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}
