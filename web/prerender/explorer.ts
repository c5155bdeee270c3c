/** The table of claims as it stands in a page: its first rows, the way to all of them, and what the script needs. */
import { readColumns } from "../explorer/columns.ts";
import { toForm } from "../explorer/form.ts";
import { toLead } from "../explorer/lead.ts";
import { EVERYTHING } from "../explorer/query.ts";
import { select } from "../explorer/select.ts";
import { toTake } from "../explorer/take.ts";
import { toTotal } from "../explorer/total.ts";
import { toClaimRow } from "../views/claim.ts";
import { h, type Tree } from "../views/tree.ts";
import { type Answers, type Ask, askAll } from "./answers.ts";
import { toClaimsFile } from "./claims-file.ts";
import { type Files, publish, SITE } from "./files.ts";
import { toCanonical, toSwitch } from "./canonical.ts";
import { fill } from "./fill.ts";
import { toHtml, toHtmlList } from "./html.ts";
import { withIntegrity } from "./integrity.ts";
import { toCount } from "./sections.ts";

/** The page of all claims. */
export async function prerenderExplore(html: string, ask: Ask, files: Files = SITE): Promise<string> {
  const answers = await askAll(ask);
  const parts = {
    explorer: await toExplorer(ask, answers, { rows: 30, form: true, ahead: 20 }, files),
    canonical: toHtmlList(toCanonical("/explore")),
    languages: toHtmlList(toSwitch("/explore", "en")),
    version: toHtmlList([`Data version ${answers.data_version}.`]),
  };
  return withIntegrity(fill(html, parts), files.read);
}

interface TableSpec {
  /** Rows that stand in the page. */
  readonly rows: number;
  /** Whether the form stands in the page too, for one that is first of all an explorer. */
  readonly form: boolean;
  /** Steps of further rows that come by themselves. */
  readonly ahead: number;
}

/** Writes the file of all claims, too. */
export async function toExplorer(
  ask: Ask,
  { claims, names }: Answers,
  { rows, form, ahead }: TableSpec,
  files: Files,
): Promise<string> {
  const file = await toClaimsFile(ask);
  const columns = readColumns(file);
  const address = publish(files, "explorer", "json", JSON.stringify(file));
  return toHtml(
    h(
      "div",
      { class: "explorer", id: "explorer", "data-file": address, "data-ahead": String(ahead) },
      form ? toForm() : null,
      h(
        "div",
        { class: "results" },
        h(
          "p",
          { class: "answer" },
          h("b", { class: "count" }, toCount(claims.length, "claim")),
          h("button", { type: "button", class: "reset", hidden: "" }, "Show all"),
          h("span", { class: "take" }, toTake("", claims.length)),
        ),
        h("p", { class: "chosen" }),
        h(
          "p",
          { class: "notes" },
          h("span", { class: "total" }, toTotal(columns, select(columns, EVERYTHING).rows)),
          " ",
          h("span", { class: "lead-on" }, toLead(columns, EVERYTHING)),
        ),
        h("p", { id: "missed", role: "status" }),
        h("p", { class: "missing", role: "status" }),
        h("p", { class: "told visually-hidden", role: "status" }),
        h(
          "div",
          { class: "table" },
          h(
            "table",
            { class: "claims" },
            h(
              "thead",
              {},
              h("tr", {}, ["Figure", "What was counted", "When", "Wording, and who said it", "Document"].map(toColumn)),
            ),
            h(
              "tbody",
              {},
              claims.slice(0, rows).map((claim) => toClaimRow(claim, names)),
            ),
          ),
        ),
        h("p", { class: "unprinted" }),
        h(
          "p",
          { class: "more" },
          h("button", { type: "button", hidden: "" }),
          h("noscript", {}, h("a", { class: "json", href: "/stats" }, "All claims as JSON, page by page")),
        ),
      ),
    ),
  );
}

function toColumn(words: string): Tree {
  return h("th", { scope: "col" }, words);
}
