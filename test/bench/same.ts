/** What contestants say, and whether they say the same. */
import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import type { Contestant } from "./contest.ts";
import { type Answer, ask, type Question } from "./load.ts";
import type { Server } from "./server.ts";

const Page = v.object({
  meta: v.object({ total: v.number() }),
  links: v.object({ next: v.nullable(v.string()) }),
  data: v.array(v.unknown()),
});

/** Rows of the first page, and of all that follow. */
export async function readRows(server: Server, question: Question): Promise<readonly unknown[]> {
  const { data, links } = readPage(await ask(server, question));
  return links.next === null ? data : [...data, ...(await readRows(server, { ...question, address: links.next }))];
}

/** Throws an Error where one does not answer byte for byte what the other does, headers included. */
export async function checkBytes(name: string, one: Contestant, other: Contestant): Promise<void> {
  const [found, expected] = [await answerOf(one), await answerOf(other)];
  if (!found.body.equals(expected.body) || !isDeepStrictEqual(found.headers, expected.headers))
    throw new Error(`Cannot measure ${name}: expected the same headers and bytes from both`);
}

/** Throws an Error where one does not answer the other's rows, value for value; its envelope may be another, or none. */
export async function checkRows(name: string, one: Contestant, other: Contestant): Promise<void> {
  const found: unknown = JSON.parse((await answerOf(one)).body.toString());
  const { data } = readPage(await answerOf(other));
  if (!isDeepStrictEqual(Array.isArray(found) ? found : Object(found).data, data))
    throw new Error(`Cannot measure ${name}: expected the rows that ours answers, found others`);
}

/** Throws an Error where it does not fill a page of 100 rows and have more. */
export async function checkFull(name: string, contestant: Contestant): Promise<void> {
  const { data, meta } = readPage(await answerOf(contestant));
  if (data.length !== 100 || meta.total <= 100)
    throw new Error(`Cannot measure ${name}: expected 100 rows of more, found ${data.length} of ${meta.total}`);
}

function answerOf({ server, question }: Contestant): Promise<Answer> {
  return ask(server, question);
}

function readPage({ body }: Answer): v.InferOutput<typeof Page> {
  return v.parse(Page, JSON.parse(body.toString()));
}
