/** What stands behind the marks of a time panel: the lines and names of both axes, breaks and events. */
import type { Tongue } from "../language/tongue.ts";
import type { Break, Moment, TimePanel } from "./chart.ts";
import { describeDay } from "./period.ts";
import { toDayNumber, toTimeTicks, type ValueScale } from "./scale.ts";
import { element, escapeText, label, path, toWidth } from "./text.ts";
import type { Box } from "./whisker.ts";

/** Place of the midnight with which a day begins; what lies beyond the axis stands on its end. */
export type ToX = (day: number) => number;

export const TEXT = 12;
const SMALL = 11;
const LINE = { stroke: "currentColor", fill: "none" } as const;

/** Room for the names of values, the same in every panel, so that panels below each other share their days. */
const MARGIN = 56;

/** The room within the axes; years leave a line for a total that runs from a day within its year. */
export function toFrame(panel: TimePanel, scale: ValueScale, hasMoments: boolean, width: number, height: number): Box {
  return {
    left: Math.max(MARGIN, ...scale.ticks.map((tick) => Math.ceil(toWidth(tick.label, TEXT)) + 8)),
    right: width - 6,
    top: (hasMoments ? 14 : 2) + (panel.breaks.length > 0 ? 16 : 4),
    bottom: height - (panel.freq === "A" ? 36 : 22),
  };
}

export function drawValues({ ticks, at }: ValueScale, { left, right, top, bottom }: Box): readonly string[] {
  return ticks.map(({ value, label: text }, index) => {
    const y = bottom + (top - bottom) * at(value);
    const look = index === 0 ? { class: "axis", "stroke-opacity": 0.9 } : { class: "grid", "stroke-opacity": 0.2 };
    const name = label([text], { class: "soft", x: left - 7, y: y + 4, "text-anchor": "end" });
    return element("path", { ...look, d: path("M", left, y, "H", right), ...LINE }) + name;
  });
}

/** Years and months: each name in the middle of its span, if that has room for it; days: each name at its day. */
export function drawDays(panel: TimePanel, { left, right, bottom }: Box, toX: ToX, tongue: Tongue): readonly string[] {
  const ticks = toTimeTicks(panel.first, panel.last, tongue);
  const starts = [...ticks.map(({ day }) => toX(toDayNumber(day))), right];
  const isDays = ticks[1]?.day.slice(0, 7) === panel.first.slice(0, 7);
  return ticks.map(({ day, label: text }, index) => {
    const [start = left, next = right] = starts.slice(index, index + 2);
    const size = toWidth(text, TEXT) + 4 <= next - start ? TEXT : SMALL;
    const half = toWidth(text, size) / 2;
    const middle = ((isDays ? toX(toDayNumber(day) + 1) : next) + start) / 2;
    const x = Math.min(Math.max(middle, left + half), right - half);
    const tick = start > left && !isDays;
    const total = panel.freq === "A" ? panel.marks.find(({ name, note }) => name === text && note !== null) : undefined;
    return [
      ...(tick ? [element("path", { d: path("M", start, bottom, "v", 5), ...LINE, "stroke-opacity": 0.5 })] : []),
      ...(isDays ? [element("path", { d: path("M", middle, bottom, "v", 4), ...LINE, "stroke-opacity": 0.5 })] : []),
      ...(2 * half <= next - start || isDays ? [drawName(text, x, bottom + 17, size)] : []),
      ...(total === undefined ? [] : [drawName(total.note ?? "", x, bottom + 31, SMALL)]),
    ].join("");
  });
}

function drawName(text: string, x: number, y: number, size?: number): string {
  return label([text], { class: "soft", x, y, "text-anchor": "middle", "font-size": size });
}

export function drawBreak(
  { date, description }: Break,
  { left, right, top, bottom }: Box,
  toX: ToX,
  tongue: Tongue,
): string {
  const x = toX(toDayNumber(date));
  const anchor = x - left < 16 ? "start" : right - x < 16 ? "end" : "middle";
  return element("g", { class: "break" }, [
    element("title", {}, [escapeText(`${describeDay(date, tongue)}: ${description}`)]),
    element("path", { d: path("M", x, top - 4, "V", bottom), ...LINE, "stroke-dasharray": "2 3" }),
    label([tongue.say("break")], { class: "soft", x, y: top - 7, "text-anchor": anchor, "font-size": SMALL }),
  ]);
}

/** A wedge at the top, hollow for what is only planned. */
export function drawMoment({ id, title, period, from, planned }: Moment, toX: ToX): string {
  const x = toX(toDayNumber(from) + 0.5);
  return element("a", { class: "moment", href: `/#${id}` }, [
    element("title", {}, [escapeText(`${period}: ${title}`)]),
    element("path", {
      d: path("M", x - 3.5, 1, "h", 7, "l", -3.5, 7, "z"),
      "fill-opacity": planned ? 0 : undefined,
      stroke: planned ? "currentColor" : undefined,
    }),
  ]);
}
