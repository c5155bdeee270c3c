/** A chart as a figure of the page: what it finds, its panels, the same numbers as tables, ways to take it along. */
import { describeBreaks, describeSigns } from "../../worker/chart/key.ts";
import { toPlot } from "../../worker/chart/plot.ts";
import { describeScale } from "../../worker/chart/scale-words.ts";
import { element } from "../../worker/chart/text.ts";
import { toSentence } from "../../worker/language/sentence.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import type { ChartEntry } from "../charts/data.ts";
import { linkFigures } from "../views/finding.ts";
import { toNumbersTable } from "../views/numbers.ts";
import { h, type Tree } from "../views/tree.ts";
import { toAlong } from "./along.ts";
import type { Answers } from "./answers.ts";
import { toControls } from "./controls.ts";
import type { Drawn, Picture, PicturedPanel, Plot } from "./drawn.ts";
import { toHtml, toHtmlList } from "./html.ts";
import { toNotes } from "./notes.ts";

export function toFigure(drawn: Drawn, answers: Answers, tongue: Tongue): string {
  const { chart, entry, panels } = drawn;
  const { id, finding, named, measure, source, data_version } = chart;
  return element("figure", { class: "chart", id: `${id}-chart`, "data-chart": id, "aria-labelledby": `${id}-says` }, [
    toHtml(
      h(
        "figcaption",
        {},
        h("p", { class: "finding", id: `${id}-says`, "aria-live": "polite" }, linkFigures(toSentence(finding), named)),
        h("p", { class: "measure" }, toSentence(measure)),
        ...toNotes(id, tongue),
        toSigns(drawn, tongue),
      ),
    ),
    toHtmlList(toControls(drawn, answers)),
    element(
      "div",
      { class: "panels" },
      panels.map((panel, index) => toPanel(panel, entry, entry.panels[index]?.code ?? "", tongue)),
    ),
    toHtmlList([
      ...toBreaks(drawn, tongue),
      h("p", { class: "missing", role: "status" }),
      h(
        "p",
        { class: "source" },
        tongue.say("{source}. Tripoint {version}, CC BY 4.0", { source, version: data_version }),
      ),
      toAlong(drawn, tongue),
      h(
        "details",
        { class: "numbers" },
        h("summary", {}, tongue.say("The numbers as a table")),
        h("div", { class: "tables" }, toTables(panels, tongue)),
      ),
    ]),
  ]);
}

/** What the axis and the signs of a chart mean; a strip has an axis of its own for each panel. */
function toSigns({ chart, entry: { kind, view } }: Drawn, tongue: Tongue): Tree {
  const signs = describeSigns(chart.panels, view, tongue).map(toSentence).join(" ");
  const scale = h("span", { class: "scale" }, toSentence(describeScale(view.scale, 0, tongue)));
  return h(
    "p",
    { class: "soft" },
    ...(kind === "strip" ? [signs] : [scale, h("span", { class: "signs" }, ` ${signs}`)]),
  );
}

/** What changes in a count where its line breaks off. */
function toBreaks({ chart }: Drawn, tongue: Tongue): readonly Tree[] {
  const breaks = describeBreaks(chart.panels, tongue).map(toSentence);
  return breaks.length === 0 ? [] : [h("p", { class: "breaks soft" }, breaks.join(" "))];
}

function toLater({ say }: Tongue): Tree {
  const words = say("The table is made by a script; without one, each chart’s CSV and JSON hold the same numbers.");
  return h("noscript", {}, h("p", {}, words));
}

function toPanel(
  { panel, picture, plots }: PicturedPanel,
  { id, by, view }: ChartEntry,
  code: string,
  tongue: Tongue,
): string {
  const { heading, measure, ref_area, finding, csv, json } = panel;
  const name = `${id}-${panel.id}`;
  const drawn =
    picture === null
      ? toPlot(panel, view, PLOT, `${name}-plot`, tongue)
      : toHtmlList([...plots.map(toRoom), toImage(picture, `${toSentence(heading)} ${toSentence(finding)}`)]);
  return element(
    "section",
    { class: `panel ${ref_area}`, id: name, "data-panel": panel.id, ...(by === null ? {} : { "data-code": code }) },
    [
      toHtmlList([h("h3", {}, heading), h("p", { class: "measure" }, measure)]),
      element("div", { class: "plot" }, [drawn]),
      toHtml(
        h(
          "p",
          { class: "take" },
          tongue.parts("This as {csv}, {json}", {
            csv: h("a", { class: "csv", href: csv }, "CSV"),
            json: h("a", { class: "json", href: json }, "JSON"),
          }),
        ),
      ),
    ],
  );
}

/** In user units of the inline plot. */
const PLOT = { width: 420, height: 270 };

/** As large as the plot that the script brings from its file. */
function toRoom({ name, address, width, height }: Plot): Tree {
  return h("svg", { class: name, viewBox: `0 0 ${width} ${height}`, "data-file": address });
}

/** For paper and for those without scripts; a browser that draws asks for it when it prints. */
function toImage({ address, width, height }: Picture, alt: string): Tree {
  return h("img", { src: address, alt, width, height, loading: "lazy" });
}

/** A table for each panel whose plot stands in the HTML; those of the others are made by the script. */
function toTables(panels: readonly PicturedPanel[], tongue: Tongue): readonly Tree[] {
  const held = panels.filter(({ picture }) => picture === null);
  return held.length === 0 ? [toLater(tongue)] : held.map(({ panel }) => toNumbersTable(panel, tongue));
}
