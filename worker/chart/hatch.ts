/** The pattern of what is derived: slanted lines in the colour of the marks among which it stands. */
import { element } from "./text.ts";

export function drawHatch(id: string): string {
  const box = { width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  const lines = { d: "M0 0V5", stroke: "currentColor", "stroke-width": 2, "stroke-opacity": 0.8 };
  return element("pattern", { id, ...box }, [element("path", lines)]);
}
