/** Where a page of a list ends, as an opaque text that is bound to its query. */
import * as v from "valibot";
import type { SortKey } from "../query/collection.ts";
import { toHash } from "./caching.ts";

const Cursor = v.tuple([v.string(), v.array(v.nullable(v.union([v.string(), v.number()])))]);

/** `keys` place the last row of the page in the order; `query` is the canonical query without cursor and limit. */
export async function toCursor(query: string, keys: readonly SortKey[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([await toHash([query]), keys]));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The keys; undefined for what is no cursor, or another query's. */
export async function parseCursor(
  text: string,
  query: string,
  length: number,
): Promise<readonly SortKey[] | undefined> {
  const parsed = v.safeParse(Cursor, decode(text));
  if (!parsed.success) return undefined;
  const [hash, keys] = parsed.output;
  return hash === (await toHash([query])) && keys.length === length ? keys : undefined;
}

function decode(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
