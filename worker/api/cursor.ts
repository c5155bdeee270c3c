/** Where a page of a list ends, as an opaque text that is bound to its query. */
import * as v from "valibot";
import type { SortKey } from "../query/collection.ts";
import { hashOf } from "../query/hash.ts";
import { once } from "../record/once.ts";

const cursor = once(() => v.tuple([v.string(), v.array(v.nullable(v.union([v.string(), v.number()])))]));

/** `keys` place the last row of the page in the order; `query` is all that decides which rows there are, and in which order. */
export function toCursor(query: string, keys: readonly SortKey[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify([hashOf(query, 16), keys]));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Whether a text was ever a cursor, of whatever query. */
export function isCursor(text: string): boolean {
  return v.is(cursor(), decode(text));
}

/** The keys; undefined for what is no cursor, or another query's. */
export function parseCursor(text: string, query: string, length: number): readonly SortKey[] | undefined {
  const parsed = v.safeParse(cursor(), decode(text));
  if (!parsed.success) return undefined;
  const [hash, keys] = parsed.output;
  return hash === hashOf(query, 16) && keys.length === length ? keys : undefined;
}

function decode(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
