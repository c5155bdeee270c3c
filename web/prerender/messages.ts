/** The messages of the site, as they stand in its code and in its templates: what a dictionary must hold, no more and no less. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";
import { type Forms } from "../../worker/language/messages.ts";
import { readMessages } from "./template.ts";

/** By the English that is the key: itself or, of a message of a count, its English forms. */
export type Messages = ReadonlyMap<string, string | Forms>;

const TEMPLATES = ["web/index.html", "web/explore.html", "web/shell.html"];
/** Where a page of the site is written. */
const CODE = [
  "worker/chart",
  "worker/pages",
  "worker/language",
  "worker/api",
  "web/prerender",
  "web/charts",
  "web/views",
  "web/explorer",
  "web/main.ts",
];
/** What a browser runs: its own code, and the words that it shares with the Worker. */
const BROWSER =
  /^web\/(?:charts|views|explorer|main\.ts)|^worker\/language\/|^worker\/chart\/(?:period|people|scale|scale-words|finding|key|names|within)\.ts$/;

const root = join(import.meta.dirname, "..", "..");

/** All of them, by code point. Throws a TypeError that names the place where a message is no plain text. */
export function collectMessages(): Messages {
  const templates = TEMPLATES.flatMap((file) => readMessages(readFileSync(join(root, file), "utf8")));
  return toSorted([
    ...templates.map((message) => [message, message] as const),
    ...CODE.flatMap(findFiles).flatMap(readCode),
  ]);
}

/** Those alone that a browser says. */
export function collectBrowserMessages(): Messages {
  return toSorted(
    CODE.flatMap(findFiles)
      .filter((file) => BROWSER.test(file))
      .flatMap(readCode),
  );
}

type Entry = readonly [message: string, english: string | Forms];

function toSorted(entries: readonly Entry[]): Messages {
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

function findFiles(place: string): readonly string[] {
  if (place.endsWith(".ts")) return [place];
  return readdirSync(join(root, place))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${place}/${name}`);
}

function readCode(file: string): readonly Entry[] {
  const text = readFileSync(join(root, file), "utf8");
  if (!/\b(?:say|many|parts|manyParts)\(/.test(text)) return [];
  const found: Entry[] = [];
  new Visitor({
    CallExpression(call) {
      const entry = toEntry(call, `${file}:${text.slice(0, call.start).split("\n").length}`);
      if (entry !== undefined) found.push(entry);
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/** `say("…")`, `tongue.parts("…", …)` and `many(count, "…", "…")`; another function of these names takes no text first. */
function toEntry({ callee, arguments: given }: ESTree.CallExpression, place: string): Entry | undefined {
  const name =
    callee.type === "MemberExpression" && callee.property.type === "Identifier"
      ? callee.property.name
      : callee.type === "Identifier"
        ? callee.name
        : "";
  if (name === "say" || name === "parts") {
    const message = readText(given[0], place);
    return [message, message.replace(/@[a-z-]+$/, "")];
  }
  if (name !== "many" && name !== "manyParts") return undefined;
  const [one, other] = [readText(given[1], place), readText(given[2], place)];
  return [other, { one, other }];
}

function readText(node: ESTree.Argument | undefined, place: string): string {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  throw new TypeError(`Cannot collect the messages: expected plain text at ${place}, found ${node?.type ?? "nothing"}`);
}
