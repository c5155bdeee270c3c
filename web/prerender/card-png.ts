/** SVG as PNG, without a browser and with a font from the registry: every machine draws the same bytes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Has Latin and Cyrillic letters of all five languages, and the signs of a wording. */
export const FAMILY = "Source Serif 4";

const fonts = ["400Regular", "700Bold"].map((style) =>
  readPackage(`@expo-google-fonts/source-serif-4/${style}/SourceSerif4_${style}.ttf`),
);
const font = { fontBuffers: fonts, defaultFontFamily: FAMILY };

await initWasm(readPackage("@resvg/resvg-wasm/index_bg.wasm"));

/** One pixel for each user unit. */
export function toPng(svg: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Resvg(svg, { font }).render().asPng());
}

/** Edges of what an SVG draws, in user units; none where it draws nothing. */
export function toBox(svg: string): Box | undefined {
  const box = new Resvg(svg, { font }).getBBox();
  if (box === undefined) return undefined;
  const { x, y, width, height } = box;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function readPackage(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(path)));
}
