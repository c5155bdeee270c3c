/** A list that is too long for the page: its beginning stands there, all of it in files, and a form chooses among it. */
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Choices } from "../views/form.ts";
import type { Noun, Shelf, ShelfPart } from "../views/shelf.ts";
import type { Item } from "../views/strip.ts";
import { h, type Tree } from "../views/tree.ts";
import { type Files, nameIn, publish } from "./files.ts";
import { toHtmlList } from "./html.ts";

export interface ShelfSpec<T extends Item> {
  /** Id of the section, to which the query of the address belongs. */
  readonly owner: string;
  /** What one item is. */
  readonly noun: Noun;
  /** What the form is called, and the button for further items. */
  readonly choose: string;
  readonly more: string;
  /** The same rows in the API. */
  readonly path: string;
  /** How many stand in the page. */
  readonly shown: number;
  readonly toTree: (item: T, tongue: Tongue) => Tree;
  /** Items of one name stand in one file, or in several where it would be too long. */
  readonly toFile: (item: T) => string;
  readonly fields: readonly Field[];
  readonly files: Files;
  readonly tongue: Tongue;
}

/** A parameter of the API by whose values a reader chooses. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** What the values are called, in the order in which they are offered. */
  readonly words: Readonly<Record<string, string>>;
}

/** Items in the order of their ranks. */
export function toShelf<T extends Item>(items: readonly T[], spec: ShelfSpec<T>): string {
  const { owner, noun, choose, more, path, shown, toTree, toFile, fields, files, tongue } = spec;
  const { say } = tongue;
  const parts = [...Map.groupBy(items, toFile)]
    .flatMap(([name, held]) => toPieces(held).map((piece) => toPart(nameIn(tongue, `${owner}-${name}`), piece, files)))
    .toSorted((a, b) => a.first - b.first);
  const choices = {
    ...Object.fromEntries(fields.map((field) => [field.name, toOptions(field, items)])),
    ...toYears(items),
  };
  const shelf: Shelf = { noun, path, total: items.length, choices, parts };
  const index = publish(files, nameIn(tongue, owner), "json", JSON.stringify(shelf));
  return toHtmlList([
    h(
      "form",
      { class: "state", "data-shelf": index, "aria-label": choose, hidden: "" },
      fields.map(({ name, label }) => toField(name, label, say("All"))),
      toField("from", say("From"), say("All@date")),
      toField("to", say("To"), say("All@date")),
    ),
    h("p", { class: "chosen", role: "status" }),
    h(
      "ul",
      { class: owner, id: `${owner}-list` },
      items.slice(0, shown).map((item) => toTree(item, tongue)),
    ),
    h(
      "p",
      { class: "more" },
      h("button", { type: "button", hidden: "" }, more),
      h("a", { class: "json", href: path }, say("All as JSON")),
      h("a", { class: "csv", href: `${path}.csv` }, say("as CSV")),
    ),
  ]);
}

/** Characters of a file. */
const LONGEST = 100_000;

/** Neighbours together, as many as a file may hold. */
function toPieces<T>(items: readonly T[]): readonly (readonly T[])[] {
  const pieces: T[][] = [];
  let length = Infinity;
  for (const item of items) {
    const own = JSON.stringify(item).length;
    length += own;
    if (length <= LONGEST) pieces.at(-1)?.push(item);
    else {
      pieces.push([item]);
      length = own;
    }
  }
  return pieces;
}

function toPart(name: string, items: readonly Item[], files: Files): ShelfPart {
  const names = new Set(items.flatMap(({ about }) => Object.keys(about)));
  const toValues = (name: string): readonly string[] => [...new Set(items.flatMap(({ about }) => about[name] ?? []))];
  return {
    file: publish(files, name.toLowerCase(), "json", JSON.stringify(items)),
    first: Math.min(...items.map(({ rank }) => rank)),
    about: Object.fromEntries([...names].map((name) => [name, toValues(name)])),
    from: least(items.map(({ from }) => from)),
    to: most(items.map(({ to }) => to)),
  };
}

function toOptions({ name, words }: Field, items: readonly Item[]): Choices[string] {
  const met = new Set(items.flatMap(({ about }) => about[name] ?? []));
  return Object.entries(words).filter(([code]) => met.has(code));
}

function toYears(items: readonly Item[]): Choices {
  const met = new Set(items.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]));
  const options = [...met].toSorted().map((year) => [year, year] as const);
  return { from: options, to: options };
}

function least(days: readonly string[]): string {
  return days.reduce((a, b) => (a < b ? a : b));
}

function most(days: readonly string[]): string {
  return days.reduce((a, b) => (a > b ? a : b));
}

function toField(name: string, label: string, all: string): Tree {
  return h("label", {}, label, h("select", { name }, h("option", { value: "" }, all)));
}
