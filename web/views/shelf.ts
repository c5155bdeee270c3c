/** A long list of which the page holds the beginning: chosen among by a form, brought from files of the build. */
import type { Dictionary, Tongue } from "../../worker/language/tongue.ts";
import type { Address } from "./address.ts";
import { take, toNode } from "./element.ts";
import { describeFailure, fetchFile, hasFields, toListGuard } from "./file.ts";
import { type Choices, fillChoices, fillForm, toSearch } from "./form.ts";
import { whileBusy } from "./busy.ts";
import type { Status } from "./status.ts";
import { type Item, type Strip, toStrip } from "./strip.ts";
import { toTold, type Told } from "./told.ts";
import type { Tree } from "./tree.ts";
import { toTongue } from "./voice.ts";

/** What the build writes beside the list. */
export interface Shelf {
  /** What one item is. */
  readonly noun: Noun;
  /** The same rows in the API. */
  readonly path: string;
  readonly total: number;
  readonly choices: Choices;
  /** By their first items. */
  readonly parts: readonly ShelfPart[];
}

export type Noun = "group" | "check";

/** A file with what its items are about, all of them together. */
export interface ShelfPart extends Omit<Item, "id" | "rank"> {
  readonly file: string;
  /** Least rank of an item. */
  readonly first: number;
}

/** Items that a press brings. */
const STEP = 20;

export interface ShelfParts {
  readonly section: HTMLElement;
  readonly status: Status;
  readonly address: Address;
  /** Of the language of the page; undefined for English. */
  readonly words: Dictionary | undefined;
}

/** The answer brings the item of an id to the list, if there is one. Throws, in a sentence, where a file does not come. */
export async function openShelf(parts: ShelfParts): Promise<(id: string) => Promise<void>> {
  return parts.section.id === "rivals"
    ? open(parts, toListGuard<Strip>("heading", "rows"), toStrip)
    : open(parts, toListGuard<Told>("heading", "sentence"), toTold);
}

async function open<T extends Item>(
  { section, status, address, words }: ShelfParts,
  holds: (value: unknown) => value is readonly T[],
  toTree: (item: T, tongue: Tongue) => Tree,
): Promise<(id: string) => Promise<void>> {
  const tongue = toTongue(words);
  const owner = section.id;
  const form = take(section, "form", HTMLFormElement);
  const list = take(section, `#${owner}-list`, HTMLUListElement);
  const more = take(section, ".more button", HTMLButtonElement);
  const links = ["json", "csv"].map((kind) => take(section, `.more .${kind}`, HTMLAnchorElement));
  const { noun, path, total, choices, parts } = await fetchFile(form.dataset["shelf"] ?? "", isShelf);
  const came = [...list.children];
  const read = remember((file: string) => fetchFile(file, holds));
  let run = 0;
  let shown = came.length;
  let told = "";

  /** At least the first `limit` of those that match, in the order of their ranks; all by their days where these are chosen. */
  const select = async (query: URLSearchParams, limit: number): Promise<readonly T[]> => {
    const found: T[] = [];
    const dated = isDated(query);
    for (const { file, first, ...about } of parts) {
      if (!dated && found.filter(({ rank }) => rank < first).length >= limit) break;
      if (mayHold(about, query)) found.push(...(await read(file)).filter((item) => matches(item, query)));
    }
    return found.toSorted((a, b) => (dated ? compareDays(a, b) : 0) || a.rank - b.rank);
  };
  const toAnswer = (form: string, query: URLSearchParams): string => {
    const dated = isDated(query) ? { period_match: "within" } : {};
    const asked = new URLSearchParams([...query, ...Object.entries(dated)]).toString();
    return `${path}${form === "csv" ? ".csv" : ""}${asked === "" ? "" : `?${asked}`}`;
  };
  const toNodes = (items: readonly T[]): readonly Node[] => items.map((item) => toNode(toTree(item, tongue)));
  /** Runs `work`, unless another run begins before it ends. */
  const attempt = async (work: () => Promise<() => void>): Promise<void> => {
    run += 1;
    const own = run;
    try {
      const put = await whileBusy(list, status.tell, work());
      if (run === own) put();
    } catch (error) {
      if (run === own)
        status.offer(
          () => `${toUnread(noun, tongue)} ${describeFailure(error, tongue)}`,
          () => void attempt(work),
        );
    }
  };
  const show = async (): Promise<void> => {
    const query = toSearch(form);
    for (const link of links) link.href = toAnswer(link.className, query);
    await attempt(async () => {
      const found = query.size === 0 ? [] : await select(query, Infinity);
      const words = query.size === 0 ? "" : await describe(query, found.length);
      return () => {
        list.replaceChildren(...(query.size === 0 ? came : toNodes(found.slice(0, STEP))));
        shown = list.childElementCount;
        more.hidden = shown >= (query.size === 0 ? total : found.length);
        told = words;
        status.tell(told);
      };
    });
  };
  const goOn = async (): Promise<void> => {
    await attempt(async () => {
      const found = await select(toSearch(form), shown + STEP + 1);
      const nodes = toNodes(found.slice(shown, shown + STEP).filter(({ id }) => !stands(list, id)));
      return () => {
        list.append(...nodes);
        shown += STEP;
        more.hidden = found.length <= shown;
        status.tell(told);
        const [first] = nodes;
        if (first instanceof HTMLElement) first.focus();
      };
    });
  };
  /** `12 groups match`; where none does, what would without one of the choices. */
  const describe = async (query: URLSearchParams, count: number): Promise<string> => {
    if (count > 0) return toMatch(noun, count, tongue);
    const others = [...query.keys()].map(async (name) => {
      const rest = new URLSearchParams([...query].filter(([other]) => other !== name));
      const { length } = await select(rest, Infinity);
      return tongue.say("{count} without “{filter}”", { count: length, filter: toLabel(form, name) });
    });
    return toNoMatch(noun, (await Promise.all(others)).join(", "), tongue);
  };
  const restore = (query: string): void => {
    fillForm(form, new URLSearchParams(query));
    void show();
  };

  fillChoices(form, choices);
  if (address.read(owner) !== "") restore(address.read(owner));
  address.watch(owner, restore);
  form.addEventListener("change", () => {
    address.write(owner, toSearch(form).toString());
    void show();
  });
  more.addEventListener("click", () => void goOn());
  more.hidden = shown >= total;
  return async (id) => {
    for (const { file } of parts.filter(({ about }) => mayBeNamed(about, id))) {
      const item = (await read(file)).find((item) => item.id === id);
      if (item === undefined) continue;
      if (!stands(list, id)) list.append(...toNodes([item]));
      return;
    }
  };
}

