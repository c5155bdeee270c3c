/** What the verdicts of checks and the kinds of rivals mean, with how many there are of each, now. */
import * as v from "valibot";
import { ENGLISH } from "../../../worker/language/tongue.ts";
import { toCheckRules, toRivalryRules, toVerdictRules } from "../../../worker/pages/kinds.ts";
import { Check } from "../../../worker/record/check.ts";
import { type Branch, h, type Tree } from "../../views/tree.ts";
import { type Client, fetchAnswer } from "./client.ts";
import { toSheet } from "./sheet.ts";
import { toProse } from "./snippet.ts";

const RULES = toVerdictRules(ENGLISH);
const VERDICTS = { ...RULES, strained: `${RULES.strained} \`reason\` says what.` };

export async function toVerdicts(ask: Client): Promise<Branch> {
  return toSheet(
    "Verdicts",
    ["Verdict", "Meaning", "Now", "For example"],
    await toRows(ask, "/checks", "verdict", VERDICTS),
  );
}

export async function toCheckKinds(ask: Client): Promise<Branch> {
  return toSheet(
    "Kinds of checks",
    ["Kind", "What is tied together", "Now", "For example"],
    await toRows(ask, "/checks", "kind", toCheckRules(ENGLISH)),
  );
}

export async function toRivalKinds(ask: Client): Promise<Branch> {
  const rows = await toRows(ask, "/compare", "kind", toRivalryRules(ENGLISH));
  return toSheet("Kinds of rivals, in the order in which they are tried", ["Kind", "Meaning", "Now"], rows);
}

const Found = v.object({ meta: v.object({ total: v.number() }), data: v.array(v.unknown()) });
const Shown = v.pick(Check, ["id", "arithmetic"]);

async function toRows(
  ask: Client,
  list: "/checks" | "/compare",
  parameter: string,
  meanings: Readonly<Record<string, string>>,
): Promise<readonly (readonly (Tree | readonly Tree[])[])[]> {
  const rows: (readonly (Tree | readonly Tree[])[])[] = [];
  for (const [code, meaning] of Object.entries(meanings)) {
    const address = `${list}?${parameter}=${code}`;
    const { meta, data } = v.parse(Found, await (await fetchAnswer(ask, `${address}&limit=1`)).json());
    const count = h("a", { href: address }, meta.total.toLocaleString("en"));
    const example = list === "/checks" ? [data.map((one) => toArithmetic(v.parse(Shown, one)))] : [];
    rows.push([h("code", {}, code), toProse(meaning), count, ...example]);
  }
  return rows;
}

function toArithmetic({ id, arithmetic }: v.InferOutput<typeof Shown>): Tree {
  return h("a", { href: `/checks/${id}` }, arithmetic);
}
