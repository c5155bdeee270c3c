/** The words around a chart: those that it came with, and in another state what is drawn in that. */
import type { Mark, Panel, View } from "../../worker/chart/chart.ts";
import { describeScale } from "../../worker/chart/scale-words.ts";
import { release } from "./reserve.ts";

/** Told whether the chart is as usual, the words that the page came with are put back. */
export function createCaption(figure: HTMLElement): (usual: boolean, panels: readonly Panel[], view: View) => void {
  const [finding, source, scale] = [".finding", ".source", ".scale"].map((one) =>
    figure.querySelector<HTMLElement>(`${one}:not(.room)`),
  );
  const came = [finding, source].map((line) => line?.textContent ?? "");
  const version = /Tripoint .*$/.exec(came[1] ?? "")?.[0] ?? "";
  return (usual, panels, view) => {
    const found = panels.filter(({ marks }) => marks.length > 0).map(describeHighest);
    const other = found.length === 0 ? "Nothing is drawn." : `${found.join("; ")}.`;
    const kept = release(figure);
    finding?.style.setProperty("min-height", usual ? "0" : `${kept}px`);
    finding?.replaceChildren((usual ? came[0] : other) ?? "");
    source?.replaceChildren(
      (usual ? came[1] : `Sources: of each figure, in the table and at the marks. ${version}`) ?? "",
    );
    scale?.replaceChildren(`${describeScale(view.scale)}.`);
  };
}

/** `Latvia, people turned away: 1,615 at most (14–20 August 2023)` */
function describeHighest({ heading, marks }: Panel): string {
  const printed = marks.filter(({ derived }) => !derived);
  const [first, ...others] = printed;
  const about = heading.replace(": ", ", ");
  if (first === undefined) return `${about}: only bounds, no printed figure`;
  const { display, period } = others.reduce((highest, mark) => (isAbove(mark, highest) ? mark : highest), first);
  return others.length === 0 ? `${about}: ${display} (${period})` : `${about}: ${display} at most (${period})`;
}

function isAbove(one: Mark, other: Mark): boolean {
  return (one.value ?? one.at) > (other.value ?? other.at);
}