function toUnread(noun: Noun, { say }: Tongue): string {
  return noun === "group" ? say("The groups could not be loaded.") : say("The checks could not be loaded.");
}

function toMatch(noun: Noun, count: number, { many }: Tongue): string {
  return noun === "group"
    ? many(count, "{count} group matches.", "{count} groups match.")
    : many(count, "{count} check matches.", "{count} checks match.");
}

/** `others` are counts of what would match without one of the choices. */
function toNoMatch(noun: Noun, others: string, { say }: Tongue): string {
  return noun === "group"
    ? say("No group matches: {others}.", { others })
    : say("No check matches: {others}.", { others });
}

function isShelf(value: unknown): value is Shelf {
  return hasFields(value, "noun", "path", "total", "choices", "parts");
}

function isDated(query: URLSearchParams): boolean {
  return query.has("from") || query.has("to");
}

/** The earliest first. */
function compareDays(a: Item, b: Item): number {
  return Number(a.from > b.from) - Number(a.from < b.from) || Number(a.to > b.to) - Number(a.to < b.to);
}

/** Whether an item is about every value that is asked for, and within the days; what it says nothing of is not asked. */
function matches({ about, from, to }: Omit<Item, "id" | "rank">, query: URLSearchParams): boolean {
  return [...query].every(([name, value]) => {
    if (name === "from") return from >= value;
    if (name === "to") return to.slice(0, value.length) <= value;
    return about[name]?.some((code) => value.split(",").includes(code)) ?? true;
  });
}

/** An id begins with what is counted, or with the kind of the check, and goes on with the area; a ratio is called as its comparison is. */
function mayBeNamed({ kind = [], indicator = [], ref_area = [] }: Item["about"], id: string): boolean {
  const begins = [...kind, ...indicator].some((code) => id.startsWith(`${code.replaceAll("_", "-")}-`));
  const lies = ref_area.some((code) => id.includes(`-${code.toLowerCase()}-`));
  return begins && (lies || id.startsWith("stated-ratio-"));
}

/** Whether an item of a file may match. */
function mayHold({ about, from, to }: Omit<ShelfPart, "file" | "first">, query: URLSearchParams): boolean {
  return matches({ about, from: to, to: from }, query);
}

function stands(list: HTMLElement, id: string): boolean {
  return [...list.children].some((child) => child.id === id);
}

/** The words before a field. */
function toLabel(form: HTMLFormElement, name: string): string {
  return form.querySelector(`[name="${name}"]`)?.parentElement?.firstChild?.textContent ?? name;
}

/** What has once been brought is not asked for again; what failed is. */
function remember<T>(fetch: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const held = new Map<string, Promise<T>>();
  return async (file) => {
    const asked = held.get(file) ?? fetch(file);
    held.set(file, asked);
    return asked.catch((error: unknown) => {
      held.delete(file);
      throw error;
    });
  };
}
