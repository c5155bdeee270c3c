/** What `/stats` must find, worked out row by row from the tables alone: nothing here is shared with the Worker. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export type Cells = Readonly<Record<string, string>>;
const DATA = `${import.meta.dirname}/../../data`;
const [claimants, places, publishers, sources] = ["claimants", "places", "publishers", "sources"].map(
  (name) => new Map(readTable(`${name}.csv`).map((row) => [row["id"], row])),
);

/** Cells of the claims, with publisher, freq and the text that `q` looks in, in the order in which they are listed. */
export const CLAIMS: readonly Cells[] = readdirSync(`${DATA}/claims`)
  .flatMap((file) => readTable(`claims/${file}`))
  .map((row) => {
    const publisher = sources?.get(row["source"])?.["publisher"] ?? "";
    const named = [claimants?.get(row["claimant"]), places?.get(row["place"]), publishers?.get(publisher)];
    const text = [row["value_text"], row["comment"], ...named.map((one) => one?.["name"])].join("\n");
    return { ...row, publisher, freq: toFreq(row), text: fold(text) };
  })
  .toSorted((a: Cells, b: Cells) => (String(a["id"]) < String(b["id"]) ? -1 : 1))
  .toSorted((a: Cells, b: Cells) => Date.parse(b["period_end"] ?? "") - Date.parse(a["period_end"] ?? ""));

/** Ids of the claims that answer a query, in order. */
export function answer({ period_match, ...filters }: Cells): readonly string[] {
  const tests = Object.entries(filters).map(([name, value]) => toTest(name, value, period_match === "within"));
  return tests.reduce((rows, test) => rows.filter(test), CLAIMS).map(({ id = "" }) => id);
}

function toTest(name: string, value: string, within: boolean): (row: Cells) => boolean {
  const last = value + "9999-12-31".slice(value.length);
  if (name === "from") return (row) => (row[within ? "period_start" : "period_end"] ?? "") >= value;
  if (name === "to") return (row) => (row[within ? "period_end" : "period_start"] ?? "") <= last;
  if (name === "as_of") return ({ as_of = "" }) => as_of !== "" && as_of <= last;
  const words = value.split(" ").map(fold);
  if (name === "q") return ({ text = "" }) => words.every((word) => text.includes(word));
  const codes = new Set(value.split(","));
  return (row) => codes.has(row[name] ?? "");
}

/** Without case and marks, a sign before whatever may begin a word: neither the rest of a word does, nor of a number. */
function fold(text: string): string {
  const bare = text.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("ł", "l");
  return bare.replaceAll(/(?<![\p{L}\p{N}]|\p{N}[.,](?=\p{N}))(?=.)/gsu, "\0");
}

function toFreq({ period_start: start = "", period_end: end = "", ...row }: Cells): string {
  const after = new Date(Date.parse(end) + 86_400_000);
  const [days, month] = [(after.getTime() - Date.parse(start)) / 86_400_000, Number(start.slice(5, 7))];
  const months = (after.getUTCFullYear() - Number(start.slice(0, 4))) * 12 + after.getUTCMonth() + 1 - month;
  if (row["period_start_latest"] !== "" || row["period_end_earliest"] !== "") return "P";
  if (days === 1) return "D";
  if (days === 7 && new Date(start).getUTCDay() === 1) return "W";
  if (!start.endsWith("-01") || after.getUTCDate() !== 1) return "P";
  return { 1: "M", 3: month % 3 === 1 ? "Q" : "P", 12: month === 1 ? "A" : "P" }[months] ?? "P";
}

function readTable(file: string): readonly Cells[] {
  return parse(readFileSync(`${DATA}/${file}`, "utf8"), { columns: true });
}
