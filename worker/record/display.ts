/** A printed figure in the short form that tables and charts show: `4,100+`, `<100`, `≈7,000`, `hundreds`. */
import type { Figure } from "./interval.ts";
import { once } from "./once.ts";
import type { Qualifier } from "./codes.ts";

/** English grouping of thousands; the sign says which ends are open. */
export function toDisplay(figure: Figure, format: (value: number) => string = grouped): string {
  const value = figure.value === null ? "" : format(figure.value);
  return FORMS[figure.qualifier](value, figure, format);
}

/** A share as per cent (`66.67%`) or a ratio as times (`50×`), with the sign of its wording. */
export function toComparisonDisplay(figure: Figure, kind: "ratio" | "share"): string {
  return toDisplay(figure, kind === "share" ? (value) => `${grouped(value * 100)}%` : (value) => `${grouped(value)}×`);
}

type Form = (value: string, figure: Figure, format: (value: number) => string) => string;

const FORMS: Readonly<Record<Qualifier, Form>> = {
  exact: (value) => value,
  more_than: (value) => `${value}+`,
  at_least: (value) => `≥${value}`,
  under: (value) => `<${value}`,
  up_to: (value) => `≤${value}`,
  almost: (value) => `almost ${value}`,
  about: (value) => `≈${value}`,
  range: (value, { value_upper }, format) => `${value}–${value_upper === null ? "" : format(value_upper)}`,
  vague: (_, { step }) => PLURALS.get(step) ?? `multiples of ${grouped(step)}`,
};

const PLURALS: ReadonlyMap<number, string> = new Map([
  [10, "tens"],
  [12, "dozens"],
  [100, "hundreds"],
  [1_000, "thousands"],
  [10_000, "tens of thousands"],
  [100_000, "hundreds of thousands"],
  [1_000_000, "millions"],
]);

/** Made when the first figure is written: it takes longer than the rest of the start. */
const english = once(() => new Intl.NumberFormat("en", { maximumFractionDigits: 2 }));

function grouped(value: number): string {
  return english().format(value);
}
