/** Figures written at their marks where there is room. */
import { type Attributes, label, toWidth } from "./text.ts";
import type { Box } from "./whisker.ts";

export interface Caption {
  readonly text: string;
  /** The mark that it belongs to. */
  readonly box: Box;
}

/**
 * Each caption above its mark, else below, beside or a line further off; left out where every place is taken. The first
 * are placed first. `frame` is the room that there is, `taken` what they must not cover.
 */
export function toLabels(
  captions: readonly Caption[],
  frame: Box,
  taken: readonly Box[],
  size: number,
  look: Attributes = {},
): readonly string[] {
  const occupied = [...taken];
  return captions.flatMap(({ text, box }) => {
    const width = toWidth(text, size) * BOLD;
    const place = toPlaces(box, width, size).find(
      (one) => lies(one, frame) && !occupied.some((two) => meets(one, two)),
    );
    if (place === undefined) return [];
    occupied.push(place);
    const x = (place.left + place.right) / 2;
    return [label([text], { x, y: place.bottom - size * 0.2, "text-anchor": "middle", "font-size": size, ...look })];
  });
}

/** How much wider than plain text captions are. */
const BOLD = 1.08;
/** Distance between a mark and its caption. */
const GAP = 4;

function toPlaces({ left, right, top, bottom }: Box, width: number, size: number): readonly Box[] {
  const middle = (left + right) / 2;
  const [above, below] = [top - GAP - size * 0.9, bottom + GAP];
  const level = (top + bottom) / 2 - size / 2;
  const at = (x: number, y: number): Box => ({ left: x - 3, right: x + width + 3, top: y, bottom: y + size });
  const starts = [middle - width / 2, left, right - width];
  return [
    ...starts.map((x) => at(x, above)),
    ...starts.map((x) => at(x, below)),
    at(right + GAP, level),
    at(left - GAP - width, level),
    at(right + GAP, above),
    at(left - GAP - width, above),
    ...starts.map((x) => at(x, above - 1.4 * size)),
    ...starts.map((x) => at(x, below + 1.4 * size)),
  ];
}

function lies(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
