/** Real answers, asked of the app when the page is built, and shortened where the page says so. */
import * as v from "valibot";
import { type Branch, h } from "../../views/tree.ts";
import { type Client, fetchAnswer } from "./client.ts";
import { toReadableJson } from "./json.ts";
import { toLink } from "./snippet.ts";

/** What of an answer is shown. */
export interface Part {
  /** Which part of it, in words. */
  readonly said: string;
  readonly text: string;
}

export type ReadPart = (answer: Response) => Promise<Part>;

/** Asks, and shows a part of the answer below its address. */
export async function toExcerpt(ask: Client, address: string, says: string, read: ReadPart): Promise<Branch> {
  const { said, text } = await read(await fetchAnswer(ask, address));
  const caption = says === "" ? said : `${says}: ${said}`;
  return h(
    "figure",
    { class: "excerpt" },
    h("figcaption", {}, toLink(address), h("span", {}, caption)),
    h("pre", {}, h("code", {}, text)),
  );
}

const List = v.object({ meta: v.object({ total: v.number() }), data: v.tupleWithRest([v.unknown()], v.unknown()) });
const Item = v.object({ data: v.record(v.string(), v.unknown()) });

/** Throws for a list without rows. */
export async function firstRow(answer: Response): Promise<Part> {
  const { meta, data } = v.parse(List, await answer.json());
  const said = meta.total === 1 ? "the only row" : `the first of ${toCount(meta.total)} rows`;
  return { said, text: toReadableJson(data[0]) };
}

export async function item(answer: Response): Promise<Part> {
  return { said: "what stands in data", text: toReadableJson(v.parse(Item, await answer.json()).data) };
}

export async function whole(answer: Response): Promise<Part> {
  return { said: "the whole answer", text: toReadableJson(await answer.json()) };
}

export function fields(...names: readonly string[]): ReadPart {
  return async (answer) => {
    const { data } = v.parse(Item, await answer.json());
    const text = toReadableJson(Object.fromEntries(names.map((name) => [name, data[name]])));
    return { said: `${names.length} of ${Object.keys(data).length} fields`, text };
  };
}

/** From the beginning of an answer that is no JSON. */
export function lines(count: number): ReadPart {
  return async (answer) => {
    const all = (await answer.text()).trimEnd().split(/\r?\n/);
    const said = all.length > count ? `the first ${count} of ${toCount(all.length)} lines` : "the whole answer";
    return { said, text: all.slice(0, count).join("\n") };
  };
}

function toCount(count: number): string {
  return count.toLocaleString("en");
}
