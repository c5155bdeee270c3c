/** Where the rows that are shown can be taken from the API, and how many of them come at once. */
import { h, type Tree } from "../views/tree.ts";

/** `asked` is the query in the words of the API, `found` the number of rows that match it. */
export function toTake(asked: string, found: number): readonly Tree[] {
  const limit = found > USUAL ? [`limit=${MOST}`] : [];
  const query = [asked, ...limit].filter((part) => part !== "").join("&");
  const search = query === "" ? "" : `?${query}`;
  return [
    "This view as",
    h("a", { class: "csv", href: `/stats.csv${search}` }, "CSV"),
    h("a", { class: "json", href: `/stats${search}` }, "JSON"),
    ...(found > MOST ? toRest() : []),
  ];
}

/** Rows of an answer of `/stats`. */
const USUAL = 100;
const MOST = 1000;

function toRest(): readonly Tree[] {
  const words = `the first ${MOST.toLocaleString("en")}; more by links.next, all in `;
  return [h("span", {}, words, h("a", { href: "/stats.zip" }, "stats.zip"))];
}
