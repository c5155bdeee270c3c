/** The numbers of a panel as a table, the same whether the build writes it or the browser. */
import type { Mark, Panel } from "../../worker/chart/chart.ts";
import { describeDay } from "../../worker/chart/period.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toAgainst, toAgainstCell } from "./against.ts";
import { describeStatus, toClaimHref } from "./claim.ts";
import { type Branch, h, type Tree } from "./tree.ts";

/** By the name of a period: how many figures differ from the one that is drawn, and where the page shows them. */
export type Others = Readonly<Record<string, { readonly words: string; readonly href: string }>>;

/** A panel, and where its file has them, the rivals of its years. */
export type Numbered = Panel & { readonly others?: Others };

/** A row for each mark, in the order in which they are drawn; years are set against the year before. */
export function toNumbersTable(panel: Numbered, tongue: Tongue): Branch {
  const { id, heading, ref_area, marks, others } = panel;
  const columns = [...toYearColumns(panel, tongue), ...(others === undefined ? [] : [toOthersColumn(others, tongue)])];
  const names = [...toColumnNames(tongue), ...columns.map(({ name }) => name)].map((name) =>
    h("th", { scope: "col" }, name),
  );
  return h(
    "table",
    { class: `series ${ref_area}`, "data-panel": id },
    h("caption", {}, heading),
    h("thead", {}, h("tr", {}, names)),
    h(
      "tbody",
      {},
      marks.map((mark) => toRow(mark, columns, tongue)),
    ),
  );
}

function toColumnNames({ say }: Tongue): readonly string[] {
  return [say("Period"), say("Figure"), say("Wording"), say("Who said it"), say("Stated on")];
}

interface Column {
  readonly name: string;
  readonly toCell: (mark: Mark) => readonly Tree[];
}

function toOthersColumn(others: Others, { say }: Tongue): Column {
  const toCell = ({ name }: Mark): readonly Tree[] => {
    const found = others[name];
    return found === undefined ? ["–"] : [h("a", { href: found.href }, found.words)];
  };
  return { name: say("Other figures"), toCell };
}

function toYearColumns(panel: Panel, tongue: Tongue): readonly Column[] {
  if (panel.kind !== "time" || panel.freq !== "A") return [];
  const { marks, breaks } = panel;
  const toCell = (mark: Mark): readonly Tree[] => toAgainstCell(mark, toAgainst(mark, marks, breaks, tongue), tongue);
  return [{ name: tongue.say("Against the year before"), toCell }];
}

function toRow(mark: Mark, columns: readonly Column[], tongue: Tongue): Branch {
  const { id, period, display, wording, language, claimant, as_of, difference } = mark;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, period, ...(mark.sure || mark.ajar ? [] : [soft(tongue.say("date inferred"))])),
    h("td", {}, h("a", { href: toClaimHref(id) }, display), ...toTags(mark, tongue)),
    h(
      "td",
      {},
      language === null ? wording : h("q", { lang: language }, wording),
      ...(difference === null ? [] : [soft(difference)]),
    ),
    h("td", {}, claimant),
    h("td", {}, as_of === null ? "–" : h("time", { datetime: as_of }, describeDay(as_of, tongue))),
    ...columns.map(({ toCell }) => h("td", {}, toCell(mark))),
  );
}

function toTags({ derived, partial, obs_status, part }: Mark, tongue: Tongue): readonly Tree[] {
  const words = [
    derived ? tongue.say("derived") : null,
    partial ? tongue.say("part of the period") : null,
    describeStatus(obs_status, tongue),
    part,
  ];
  return words.filter((word) => word !== null).map((word) => h("span", { class: "tag" }, word));
}

function soft(words: string): Branch {
  return h("span", { class: "soft" }, words);
}
