/** What the signs of a chart mean, those alone that stand in it. */
import type { Tongue } from "../language/tongue.ts";
import type { Mark, Panel, View } from "./chart.ts";
import { describeDay } from "./period.ts";
import { toValueScale } from "./scale.ts";

/** Signs and breaks. */
export function describeKey(panels: readonly Panel[], view: View, tongue: Tongue): readonly string[] {
  return [...describeSigns(panels, view, tongue), ...describeBreaks(panels, tongue)];
}

export function describeSigns(panels: readonly Panel[], { scale, events }: View, tongue: Tongue): readonly string[] {
  const { say } = tongue;
  const marks = panels.flatMap((panel) => panel.marks);
  const moments = panels.flatMap((panel) => (panel.kind === "time" ? panel.moments : []));
  return [
    ...SIGNS.filter(([, has]) => marks.some(has)).map(([toWords]) => toWords(tongue)),
    ...(panels.some((panel) => isCut(panel, scale, tongue))
      ? [say("Hatched to the top: the bound lies above the axis")]
      : []),
    ...(events && moments.length > 0 ? [say("Wedges at the top: events")] : []),
    ...(panels.some((panel) => panel.kind === "strip" && panel.common !== null)
      ? [say("Upright band: what all allow")]
      : []),
  ];
}

/** Each once, with the panels that it stands in unless it stands in all: `Break on 3 August 2021 (Lithuania: …): …`. */
export function describeBreaks(panels: readonly Panel[], tongue: Tongue): readonly string[] {
  const drawn = panels.flatMap((panel) =>
    panel.kind === "time" ? panel.breaks.map((change) => ({ change, heading: panel.heading })) : [],
  );
  return [...Map.groupBy(drawn, ({ change }) => change.id).values()].flatMap((same) => {
    const where = same.map(({ heading }) => heading).join("; ");
    return same.slice(0, 1).map(({ change: { date, description } }) => {
      const words = { day: describeDay(date, tongue), description };
      return same.length === panels.length
        ? tongue.say("Break on {day}: {description}", words)
        : tongue.say("Break on {day} ({where}): {description}", { ...words, where });
    });
  });
}

function isCut({ kind, marks }: Panel, scale: View["scale"], tongue: Tongue): boolean {
  if (kind === "strip") return false;
  const { max } = toValueScale(marks, scale, tongue);
  return marks.some(({ high }) => high !== null && high.value > max);
}

const SIGNS: readonly (readonly [(tongue: Tongue) => string, (mark: Mark) => boolean])[] = [
  [
    ({ say }) => say("Ring: the figure itself is not meant, as in “more than”"),
    ({ low, high }) => low?.kind === "open" || high?.kind === "open",
  ],
  [({ say }) => say("Half-filled dot: counts a part of its period"), isHalf],
  [({ say }) => say("Arrow: no bound on that side"), ({ low, high }) => low === null || high === null],
  [
    ({ say }) => say("Pale band: what “about” or “hundreds” is taken to mean"),
    ({ low, high }) => low?.kind === "soft" || high?.kind === "soft",
  ],
  [({ say }) => say("Hatched: printed nowhere, follows from other figures"), ({ derived }) => derived],
  [({ say }) => say("Pale and dashed: the date is inferred"), ({ sure }) => !sure],
];

/** Of a wording like “more than” the end is a ring, whatever it counts. */
function isHalf({ partial, derived, value, low, high }: Mark): boolean {
  const isDot =
    low?.kind === "closed" ||
    high?.kind === "closed" ||
    (value !== null && (low?.kind === "soft" || high?.kind === "soft"));
  return partial && !derived && isDot;
}
