/** The API asked as any client asks it. */

export type Ask = (path: string) => Promise<Response>;

/** A list, all pages of it. */
export interface List<T> {
  readonly data: readonly T[];
  readonly data_version: string;
}

/** Rows of a page; a list of fewer needs no `limit` in its address. */
export const PAGE = 100;

/** Parameters as a query, sorted by nothing, with commas as they are. */
export function toQuery(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}

/** Walks the pages of a list. Throws where the API refuses. */
export async function readList<T>(
  ask: Ask,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): Promise<List<T>> {
  const data: T[] = [];
  let data_version = "";
  let next: string | null = toQuery(path, { ...parameters, limit: "1000" });
  while (next !== null) {
    const page: Envelope<readonly T[]> = await readAnswer(ask, next);
    data.push(...page.data);
    data_version = page.meta.data_version;
    next = page.links.next;
  }
  return { data, data_version };
}

export interface Envelope<T> {
  readonly meta: { readonly data_version: string };
  readonly links: { readonly next: string | null };
  readonly data: T;
}

/** One answer. Throws where the API refuses. */
export async function readAnswer<T>(ask: Ask, address: string): Promise<Envelope<T>> {
  const answer = await ask(address);
  if (!answer.ok) throw new RangeError(`Cannot draw ${address}: expected an answer, found status ${answer.status}`);
  return await answer.json();
}
