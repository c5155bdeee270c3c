/** What was probably meant by a code that there is not. */
import { fold } from "../../worker/query/words.ts";

/**
 * Three at most, such as `Lithuania (LT)` for `lt`: what is so called, else what begins a word of its code or name as the
 * text does, for the most letters and for half of the text at least.
 */
export function toNear(text: string, codes: readonly string[], names: readonly string[]): readonly string[] {
  const folded = fold(text);
  const ranks = codes.map((code, place) =>
    Math.max(rank(folded, fold(code)), rank(folded, fold(names[place] ?? code))),
  );
  const most = ranks.reduce((most, rank) => Math.max(most, rank), Math.max(1, folded.length / 2));
  return codes
    .flatMap((code, place) => (ranks[place] === most ? [describe(code, names[place] ?? code)] : []))
    .slice(0, 3);
}

/** Letters that a word and what follows it begin with as the text does; one more for the text itself. */
function rank(text: string, known: string): number {
  if (text === known) return text.length + 1;
  const starts = [...known.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  return starts.reduce((most, start) => Math.max(most, countShared(text, known.slice(start))), 0);
}

function countShared(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

function describe(code: string, name: string): string {
  return code === name ? code : `${name} (${code})`;
}
