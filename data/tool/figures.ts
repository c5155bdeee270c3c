/** Each printed figure against the words it was printed in: `value_text` is read, and `value`, `value_upper` and `qualifier` must follow. */
import type { readWording, Wording } from "../../worker/record/wording.ts";
import type { Qualifier } from "../../worker/record/codes.ts";
import type { ClaimRow, SourceRow, WordingRow } from "../../worker/record/schema.ts";
import type { Finding } from "./finding.ts";
import { toObject } from "./rules.ts";
import { at, type Row } from "./table.ts";

type Printed = Pick<ClaimRow, "value" | "value_upper" | "qualifier" | "value_text" | "source">;

/** How wordings are read, those that no rule reads by their words, and the language of each source. */
export interface Lexicon {
  readonly read: typeof readWording;
  readonly wordings: ReadonlyMap<string, readonly WordingRow[]>;
  readonly sources: ReadonlyMap<string, SourceRow>;
}

export function checkFigure(row: Row, lexicon: Lexicon): readonly Finding[] {
  const reads = ["value", "value_upper", "qualifier", "value_text", "source"];
  if (!reads.every((field) => row.values.has(field))) return [];
  const printed: Printed = toObject(row);
  const wording = readPrinted(printed, lexicon);
  if (wording === undefined)
    return [at(row, "value_text", "a wording that a rule reads, or one that stands in wordings")];
  return toFaults(printed, wording).map(([field, expected]) => at(row, field, expected));
}

/** The step of a figure whose wording was read without a fault; throws a RangeError for one that was not. */
export function toPrintedStep(printed: Printed, lexicon: Lexicon): number {
  const wording = readPrinted(printed, lexicon);
  if (wording === undefined) throw new RangeError(`Cannot read the wording "${printed.value_text}": expected a figure`);
  return wording.step;
}

function readPrinted({ value_text, source }: Printed, { read, wordings, sources }: Lexicon): Wording | undefined {
  const language = sources.get(source)?.language ?? "";
  const listed = wordings
    .get(value_text)
    ?.find((row) => row.language === language && (row.source ?? source) === source);
  if (listed === undefined) return read(value_text, language);
  const { value, value_upper, step } = listed;
  if (value === null) return { kind: "plural", step };
  if (value_upper !== null) return { kind: "range", lower: value, upper: value_upper, step };
  return { kind: "point", value, step, rounded: false, hedge: undefined };
}

type Fault = readonly [field: string, expected: string];

function toFaults(row: Printed, wording: Wording): readonly Fault[] {
  const faults: Fault[] = [];
  if (wording.kind === "plural") {
    if (row.qualifier !== "vague")
      faults.push(["qualifier", `vague, as value_text "${row.value_text}" names a plural alone`]);
    return faults;
  }
  const [value, upper] = wording.kind === "range" ? [wording.lower, wording.upper] : [wording.value, null];
  if (row.value !== null && !equal(row.value, value))
    faults.push(["value", `${value}, as value_text "${row.value_text}" says`]);
  if (upper !== null && row.value_upper !== null && !equal(row.value_upper, upper))
    faults.push(["value_upper", `${upper}, as value_text "${row.value_text}" says`]);
  const allowed = toQualifiers(wording);
  if (!allowed.includes(row.qualifier))
    faults.push(["qualifier", `${allowed.join(" or ")}, as value_text "${row.value_text}" says`]);
  return faults;
}

/** A hedge names its qualifier; without one the words around the figure may have, but never that it is a plural or a range. */
function toQualifiers(wording: Exclude<Wording, { kind: "plural" }>): readonly Qualifier[] {
  if (wording.kind === "range") return ["range"];
  if (wording.hedge !== undefined) return [wording.hedge];
  const unhedged: readonly Qualifier[] = ["more_than", "at_least", "under", "up_to", "almost", "about"];
  return wording.rounded ? unhedged : ["exact", ...unhedged];
}

/** A fraction whose digits do not end, such as two thirds, is kept with four of them. */
function equal(stored: number, printed: number): boolean {
  return Math.abs(stored - printed) < 1e-9 || stored === Math.round(printed * 10_000) / 10_000;
}
