/** What the signs of a chart mean, those alone that stand in it. */
import type { Mark, Panel, View } from "./chart.ts";
import { describeDay } from "./period.ts";
import { toValueScale } from "./scale.ts";

/** Signs and breaks. */
export function describeKey(panels: readonly Panel[], view: View): readonly string[] {
  return [...describeSigns(panels, view), ...describeBreaks(panels)];
}

export function describeSigns(panels: readonly Panel[], { scale, events }: View): readonly string[] {
  const marks = panels.flatMap((panel) => panel.marks);
  const moments = panels.flatMap((panel) => (panel.kind === "time" ? panel.moments : []));
  return [
    ...SIGNS.filter(([, has]) => marks.some(has)).map(([words]) => words),
    ...(panels.some((panel) => isCut(panel, scale)) ? ["Hatched to the top: the bound lies above the axis"] : []),
    ...(events && moments.length > 0 ? ["Wedges at the top: events"] : []),
    ...(panels.some((panel) => panel.kind === "strip" && panel.common !== null)
      ? ["Upright band: what all allow"]
      : []),
  ];
}

/** Each once, with the panels that it stands in unless it stands in all: `Break on 3 August 2021 (Lithuania: …): …`. */
export function describeBreaks(panels: readonly Panel[]): readonly string[] {
  const drawn = panels.flatMap((panel) =>
    panel.kind === "time" ? panel.breaks.map((change) => ({ change, heading: panel.heading })) : [],
  );
  return [...Map.groupBy(drawn, ({ change }) => change.id).values()].flatMap((same) => {
    const where = same.length === panels.length ? "" : ` (${same.map(({ heading }) => heading).join("; ")})`;
    return same.slice(0, 1).map(({ change }) => `Break on ${describeDay(change.date)}${where}: ${change.description}`);
  });
}

function isCut({ kind, marks }: Panel, scale: View["scale"]): boolean {
  if (kind === "strip") return false;
  const { max } = toValueScale(marks, scale);
  return marks.some(({ high }) => high !== null && high.value > max);
}

const SIGNS: readonly (readonly [string, (mark: Mark) => boolean])[] = [
  [
    "Ring: the figure itself is not meant, as in “more than”",
    ({ low, high }) => low?.kind === "open" || high?.kind === "open",
  ],
  ["Half-filled dot: counts a part of its period", isHalf],
  ["Arrow: no bound on that side", ({ low, high }) => low === null || high === null],
  [
    "Pale band: what “about” or “hundreds” is taken to mean",
    ({ low, high }) => low?.kind === "soft" || high?.kind === "soft",
  ],
  ["Hatched: printed nowhere, follows from other figures", ({ derived }) => derived],
  ["Pale and dashed: the date is inferred", ({ sure }) => !sure],
];

/** Of a wording like “more than” the end is a ring, whatever it counts. */
function isHalf({ partial, derived, value, low, high }: Mark): boolean {
  const isDot =
    low?.kind === "closed" ||
    high?.kind === "closed" ||
    (value !== null && (low?.kind === "soft" || high?.kind === "soft"));
  return partial && !derived && isDot;
}
