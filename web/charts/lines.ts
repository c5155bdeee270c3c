/** Text broken into lines, by signs or by what a canvas measures. */

/** Lines of at most `width` signs, broken at spaces; a longer word keeps a line of its own. */
export function toLines(text: string, width: number): string[] {
  return breakLines(text, (line) => line.length <= width);
}

/** Lines of at most `width` pixels in the font that the context has. */
export function toMeasuredLines(
  ctx: Pick<CanvasRenderingContext2D, "measureText">,
  text: string,
  width: number,
): string[] {
  return breakLines(text, (line) => ctx.measureText(line).width <= width);
}

function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
