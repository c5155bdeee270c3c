/** The file of all claims as typed columns, with the texts in which words are looked for. */
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Column } from "../../worker/query/sections.ts";
import { fold, type WordColumn } from "../../worker/query/words.ts";
import type { ClaimsFile, DayName, FacetFile } from "./file.ts";

export interface Columns {
  readonly size: number;
  readonly file: ClaimsFile;
  /** The language that the file is in. */
  readonly tongue: Tongue;
  readonly facets: ReadonlyMap<string, Facet>;
  readonly days: Readonly<Record<DayName, Uint32Array>>;
  readonly figure: Uint32Array;
  readonly words: readonly WordColumn[];
  /** Rows that cover a part only. */
  readonly parts: ReadonlySet<number>;
}

export interface Facet {
  readonly label: string;
  readonly offered: boolean;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Place of the code of each row, past the last for none. */
  readonly values: Uint32Array;
  /** Undefined for a code that no row has. */
  readonly place: (code: string) => number | undefined;
}

/** Facets in whose names words are looked for, as `/stats` does. */
const NAMED = ["claimant", "place", "publisher"];

export function readColumns(file: ClaimsFile, tongue: Tongue): Columns {
  const facets = new Map(Object.entries(file.facets).map(([name, facet]) => [name, readFacet(facet)]));
  const { value_text, comment } = file.texts;
  const toSearched = (name: string, texts: readonly string[]): readonly string[] =>
    texts.map((text, place) => file.searched?.[name]?.[place] ?? text);
  const texts = [
    toWords(value_text.texts, new Uint32Array(value_text.rows)),
    toWords(toSearched("comment", comment.texts), new Uint32Array(comment.rows)),
  ];
  const names = NAMED.flatMap((name) => {
    const facet = facets.get(name);
    return facet === undefined ? [] : [toWords(toSearched(name, facet.names), facet.values)];
  });
  const day = (name: DayName): Uint32Array => new Uint32Array(file.days[name]);
  return {
    size: file.ids.length,
    file,
    tongue,
    facets,
    days: {
      period_start: day("period_start"),
      period_start_latest: day("period_start_latest"),
      period_end_earliest: day("period_end_earliest"),
      period_end: day("period_end"),
      as_of: day("as_of"),
    },
    figure: new Uint32Array(file.figure),
    words: [...texts, ...names],
    parts: new Set(file.parts),
  };
}

function readFacet({ rows, ...facet }: FacetFile): Facet {
  const places = new Map(facet.codes.map((code, place) => [code, place]));
  return { ...facet, values: new Uint32Array(rows), place: (code) => places.get(code) };
}

/** Texts are folded when words are first looked for. */
function toWords(texts: readonly string[], places: Column): WordColumn {
  let folded: readonly string[] | undefined;
  return {
    places,
    count: texts.length + 1,
    text: (place) => {
      folded ??= texts.map(fold);
      return folded[place] ?? "";
    },
  };
}
