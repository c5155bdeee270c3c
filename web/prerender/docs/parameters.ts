/** What can be asked, parameter by parameter, in the words and bounds of the contract. */
import { type Branch, h, type Tree } from "../../views/tree.ts";
import type { Endpoint, Parameter } from "./contract.ts";
import { toSheet } from "./sheet.ts";
import { toLink, toProse } from "./snippet.ts";

/** Null where there are none; without the column of defaults where none has one. */
export function toParameters(caption: string, parameters: readonly Parameter[]): Branch | null {
  if (parameters.length === 0) return null;
  const columns = ["Parameter", "Meaning", "Values", "Default"];
  const rows = parameters.map((parameter) => [
    h("code", {}, parameter.name),
    [...toProse(parameter.description), ...(parameter.required ? [". ", h("b", {}, "Required.")] : [])],
    toValues(parameter),
    toDefault(parameter),
  ]);
  const count = parameters.some(({ schema }) => schema.default !== undefined) ? 4 : 3;
  return toSheet(
    caption,
    columns.slice(0, count),
    rows.map((row) => row.slice(0, count)),
  );
}

/** Parameters that most lists share word for word, so that they are told once. */
export function sharedOf(endpoints: readonly Endpoint[]): readonly Parameter[] {
  const lists = endpoints.filter(({ forms }) => forms.length > 0);
  const told = Map.groupBy(
    lists.flatMap(({ parameters }) => parameters).filter((one) => one.in === "query"),
    toKey,
  );
  return [...told.values()].filter((alike) => alike.length > lists.length / 2).flatMap((alike) => alike.slice(0, 1));
}

/** Those of an endpoint that are its own. */
export function ownOf({ parameters }: Endpoint, shared: readonly Parameter[]): readonly Parameter[] {
  const keys = new Set(shared.map(toKey));
  return parameters.filter((one) => one.in === "query" && !keys.has(toKey(one)));
}

/** Whatever their examples. */
function toKey(parameter: Parameter): string {
  return JSON.stringify({ ...parameter, example: undefined });
}

/** Where the codes of a parameter are explained. */
const BOOKS: Readonly<Record<string, string>> = {
  indicator: "/indicators",
  ref_area: "/areas",
  counterpart_area: "/areas",
  citizenship: "/areas",
  place: "/places",
  subset: "/subsets",
  claimant: "/claimants",
  source: "/sources",
  publisher: "/publishers",
  unit_measure: "/units",
  claim: "/stats",
};

/** Codes that stand in the page. */
const SHOWN = 12;

function toValues({ name, schema, example }: Parameter): readonly Tree[] {
  const book = BOOKS[name];
  const codes = [...schema.enum, ...(schema.items?.enum ?? [])].map(String);
  const keys = name === "sort" ? codes.filter((code) => !code.startsWith("-")) : codes;
  if (book !== undefined && (keys.length === 0 || keys.length > SHOWN))
    return [...(keys.includes("none") ? [h("code", {}, "none"), ", "] : []), "an id of ", toLink(book)];
  if (keys.length > SHOWN) return [...toCodes(keys.slice(0, 3)), ` and ${keys.length - 3} more`];
  if (keys.length > 0) return toCodes(keys);
  const { minimum, maximum } = schema;
  if (minimum !== undefined && maximum !== undefined)
    return [`${minimum.toLocaleString("en")} to ${maximum.toLocaleString("en")}`];
  return toWords(name, example);
}

/** Values that no list of codes bounds. */
const WORDS: Readonly<Record<string, string>> = {
  from: "`2021`, `2021-11` or `2021-11-08`",
  to: "`2021`, `2021-11` or `2021-11-08`",
  as_of: "`2021`, `2021-11` or `2021-11-08`",
  cursor: "taken from `links.next`",
};

function toWords(name: string, example: string | undefined): readonly Tree[] {
  const words = WORDS[name];
  if (words !== undefined) return toProse(words);
  return example === undefined ? [] : ["such as ", h("code", {}, example)];
}

function toDefault({ schema }: Parameter): readonly Tree[] {
  return schema.default === undefined ? [] : [h("code", {}, schema.default)];
}

function toCodes(codes: readonly string[]): readonly Tree[] {
  return codes.flatMap((code, index) => [index === 0 ? "" : ", ", h("code", {}, code)]);
}
