/** A client of the Tripoint API in one file, to be copied: it needs no other, and runs wherever there is `fetch`. */

/** Parameters by their names in the API; a list is joined by commas, and any of its values is meant. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** `data` is a page of rows, or one item; `total` counts the rows of all pages, and `next` is null on the last. */
export interface Answer<Data> {
  readonly meta: { total: number; data_version: string; warnings: { code: string; detail: string }[] };
  readonly links: { self: string; next: string | null; csv: string | null; page: string | null };
  readonly data: Data;
}

/** Why there is no answer (RFC 9457); each of `errors` names a parameter, and the valid values nearest to its own. */
export class Problem extends Error {
  readonly status: number = 0;
  readonly title: string = "";
  readonly detail: string = "";
  readonly errors: readonly { parameter: string; detail: string; nearest: string[] }[] = [];
  constructor(problem: Partial<Problem>) {
    super(problem.errors?.map(({ detail }) => detail).join(" ") || problem.detail);
    Object.assign(this, problem);
  }
}

/** What the API refuses is thrown as a Problem; what does not reach it, or is aborted, as `fetch` throws it. */
export interface Client<T> {
  fetchPage: <P extends string & keyof T>(path: P, query?: Query, signal?: AbortSignal) => Promise<Answer<T[P][]>>;
  fetchItem: <P extends string & keyof T>(path: P, id: string, signal?: AbortSignal) => Promise<Answer<T[P]>>;
  /** Every row of a list; a further page is asked for once the rows of one are read. */
  fetchRows: <P extends string & keyof T>(path: P, query?: Query, signal?: AbortSignal) => AsyncGenerator<T[P]>;
}

/** `Rows` names the paths that are asked, and what is read of their rows: `{ "/stats": { display: string } }`. */
export function createClient<Rows = Record<string, unknown>>(origin = ""): Client<Rows> {
  async function ask<Data>(address: string, signal: AbortSignal | null = null): Promise<Answer<Data>> {
    const response = await fetch(origin + address, { signal });
    const type = response.headers.get("Content-Type") ?? "";
    if (response.ok && type.startsWith("application/json")) return response.json();
    if (type.startsWith("application/problem+json")) throw new Problem(await response.json());
    await response.body?.cancel();
    throw new Problem({ status: response.status, detail: `Cannot read ${address}: expected JSON, found "${type}"` });
  }
  async function* walk<Row>(next: string | null, signal?: AbortSignal): AsyncGenerator<Row> {
    while (next !== null) {
      const { data, links }: Answer<Row[]> = await ask(next, signal);
      yield* data;
      next = links.next;
    }
  }
  return {
    fetchPage: (path, query = {}, signal) => ask(toAddress(path, query), signal),
    fetchItem: (path, id, signal) => ask(`${path}/${encodeURIComponent(id)}`, signal),
    fetchRows: (path, query = {}, signal) => walk(toAddress(path, { limit: 1000, ...query }), signal),
  };
}

function toAddress(path: string, query: Query): string {
  return `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;
}
