/** How an axis is to be read: apart from what reckons with scales, so that the first view brings the words alone. */
import type { Tongue } from "../language/tongue.ts";
import type { Scale } from "./chart.ts";

/** `from` is where a linear axis starts. */
export function describeScale(scale: Scale, from = 0, { say }: Tongue): string {
  return scale === "log"
    ? say("Log scale: each line is ten times the one below; 0 stands on the lowest line")
    : say("Linear scale from {value}", { value: from });
}
