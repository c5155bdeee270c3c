/** What rules and wordings are looked up in, from the tables: only rows whose every cell could be read. */
import type { ClaimRow, IndicatorRow, PlaceRow, SourceRow, UnitRow, WordingRow } from "../../worker/record/schema.ts";
import { readWording, type Wording } from "../../worker/record/wording.ts";
import type { Lexicon } from "./figures.ts";
import type { Context } from "./rule.ts";
import { toObject } from "./rules.ts";
import { type Table, type Tables, textOf } from "./table.ts";

export function toContext(tables: Tables): Context {
  return {
    indicators: byId<IndicatorRow>(tables.indicators),
    units: byId<UnitRow>(tables.units),
    sources: byId<SourceRow>(tables.sources),
    places: byId<PlaceRow>(tables.places),
    claims: byId<ClaimRow>(tables.claims),
  };
}

export function toLexicon(tables: Tables): Lexicon {
  return {
    read: readOnce(),
    wordings: Map.groupBy(byId<WordingRow>(tables.wordings).values(), ({ wording }) => wording),
    sources: byId<SourceRow>(tables.sources),
  };
}

/** Reads each wording of a language once: few are printed by one document alone. */
function readOnce(): Lexicon["read"] {
  const wordings = new Map<string, Wording | undefined>();
  return (text, language) => {
    const key = `${language}\0${text}`;
    const wording = wordings.has(key) ? wordings.get(key) : readWording(text, language);
    wordings.set(key, wording);
    return wording;
  };
}

export function byId<T>({ resource, rows }: Table): ReadonlyMap<string, T> {
  const whole = rows.filter(({ values }) => values.size === resource.schema.fields.length);
  return new Map(whole.map((row) => [textOf(row, "id"), toObject<T>(row)]));
}
