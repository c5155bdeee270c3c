/** A space that is not within a date: `30 December 2021`, `October 2021`. */
const BETWEEN = / (?<!\d (?=\p{Lu}\p{Ll}+ \d{4}))(?<!\p{Lu}\p{Ll}+ (?=\d{4}))/u;

/** Text broken at spaces into lines that fit, dates left whole; what is longer keeps a line of its own. */
export function breakLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(BETWEEN)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
