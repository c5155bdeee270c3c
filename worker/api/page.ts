/** One page of rows that answer a question, in the format that is asked for: every list of the API is written here. */
import * as v from "valibot";
import { once } from "../record/once.ts";
import type { SortKey } from "../query/collection.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import type { RowSchema } from "./csv.ts";
import { envelopeOf, toEnvelope, type Warning } from "./envelope.ts";
import type { Labels } from "./labels.ts";
import { type Answer, type Asked, MEDIA, type Operation } from "./operation.ts";
import { CURSOR, LIMIT, type Parameter } from "./parameter.ts";
import { checkFormat, type Format, FORMATS, PRESENTATION, toFormat, toPresentation } from "./presentation.ts";
import { toProblem } from "./problem.ts";
import { fault, type Query, toAddress } from "./query.ts";
import { WRITERS } from "./writers.ts";

/** Rows in the order that is asked for. */
export interface Rows {
  readonly total: number;
  /** A row as JSON in UTF-8. */
  readonly bytes: (index: number) => Uint8Array;
  /** What places a row in the order. */
  readonly keys: (index: number) => readonly SortKey[];
  /** How many rows stand at these keys or before them. */
  readonly through: (keys: readonly SortKey[]) => number;
  readonly warnings: () => readonly Warning[];
}

/** A list as its pages are written. */
export interface Paged extends Pick<Operation, "path" | "description" | "check"> {
  readonly row: RowSchema;
  readonly data_version: string;
  readonly labels: () => Labels;
  /** Filters and the order, which decide what rows there are. */
  readonly parameters: () => readonly Parameter[];
  /** Keys of the order, the id among them. */
  readonly countKeys: (query: Query) => number;
  readonly find: (query: Query) => Rows;
  readonly page: string | null;
}

/** A list at its path, and at the path of each format. */
export function toPagedOperations(paged: Paged): readonly Operation[] {
  return [toOperation(paged, undefined), ...FORMATS.map((format) => toOperation(paged, format))];
}

function toOperation(paged: Paged, fixed: Format | undefined): Operation {
  const { description, path, row } = paged;
  const name = path.slice(1);
  const served = fixed === undefined ? FORMATS : [fixed];
  const parameters = once(() => [...paged.parameters(), ...toPresentation(Object.keys(row.entries), fixed)]);
  return {
    id: fixed === undefined ? `list-${name}` : `list-${name}-${fixed}`,
    path: fixed === undefined ? path : `${path}.${fixed}`,
    tag: name,
    summary: fixed === undefined ? `List ${name}` : `List ${name} as ${TITLES[fixed]}`,
    description: fixed === undefined ? description : `The rows that \`${path}\` gives, as ${TITLES[fixed]}.`,
    get parameters() {
      return parameters();
    },
    example: undefined,
    get bodies() {
      const rows = v.array(v.union([row, v.partial(v.object(row.entries))]));
      const schemas = { json: envelopeOf(rows), csv: CSV, ndjson: NDJSON };
      return served.map((format) => ({ media: MEDIA[format], schema: schemas[format] }));
    },
    cached: true,
    check: (query) => [...paged.check(query), ...checkFormat(query, fixed ?? toFormat(query))],
    answer: (asked) => answer(paged, asked, fixed ?? toFormat(asked.query)),
  };
}

const TITLES: Readonly<Record<Format, string>> = { json: "JSON", csv: "CSV", ndjson: "NDJSON" };
const CSV = v.pipe(v.string(), v.description("A header and a line for each row, RFC 4180"));
const NDJSON = v.pipe(v.string(), v.description("One row a line, each a JSON object"));

function answer(paged: Paged, { query, self, path }: Asked, format: Format): Answer {
  const bound = toAddress(
    paged.path,
    query.canonical.filter(([name]) => !PRESENTATION.has(name)),
  );
  const after = query.cursor === undefined ? [] : parseCursor(query.cursor, bound, paged.countKeys(query));
  if (after === undefined) {
    const wrong = fault("cursor", CURSOR.expected(), query.cursor ?? "");
    return { kind: "refused", response: toProblem("invalid-parameter", path, wrong.detail, { errors: [wrong] }) };
  }
  const write = () => {
    const rows = paged.find(query);
    const start = after.length === 0 ? 0 : rows.through(after);
    const end = Math.min(start + (query.integers.get("limit") ?? LIMIT.fallback), rows.total);
    const shown = Array.from({ length: Math.max(end - start, 0) }, (_, index) => rows.bytes(start + index));
    const cursor = shown.length === 0 || end >= rows.total ? undefined : toCursor(bound, rows.keys(end - 1));
    const next = cursor === undefined ? null : toAddress(path, [...query.canonical, ["cursor", cursor]]);
    const envelope = () =>
      toEnvelope({
        data_version: paged.data_version,
        total: rows.total,
        returned: shown.length,
        warnings: rows.warnings(),
        links: { self, next, csv: toCsvAddress(paged, query), page: paged.page },
      });
    return { body: WRITERS[format]({ rows: shown, schema: paged.row, query, labels: paged.labels, envelope }), next };
  };
  return { kind: "ready", media: MEDIA[format], write };
}

function toCsvAddress({ path }: Paged, { canonical, cursor }: Query): string {
  const kept = canonical.filter(([name]) => name !== "format");
  return toAddress(`${path}.csv`, cursor === undefined ? kept : [...kept, ["cursor", cursor]]);
}
