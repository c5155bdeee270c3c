/** The words around a chart: those that it came with, and in another state what is drawn in that. */
import type { TimePanel, View } from "../../worker/chart/chart.ts";
import { describeChart } from "../../worker/chart/finding.ts";
import { describeSigns } from "../../worker/chart/key.ts";
import { describeScale } from "../../worker/chart/scale-words.ts";
import { toSentence } from "../../worker/language/sentence.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toNode } from "./element.ts";
import { linkFigures } from "./finding.ts";
import { release } from "./reserve.ts";

/** Told whether the chart is as usual, the words that the page came with are put back. */
export function createCaption(
  figure: HTMLElement,
  tongue: Tongue,
): (usual: boolean, panels: readonly TimePanel[], view: View) => void {
  const find = (selector: string): HTMLElement | null => figure.querySelector<HTMLElement>(selector);
  const [finding, source] = [keepWords(find(".finding:not(.room)")), keepWords(find(".source"))];
  const [scale, signs] = [find(".scale:not(.room)"), keepWords(find(".signs"))];
  const measures = new Map(
    [...figure.querySelectorAll<HTMLElement>("[data-panel]")].map((section) => [
      section.dataset["panel"],
      keepWords(section.querySelector<HTMLElement>(".measure")),
    ]),
  );
  const version = /Tripoint .*$/.exec(find(".source")?.textContent ?? "")?.[0] ?? "";
  return (usual, panels, view) => {
    hold(find(".signs")?.parentElement, usual);
    const kept = release(figure);
    find(".finding")?.style.setProperty("min-height", usual ? "0" : `${kept}px`);
    scale?.replaceChildren(toSentence(describeScale(view.scale, 0, tongue)));
    if (usual) {
      for (const words of [finding, source, signs, ...measures.values()]) words.restore();
      return;
    }
    const { words, named } = describeChart(panels, tongue);
    finding.put(...linkFigures(toSentence(words), named).map(toNode));
    source.put(`${tongue.say("Sources: of each figure, in the table and at the marks.")} ${version}`);
    signs.put(...describeSigns(panels, view, tongue).map((sign) => ` ${toSentence(sign)}`));
    for (const { id, measure } of panels) measures.get(id)?.put(measure);
  };
}

interface Words {
  readonly put: (...words: readonly (string | Node)[]) => void;
  readonly restore: () => void;
}

/** What stands already is not put again: a live region would say it. */
function keepWords(line: HTMLElement | null): Words {
  const came = [...(line?.childNodes ?? [])];
  return {
    put: (...words) => line?.replaceChildren(...words),
    restore: () => {
      if (line?.firstChild !== came[0]) line?.replaceChildren(...came);
    },
  };
}

/** Fewer words in a line above the panels move none of them. */
function hold(line: HTMLElement | null | undefined, usual: boolean): void {
  if (line) line.style.minHeight = usual ? "0" : `${line.offsetHeight}px`;
}
