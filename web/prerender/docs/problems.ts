/** The pages that the `type` of an error leads to: what happened, what to do, and an error of that kind, asked for on purpose. */
import { PROBLEMS } from "../../../worker/api/problem.ts";
import { type Branch, h, type Tree } from "../../views/tree.ts";
import { toHtmlList } from "../html.ts";
import type { Client } from "./client.ts";
import { toReadableJson } from "./json.ts";
import { toSheet } from "./sheet.ts";
import { ORIGIN, toLink, toProse, toSnippet } from "./snippet.ts";

type Kind = keyof typeof PROBLEMS;

export interface ProblemPage {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** HTML. */
  readonly main: string;
}

interface Explained {
  readonly happened: string;
  readonly todo: readonly string[];
  readonly example: Provoked | undefined;
}

/** A request that makes the error, and the command that sends it. */
interface Provoked {
  readonly address: string;
  readonly method?: string;
  /** What curl is given; the address itself where nothing else is said. */
  readonly command?: string;
  /** What the page says beside the answer. */
  readonly says: string;
}

const LONG = `/stats?q=${"x".repeat(8200)}`;

const EXPLAINED: Readonly<Record<Kind, Explained>> = {
  "invalid-parameter": {
    happened:
      "A parameter has a name or a value that this address does not know, or stands where it means nothing. Nothing was " +
      "answered: a filter that is silently ignored would give a whole data set in the place of a part.",
    todo: [
      "Read `errors`: it names every faulty parameter at once, with what was expected, what was found, and in `nearest` the valid values that come closest.",
      "Codes are exact and case-sensitive: `LT`, not `lt`. The lists of the codebook have them all.",
      "A `cursor` is good for the query that gave it: take it from `links.next`; only `limit`, `fields` and the format may change.",
    ],
    example: {
      address: "/stats?ref_area=lt&qualifer=exact&limit=5000",
      says: "Three faults in one address: a code in small letters, a misspelt name, a number past its bound.",
    },
  },
  "not-found": {
    happened: "No path of the API is called so, or the list has nothing of that id.",
    todo: [
      "Look for the id in its list, such as `/stats?q=…`. An id is never reused and never recomputed, so an old link stays right as long as the row stands.",
      "A claim that was withdrawn keeps its line in `/changes`, with the reason: ask `/changes?claim=` and its id.",
      "A list that has no match is no error: it answers 200 with an empty `data`.",
    ],
    example: { address: "/stats/belsat-lt-crossings-2020", says: "An id that the record does not hold." },
  },
  "method-not-allowed": {
    happened: "The API is read-only: it answers GET, HEAD and OPTIONS.",
    todo: [
      "Use GET. The header `Allow` names the methods of the address.",
      "Parameters stand in the address, never in a body. An address may have 8,192 bytes.",
    ],
    example: {
      address: "/stats",
      method: "POST",
      command: `-X POST '${ORIGIN}/stats'`,
      says: "A question sent as a form.",
    },
  },
  "address-too-long": {
    happened: "Path and query have more than 8,192 bytes together.",
    todo: [
      "Ask in parts, at most 100 values in a list, and put the answers together.",
      "To filter by hundreds of codes, load the whole record and filter it where you are: `/stats.zip`, or `/assets/data/record/stats.csv` alone.",
    ],
    example: {
      address: LONG,
      command: `"${ORIGIN}/stats?q=$(printf 'x%.0s' $(seq 8200))"`,
      says: "A word of 8,200 letters.",
    },
  },
  internal: {
    happened: "The server failed. The fault is ours, not that of the request.",
    todo: [
      "Try once more after a moment; then after longer pauses.",
      "If it fails again, ask something simpler, and tell whoever runs this site the address that fails.",
      "Nothing is changed by asking: it is safe to repeat any request.",
    ],
    example: undefined,
  },
};

/** One page for each kind. Throws where a request on purpose does not make its error. */
export async function toProblemPages(ask: Client): Promise<readonly ProblemPage[]> {
  const pages: ProblemPage[] = [];
  for (const [name, explained] of Object.entries(EXPLAINED)) {
    const { status, title } = problemOf(name);
    const main = toHtmlList([
      h("p", { class: "code" }, `${status} · ${name}`),
      h("h1", {}, title),
      h("p", { class: "standfirst" }, toProse(explained.happened)),
      h("h2", {}, "What to do"),
      h(
        "ul",
        { class: "plain" },
        explained.todo.map((one) => h("li", {}, toProse(one))),
      ),
      h("h2", {}, "An example"),
      ...(await toExample(ask, name, explained.example)),
      h("p", { class: "leads" }, h("a", { href: "/docs#errors" }, "All errors"), h("a", { href: "/docs" }, "The API")),
    ]);
    pages.push({ name, title, description: explained.happened, main: `<article class="problem">${main}</article>` });
  }
  return pages;
}

/** The kinds of errors as the documentation lists them. */
export function toProblems(): Branch {
  const rows = Object.entries(EXPLAINED).map(([name, { happened }]) => {
    const { status, title } = problemOf(name);
    return [String(status), h("a", { href: `/problems/${name}` }, title), toProse(happened)];
  });
  return toSheet("Errors", ["Status", "Kind", "What happened"], rows);
}

function problemOf(name: string): { readonly status: number; readonly title: string } {
  const found = Object.entries(PROBLEMS).find(([kind]) => kind === name);
  if (found === undefined) throw new RangeError(`Cannot write /problems/${name}: the API knows no such kind`);
  return found[1];
}

async function toExample(ask: Client, name: string, provoked: Provoked | undefined): Promise<readonly Tree[]> {
  if (provoked === undefined)
    return [h("p", {}, "There is none here: we know of no request that makes it, and we mend every one that we find.")];
  const { address, command, method = "GET", says } = provoked;
  const { status } = problemOf(name);
  const answer = await ask(address, { method });
  if (answer.status !== status)
    throw new RangeError(
      `Cannot write /problems/${name}: expected ${status}, ${method} ${address} answered ${answer.status}`,
    );
  const body: unknown = await answer.json();
  return [
    h("p", {}, says, ...(command === undefined ? [" ", toLink(address)] : [])),
    toSnippet(`curl ${command ?? `'${ORIGIN}${address}'`}`, { "data-recipe": `${name}.sh` }),
    h("pre", { "data-problem": name }, h("code", {}, toReadableJson(body))),
  ];
}
