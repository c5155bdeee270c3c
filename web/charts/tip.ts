/** Where the words of the active point stand: beside it, above or below, inside the sheet and never over it. */
import type { Spot } from "./frame.ts";
import { breakLines } from "./lines.ts";
import type { Note } from "./note.ts";
import { type Theme, toFont } from "./theme.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Upper left corner, and the lines as they are broken. */
export interface Tip extends Size, Spot {
  readonly head: readonly string[];
  readonly rest: readonly string[];
}

/** Width of a text in pixels, in the letters of the first line or of the rest. */
export type Measure = (text: string, strong: boolean) => number;

/** Pixels between the middle of a point and its words, within the words' box, and from line to line. */
const APART = 16;
const PADDING = 9;
const LEADING = 15;
const WIDEST = 300;
const NARROWEST = 116;

export function drawTip(ctx: CanvasRenderingContext2D, note: Note, spot: Spot, sheet: Size, theme: Theme): void {
  const fonts = { strong: toFont(theme, 14, 700), plain: toFont(theme, 12) };
  ctx.save();
  const { x, y, width, height, head, rest } = layTip(note, spot, sheet, (text, strong) => {
    ctx.font = strong ? fonts.strong : fonts.plain;
    return ctx.measureText(text).width;
  });
  ctx.fillStyle = theme.ink;
  ctx.fillRect(x, y, width, height);
  ctx.fillStyle = theme.paper;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  [...head, ...rest].forEach((text, index) => {
    ctx.font = index < head.length ? fonts.strong : fonts.plain;
    ctx.fillText(text, x + PADDING, y + PADDING + (index + 0.5) * LEADING, width - 2 * PADDING);
  });
  ctx.restore();
}

/** On the first side that has room for every line: right, left, above, below; else where most lines stand. */
export function layTip(note: Note, spot: Spot, sheet: Size, measure: Measure): Tip {
  const whole = { left: 0, right: sheet.width, top: 0, bottom: sheet.height };
  const beside = [
    { ...whole, left: spot.x + APART },
    { ...whole, right: spot.x - APART },
  ].filter(({ left, right }) => right - left >= NARROWEST);
  const upright = [
    { ...whole, bottom: spot.y - APART },
    { ...whole, top: spot.y + APART },
  ];
  const rooms = [...beside, ...upright].filter(({ top, bottom }) => toMost(top, bottom) > 0);
  const tips = rooms.map((room) => layInRoom(note, spot, room, measure));
  const [least] = tips.toSorted((a, b) => a.cut - b.cut);
  return least ?? { x: 0, y: 0, width: 0, height: 0, head: [], rest: [] };
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** As near to the spot as the room lets it; `cut` counts the lines that found no place. */
function layInRoom(note: Note, spot: Spot, room: Room, measure: Measure): Tip & { readonly cut: number } {
  const widest = Math.min(WIDEST, room.right - room.left) - 2 * PADDING;
  const [first, ...others] = note;
  const all = [
    ...breakLines(first, (line) => measure(line, true) <= widest).map((text) => ({ text, strong: true })),
    ...others
      .flatMap((text) => breakLines(text, (line) => measure(line, false) <= widest))
      .map((text) => ({ text, strong: false })),
  ];
  const most = toMost(room.top, room.bottom);
  const shown = all.slice(0, most).map(({ text, strong }, index) => ({
    text: index === most - 1 && all.length > most ? `${text.slice(0, -1)}…` : text,
    strong,
  }));
  const width = Math.min(widest, Math.max(...shown.map(({ text, strong }) => measure(text, strong)))) + 2 * PADDING;
  const height = shown.length * LEADING + 2 * PADDING;
  return {
    x: clamp(spot.x - width / 2, room.left, room.right - width),
    y: clamp(spot.y - height / 2, room.top, room.bottom - height),
    width,
    height,
    head: shown.flatMap(({ text, strong }) => (strong ? [text] : [])),
    rest: shown.flatMap(({ text, strong }) => (strong ? [] : [text])),
    cut: all.length - shown.length,
  };
}

/** Lines that have room between two edges. */
function toMost(top: number, bottom: number): number {
  return Math.floor((bottom - top - 2 * PADDING) / LEADING);
}

/** The lower bound wins where both cannot hold. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
