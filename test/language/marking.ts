/** A language that marks what is said: a text a reader sees that stands in no marks was left in English. */
import { createTongue, ENGLISH, type Tongue } from "../../worker/language/tongue.ts";

const [OPEN, CLOSE] = ["⟦", "⟧"];

/** Says English in marks; names of the codebook and texts of the record are marked too, figures are as they are. */
export function createMarking(names: Tongue["names"] = ENGLISH.names): Tongue {
  const mark = (text: string) => `${OPEN}${text}${CLOSE}`;
  const table = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).map(([code, name]) => [code, mark(name)]));
  const plain = createTongue("en");
  return {
    ...plain,
    language: "lt",
    names: {
      areas: table(names.areas),
      indicators: table(names.indicators),
      subsets: table(names.subsets),
      units: table(names.units),
    },
    say: (message, ...values) => mark(plain.say(message, ...values)),
    many: (count, one, other, ...values) => mark(plain.many(count, one, other, ...values)),
    parts: (message, values) => [OPEN, ...plain.parts(message, values), CLOSE],
    manyParts: (count, one, other, values) => [OPEN, ...plain.manyParts(count, one, other, values), CLOSE],
    text: mark,
    display: mark,
    list: (items) => mark(plain.list(items)),
  };
}

/** What stands outside of all marks and holds letters. */
export function findUnmarked(text: string): readonly string[] {
  let depth = 0;
  const outside: string[] = [""];
  for (const sign of text) {
    if (sign === OPEN && depth === 0) outside.push("");
    if (sign === OPEN) depth += 1;
    else if (sign === CLOSE) depth -= 1;
    else if (depth === 0) outside[outside.length - 1] += sign;
  }
  return outside.map((piece) => piece.trim()).filter((piece) => /\p{L}{2}/u.test(piece));
}
