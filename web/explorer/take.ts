/** Where the rows that are shown can be taken from the API, and how many of them come at once. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { h, type Tree } from "../views/tree.ts";

/** `asked` is the query in the words of the API, `found` the number of rows that match it. */
export function toTake(asked: string, found: number, tongue: Tongue): readonly Tree[] {
  const limit = found > USUAL ? [`limit=${MOST}`] : [];
  const query = [asked, ...limit].filter((part) => part !== "").join("&");
  const search = query === "" ? "" : `?${query}`;
  return [
    tongue.say("This view as"),
    h("a", { class: "csv", href: `/stats.csv${search}` }, "CSV"),
    h("a", { class: "json", href: `/stats${search}` }, "JSON"),
    ...(found > MOST ? toRest(tongue) : []),
  ];
}

/** Rows of an answer of `/stats`. */
const USUAL = 100;
const MOST = 1000;

function toRest({ number, parts }: Tongue): readonly Tree[] {
  const holes: Readonly<Record<"count" | "file", Tree>> = {
    count: number(MOST),
    file: h("a", { href: "/stats.zip" }, "stats.zip"),
  };
  return [h("span", {}, parts("the first {count}; more by links.next, all in {file}", holes))];
}
