/** The published record in memory, read once from what the tool packed. */
import { type Claim, type Codebook, type Comparison, type Source, toClaim, toComparison } from "./claim.ts";
import type { Check, Rivalry } from "./check.ts";
import type { Language } from "./codes.ts";
import type {
  AreaRow,
  Balance,
  BreakRow,
  BulletinRow,
  ChangeRow,
  ClaimantRow,
  EventRow,
  IndicatorRow,
  Names,
  Packed,
  PlaceRow,
  PublisherRow,
  SubsetRow,
  UnitRow,
} from "./schema.ts";

/** A dated happening, with the place and document that it rests on. */
export type Happening = Omit<EventRow, "source"> & { readonly source: Source };

/** A claim that entered or changed, with the version of the data that this made. */
export type Change = Readonly<Omit<ChangeRow, "hash">>;

export interface PublishedRecord {
  /** First 12 hexadecimal digits of the SHA-256 of the tables. */
  readonly data_version: string;
  /** In code-point order of their ids, as every list here. */
  readonly claims: readonly Claim[];
  readonly comparisons: readonly Comparison[];
  readonly events: readonly Happening[];
  readonly sources: readonly Source[];
  readonly indicators: readonly IndicatorRow[];
  readonly areas: readonly AreaRow[];
  readonly units: readonly UnitRow[];
  readonly subsets: readonly SubsetRow[];
  readonly publishers: readonly PublisherRow[];
  readonly claimants: readonly ClaimantRow[];
  readonly places: readonly PlaceRow[];
  readonly breaks: readonly (Omit<BreakRow, "source"> & { readonly source: Source })[];
  readonly bulletins: readonly (Omit<BulletinRow, "source"> & { readonly source: Source })[];
  /** In the order in which they happened. */
  readonly changes: readonly Change[];
  readonly imports: readonly Balance[];
  readonly checks: readonly Check[];
  readonly rivalries: readonly Rivalry[];
  /** Of the codes of areas, indicators, subsets and units. */
  readonly names: Readonly<Record<Language, Names>>;
}

/** Resolves every reference; throws a RangeError for one that leads nowhere, which the tool would have refused. */
export function readRecord(packed: Packed): PublishedRecord {
  const publisher = lookUp("publisher", packed.publishers);
  const sources = packed.sources.map((row) => ({ ...row, publisher: publisher(row.publisher) }));
  const codebook: Codebook = {
    indicator: lookUp("indicator", packed.indicators),
    claimant: lookUp("claimant", packed.claimants),
    place: lookUp("place", packed.places),
    source: lookUp("source", sources),
  };
  return {
    ...packed,
    sources,
    claims: packed.claims.map((row) => toClaim(row, codebook)),
    comparisons: packed.comparisons.map((row) => toComparison(row, codebook)),
    events: packed.events.map((row) => ({ ...row, source: codebook.source(row.source) })),
    breaks: packed.breaks.map((row) => ({ ...row, source: codebook.source(row.source) })),
    bulletins: packed.bulletins.map((row) => ({ ...row, source: codebook.source(row.source) })),
    changes: packed.changes.flatMap(({ claims, ...told }) => claims.map((claim) => ({ ...told, claim }))),
  };
}

function lookUp<T extends { readonly id: string }>(kind: string, rows: readonly T[]): (id: string) => T {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = byId.get(id);
    if (row === undefined) throw new RangeError(`Cannot read the record: ${kind} "${id}" is in no table`);
    return row;
  };
}
