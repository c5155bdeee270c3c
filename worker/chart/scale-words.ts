/** How an axis is to be read: apart from what reckons with scales, so that the first view brings the words alone. */
import type { Scale } from "./chart.ts";

/** `from` is where a linear axis starts. */
export function describeScale(scale: Scale, from = 0): string {
  return scale === "log"
    ? "Log scale: each line is ten times the one below; 0 stands on the lowest line"
    : `Linear scale from ${from.toLocaleString("en")}`;
}
