/** The record as bytes for the Worker: run by the build alone. */
import { nameWords, type Words } from "../language/open.ts";
import { type Language, LANGUAGES } from "../record/codes.ts";
import type { PublishedRecord } from "../record/record.ts";
import { writePack } from "../query/pack.ts";
import { shelve } from "../query/shelve.ts";
import { toCounts } from "./health.ts";
import { LISTS } from "./lists.ts";
import { rowOf, ROWS, toColumns } from "./rows.ts";

/** A language without words of its own speaks English. */
const NO_WORDS: Words = { messages: {}, texts: {}, calendar: null };

/** Every list as a shelf, and what is ready; the same bytes for the same record and words. */
export function packRecord(
  record: PublishedRecord,
  words: Readonly<Partial<Record<Language, Words>>> = {},
): Uint8Array<ArrayBuffer> {
  const { changes, data_version, names } = record;
  const ids = new Map(
    LISTS.map(({ path, open }) => [
      path,
      open(record, ({ id, rows }) => rows.map(id).toSorted((a, b) => (a < b ? -1 : 1))),
    ]),
  );
  const idsOf = (path: string) => ids.get(path) ?? [];
  const places = new Map(idsOf("/stats").map((id, place) => [id, place]));
  const dates = changes.map(({ date }) => date).toSorted();
  return writePack(
    { data_version, modified: dates.at(-1) ?? null },
    {
      columns: JSON.stringify(Object.fromEntries([...ROWS].map(([path, row]) => [path, toColumns(row)]))),
      counts: JSON.stringify(toCounts(record)),
      imports: JSON.stringify(record.imports),
      names: JSON.stringify(names),
      ...Object.fromEntries(
        LANGUAGES.map((language) => [nameWords(language), JSON.stringify(words[language] ?? NO_WORDS)]),
      ),
    },
    (writer) =>
      Object.fromEntries(
        LISTS.map(({ path, open }) => [
          path,
          open(record, (rows) =>
            shelve(
              { ...rows, fields: Object.keys(rowOf(path).entries) },
              { writer, idsOf, toPlace: (id) => places.get(id) },
            ),
          ),
        ]),
      ),
  );
}
