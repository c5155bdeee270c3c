/** The record by line, as series ask it: in memory, or as the build laid it down. */
import { type Claim, type Source, toClaim } from "../record/claim.ts";
import type { ClaimForm } from "../record/form.ts";
import { toPackedClaim } from "../record/formed.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { ClaimantRow, IndicatorRow, PlaceRow } from "../record/schema.ts";
import { type Line, toLine, toLineId } from "./line.ts";
import { once } from "../record/once.ts";
import type { Pack } from "./pack.ts";
import { EVERYTHING, facetOf, select, sortRows } from "./select.ts";
import { revisersOf } from "./standing.ts";
import { witnessOf } from "./witnesses.ts";

export interface Lines {
  /** In code-point order, which is that of their dimensions. */
  readonly ids: () => readonly string[];
  readonly read: (id: string) => KnownLine;
}

/** A line, with what cannot be told from its claims alone. */
export interface KnownLine extends Line {
  readonly traits: (claim: Claim) => Traits;
}

export interface Traits {
  /** Days on which later statements revised the claim; null where nobody knows the day. */
  readonly revised: readonly (string | null)[];
  /** Alike for claims that are one witness. */
  readonly witness: string;
}

/** Traits of the claims of a record. */
export function traitsOf({ claims, sources }: Pick<PublishedRecord, "claims" | "sources">): (claim: Claim) => Traits {
  const revisers = revisersOf(claims);
  const toWitness = witnessOf({ claims, sources });
  return (claim) => ({
    revised: (revisers.get(claim.id) ?? []).map(({ as_of }) => as_of),
    witness: toWitness(claim),
  });
}

/** Throws a RangeError where an indicator is in no table. */
export function linesOf(record: Pick<PublishedRecord, "claims" | "indicators" | "sources">): Lines {
  const codebook = new Map(record.indicators.map((row) => [row.id, row]));
  const lines = Map.groupBy(record.claims, toLineId);
  const traits = traitsOf(record);
  return {
    ids: once(() => [...lines.keys()].filter((id) => id !== null).toSorted((a, b) => (a < b ? -1 : 1))),
    read: (id) => {
      const claims = lines.get(id) ?? [];
      const indicator = codebook.get(claims[0]?.indicator ?? "");
      if (indicator === undefined) throw new RangeError(`Cannot read the line ${id}: its indicator is in no table`);
      return { ...toLine(id, indicator, claims), traits };
    },
  };
}

/** The lines of a pack: a claim is read when its line is, and once. */
export function readLines(pack: Pack): Lines {
  const shelf = pack.shelf("/stats");
  const read = readOnce(pack);
  const codebook = {
    indicator: (id: string): IndicatorRow => read("/indicators", id),
    claimant: (id: string): ClaimantRow => read("/claimants", id),
    place: (id: string): PlaceRow => read("/places", id),
    source: (id: string): Source => read("/sources", id),
  };
  const lines = new Map<string, KnownLine>();
  return {
    ids: () => facetOf(shelf, "line").codes.all(),
    read: (id) => {
      const line = lines.get(id) ?? readLine(id);
      lines.set(id, line);
      return line;
    },
  };

  function readLine(id: string): KnownLine {
    const found = select(shelf, { ...EVERYTHING, codes: new Map([["line", [id]]]) });
    const rows = [...sortRows(shelf, found, [])]; // by id, as every line has its claims
    const kept = new Map(
      rows.map((row) => {
        const form: ClaimForm = JSON.parse(shelf.text(row));
        const hidden: Traits & { readonly step: number } = JSON.parse(shelf.hidden(row));
        return [toClaim(toPackedClaim(form, hidden.step), codebook), hidden];
      }),
    );
    const claims = [...kept.keys()];
    const indicator = codebook.indicator(claims[0]?.indicator ?? "");
    return { ...toLine(id, indicator, claims), traits: (claim) => traitsIn(kept, claim) };
  }
}

function traitsIn(kept: ReadonlyMap<Claim, Traits>, claim: Claim): Traits {
  const traits = kept.get(claim);
  if (traits === undefined) throw new RangeError(`Cannot tell of the claim "${claim.id}": it is not of the line`);
  return traits;
}

/** Reads rows of the codebook, each once. What is read is what was laid down, as the type of the caller says. */
function readOnce({ shelf }: Pack) {
  const read = new Map<string, ReturnType<typeof JSON.parse>>();
  return (path: string, id: string) => {
    const known = read.get(`${path}/${id}`);
    if (known !== undefined) return known;
    const { find, text } = shelf(path);
    const row = find(id);
    if (row === undefined) throw new RangeError(`Cannot read the pack: ${path} has no "${id}"`);
    const it = JSON.parse(text(row));
    read.set(`${path}/${id}`, it);
    return it;
  };
}
