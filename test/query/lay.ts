/** Small lists, laid down as the build does and read back as the Worker does. */
import type { Collection } from "../../worker/query/collection.ts";
import { type Pack, readPack, writePack } from "../../worker/query/pack.ts";
import { shelve } from "../../worker/query/shelve.ts";

/** A list at `/rows`, without filters, orders and periods but for those that are told. */
export function collectionOf<T extends { readonly id: string }>(
  rows: readonly T[],
  told: Partial<Collection<T>> = {},
): Collection<T> {
  return {
    path: "/rows",
    rows,
    id: ({ id }) => id,
    fields: ["id"],
    toRow: (row) => row,
    hidden: {},
    words: [],
    whole: undefined,
    facets: {},
    sorts: {},
    sort: "id",
    period: undefined,
    stated: undefined,
    ...told,
  };
}

/** What is read of the bytes of some lists. */
export function lay<T>(...collections: readonly Collection<T>[]): Pack {
  return readPack(toBytes(...collections).buffer);
}

export function toBytes<T>(...collections: readonly Collection<T>[]): Uint8Array<ArrayBuffer> {
  const idsOf = (path: string) =>
    collections.filter((one) => one.path === path).flatMap(({ id, rows }) => rows.map(id).toSorted());
  const places = new Map(idsOf("/stats").map((id, place) => [id, place]));
  return writePack({ data_version: "0123456789ab", modified: null }, {}, (writer) =>
    Object.fromEntries(
      collections.map((one) => [one.path, shelve(one, { writer, idsOf, toPlace: (id) => places.get(id) })]),
    ),
  );
}
