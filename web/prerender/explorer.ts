/** The table of claims as it stands in a page: its first rows, the way to all of them, and what the script needs. */
import { toLocalLinks } from "../../worker/language/languages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { readColumns } from "../explorer/columns.ts";
import { toForm } from "../explorer/form.ts";
import { toLead } from "../explorer/lead.ts";
import { EVERYTHING } from "../explorer/query.ts";
import { select } from "../explorer/select.ts";
import { toTake } from "../explorer/take.ts";
import { toTotal } from "../explorer/total.ts";
import { toNames, toShown } from "../explorer/row.ts";
import { toClaimRow } from "../views/claim.ts";
import { h, type Tree } from "../views/tree.ts";
import type { Ask } from "./answers.ts";
import { toClaimsFile } from "./claims-file.ts";
import { type Files, nameIn, publish, SITE } from "./files.ts";
import { toCanonical, toSwitch } from "./canonical.ts";
import { fill } from "./fill.ts";
import { toHtml, toHtmlList } from "./html.ts";
import { withIntegrity } from "./integrity.ts";
import { countClaims } from "./sections.ts";

/** The page of all claims. */
export async function prerenderExplore(html: string, ask: Ask, files: Files = SITE, tongue: Tongue): Promise<string> {
  const { html: explorer, data_version } = await toExplorer(ask, { rows: 30, form: true, ahead: 20 }, files, tongue);
  const parts = {
    explorer,
    canonical: toHtmlList(toCanonical("/explore", tongue.language)),
    languages: toHtmlList(toSwitch("/explore", tongue.language)),
    version: toHtmlList([tongue.say("Data version {version}.", { version: data_version })]),
  };
  return withIntegrity(toLocalLinks(tongue.language, fill(html, parts)), files.read);
}

interface TableSpec {
  /** Rows that stand in the page. */
  readonly rows: number;
  /** Whether the form stands in the page too, for one that is first of all an explorer. */
  readonly form: boolean;
  /** Steps of further rows that come by themselves. */
  readonly ahead: number;
}

interface Explorer {
  readonly html: string;
  readonly data_version: string;
}

/** Writes the file of all claims, too. */
export async function toExplorer(
  ask: Ask,
  { rows, form, ahead }: TableSpec,
  files: Files,
  tongue: Tongue,
): Promise<Explorer> {
  const { say } = tongue;
  const file = await toClaimsFile(ask, tongue);
  const columns = readColumns(file, tongue);
  const { size } = columns;
  const names = toNames(columns);
  const address = publish(files, nameIn(tongue, "explorer"), "json", JSON.stringify(file));
  const html = toHtml(
    h(
      "div",
      { class: "explorer", id: "explorer", "data-file": address, "data-ahead": String(ahead) },
      form ? toForm(tongue) : null,
      h(
        "div",
        { class: "results" },
        h(
          "p",
          { class: "answer" },
          h("b", { class: "count" }, countClaims(size, tongue)),
          h("button", { type: "button", class: "reset", hidden: "" }, say("Show all")),
          h("span", { class: "take" }, toTake("", size, tongue)),
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
              h(
                "tr",
                {},
                [
                  say("Figure"),
                  say("What was counted"),
                  say("When"),
                  say("Wording, and who said it"),
                  say("Document"),
                ].map(toColumn),
              ),
            ),
            h(
              "tbody",
              {},
              file.ids.slice(0, rows).map((_, row) => toClaimRow(toShown(columns, row), names, tongue)),
            ),
          ),
        ),
        h("p", { class: "unprinted" }),
        h(
          "p",
          { class: "more" },
          h("button", { type: "button", hidden: "" }),
          h("noscript", {}, h("a", { class: "json", href: "/stats" }, say("All claims as JSON, page by page"))),
        ),
      ),
    ),
  );
  return { html, data_version: file.data_version };
}

function toColumn(words: string): Tree {
  return h("th", { scope: "col" }, words);
}
