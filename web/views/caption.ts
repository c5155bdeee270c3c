/** The words around a chart: those that it came with, and in another state what is drawn in that. */
import type { Mark, Panel, View } from "../../worker/chart/chart.ts";
import { describeScale } from "../../worker/chart/scale-words.ts";
import { toNode } from "./element.ts";
import { linkFigures } from "./finding.ts";
import { release } from "./reserve.ts";

/** Told whether the chart is as usual, the words that the page came with are put back. */
export function createCaption(figure: HTMLElement): (usual: boolean, panels: readonly Panel[], view: View) => void {
  const [finding, source, scale] = [".finding", ".source", ".scale"].map((one) =>
    figure.querySelector<HTMLElement>(`${one}:not(.room)`),
  );
  const found = [...(finding?.childNodes ?? [])];
  const cited = source?.textContent ?? "";
  const version = /Tripoint .*$/.exec(cited)?.[0] ?? "";
  return (usual, panels, view) => {
    const highest = panels.filter(({ marks }) => marks.length > 0).map((panel) => ({ panel, mark: toHighest(panel) }));
    const words = highest.map(({ panel, mark }) => describeHighest(panel, mark)).join("; ");
    const named = highest.flatMap(({ mark }) => mark ?? []);
    const other = words === "" ? ["Nothing is drawn."] : linkFigures(`${words}.`, named);
    const kept = release(figure);
    finding?.style.setProperty("min-height", usual ? "0" : `${kept}px`);
    finding?.replaceChildren(...(usual ? found : other.map(toNode)));
    source?.replaceChildren(usual ? cited : `Sources: of each figure, in the table and at the marks. ${version}`);
    scale?.replaceChildren(`${describeScale(view.scale)}.`);
  };
}

/** `Latvia, people turned away: 1,615 at most (14–20 August 2023)` */
function describeHighest({ heading, marks }: Panel, highest: Mark | undefined): string {
  const about = heading.replace(": ", ", ");
  if (highest === undefined) return `${about}: only bounds, no printed figure`;
  const alone = marks.filter(isPrinted).length === 1;
  return `${about}: ${highest.display}${alone ? "" : " at most"} (${highest.period})`;
}

/** Of what is printed; undefined where nothing is. */
function toHighest({ marks }: Panel): Mark | undefined {
  const [first, ...others] = marks.filter(isPrinted);
  return first && others.reduce((highest, mark) => (isAbove(mark, highest) ? mark : highest), first);
}

function isPrinted({ derived }: Mark): boolean {
  return !derived;
}

function isAbove(one: Mark, other: Mark): boolean {
  return (one.value ?? one.at) > (other.value ?? other.at);
}
