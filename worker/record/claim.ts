/** Claims and comparisons as the code reads them: each holds its source, claimant and place, and its interval. */
import { toComparisonDisplay, toDisplay } from "./display.ts";
import { type Figure, type Interval, toLogical, toReading } from "./interval.ts";
import { type Freq, type Period, toFreq, toTimePeriod } from "./period.ts";
import type {
  ClaimantRow,
  IndicatorRow,
  PackedClaim,
  PackedComparison,
  PlaceRow,
  PublisherRow,
  SourceRow,
} from "./schema.ts";

/** A document, with its publisher resolved. */
export type Source = Omit<SourceRow, "publisher"> & { readonly publisher: PublisherRow };

interface Resolved {
  readonly source: Source;
  readonly claimant: ClaimantRow;
  readonly relayed_by: ClaimantRow | undefined;
  readonly place: PlaceRow | undefined;
  /** The widest period that the wording allows, both days included. */
  readonly widest: Period;
  readonly freq: Freq;
  readonly time_period: string;
  readonly logical: Interval;
  readonly reading: Interval;
  readonly display: string;
}

type Row<T> = Readonly<Omit<T, keyof Resolved>>;

/** One figure as one document printed it. */
export type Claim = Row<PackedClaim> & Resolved;

/** A stated ratio or share; `numerator` and `denominator` are ids of claims, null where the document prints none. */
export type Comparison = Row<PackedComparison> & Resolved;

/** Where the codes of a row are looked up; each throws a RangeError for a code that the record does not hold. */
export interface Codebook {
  indicator(id: string): IndicatorRow;
  claimant(id: string): ClaimantRow;
  place(id: string): PlaceRow;
  source(id: string): Source;
}

export function toClaim(row: PackedClaim, codebook: Codebook): Claim {
  const { minimum } = codebook.indicator(row.indicator);
  return { ...row, ...resolve(row, codebook, minimum, toDisplay) };
}

export function toComparison(row: PackedComparison, codebook: Codebook): Comparison {
  const minimum = 0; // of a ratio or share, whatever its indicator counts
  return { ...row, ...resolve(row, codebook, minimum, (figure) => toComparisonDisplay(figure, row.kind)) };
}

function resolve(
  row: PackedClaim | PackedComparison,
  codebook: Codebook,
  minimum: number,
  describe: (figure: Figure) => string,
): Resolved {
  const figure = { ...row, minimum };
  const widest = { start: row.period_start, end: row.period_end };
  const open = row.period_start_latest !== null || row.period_end_earliest !== null;
  const freq = open ? "P" : toFreq(widest);
  return {
    source: codebook.source(row.source),
    claimant: codebook.claimant(row.claimant),
    relayed_by: row.relayed_by === null ? undefined : codebook.claimant(row.relayed_by),
    place: row.place === null ? undefined : codebook.place(row.place),
    widest,
    freq,
    time_period: toTimePeriod(widest, freq),
    logical: toLogical(figure),
    reading: toReading(figure),
    display: describe(figure),
  };
}
