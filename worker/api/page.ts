/** One page of rows that answer a question, in the format that is asked for: every list of the API is written here. */
import { once } from "../record/once.ts";
import type { SortKey } from "../query/collection.ts";
import type { Pack } from "../query/pack.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import { type Columns, columnsOf, toFields } from "./columns.ts";
import { toEnvelope } from "./envelope.ts";
import type { Warning } from "./form.ts";
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
  readonly pack: Pack;
  /** Filters and the order, which decide what rows there are. */
  readonly parameters: () => readonly Parameter[];
  /** Keys of the order, the id among them. */
  readonly countKeys: (query: Query) => number;
  readonly find: (query: Query) => Rows;
  /** The page that shows them; `query` is what decides which rows there are, `?indicator=detained` or empty. */
  readonly toPage: (query: string) => string | null;
}

/** A list at its path, and at the path of each format. */
export function toPagedOperations(paged: Paged): readonly Operation[] {
  const { pack, path } = paged;
  const told = {
    ...paged,
    columns: once(() => columnsOf(pack, path)),
    labels: once((): Labels => JSON.parse(pack.ready("names"))),
  };
  return [toOperation(told, undefined), ...FORMATS.map((format) => toOperation(told, format))];
}

/** With what the pack tells of its rows, which is read when it is asked for. */
interface Told extends Paged {
  readonly columns: () => Columns;
  readonly labels: () => Labels;
}

function toOperation(paged: Told, fixed: Format | undefined): Operation {
  const { columns, description, path } = paged;
  const name = path.slice(1);
  const served = fixed === undefined ? FORMATS : [fixed];
  const parameters = once(() => [...paged.parameters(), ...toPresentation(() => toFields(columns()), fixed)]);
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
    media: served.map((format) => MEDIA[format]),
    cached: true,
    check: (query) => [...paged.check(query), ...checkFormat(query, fixed ?? toFormat(query))],
    answer: (asked) => answer(paged, asked, fixed ?? toFormat(asked.query)),
  };
}

const TITLES: Readonly<Record<Format, string>> = { json: "JSON", csv: "CSV", ndjson: "NDJSON" };

function answer(paged: Told, { query, self, path }: Asked, format: Format): Answer {
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
        data_version: paged.pack.facts().data_version,
        total: rows.total,
        returned: shown.length,
        warnings: rows.warnings(),
        links: { self, next, csv: toCsvAddress(paged, query), page: paged.toPage(bound.slice(paged.path.length)) },
      });
    const { columns, labels } = paged;
    return { body: WRITERS[format]({ rows: shown, columns, query, labels, envelope }), next };
  };
  return { kind: "ready", media: MEDIA[format], write };
}

function toCsvAddress({ path }: Paged, { canonical, cursor }: Query): string {
  const kept = canonical.filter(([name]) => name !== "format");
  return toAddress(`${path}.csv`, cursor === undefined ? kept : [...kept, ["cursor", cursor]]);
}
