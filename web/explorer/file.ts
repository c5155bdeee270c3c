/** All claims, column by column and in the words of one language, as the build writes them for the table that filters them in the browser. */

/** Rows stand in the default order of `/stats`; days are numbers such as 20211108, 0 for none. */
export interface ClaimsFile {
  readonly data_version: string;
  readonly ids: readonly string[];
  /** By parameter of `/stats`. */
  readonly facets: Readonly<Record<string, FacetFile>>;
  readonly days: Readonly<Record<DayName, readonly number[]>>;
  /** Unlike each other. */
  readonly figures: readonly FigureFile[];
  /** Of each row, the place among the figures. */
  readonly figure: readonly number[];
  readonly texts: Readonly<Record<TextName, TextsFile>>;
  /** In the order of the codes of the facet `source`. */
  readonly sources: readonly SourceFile[];
  /** By row: who passed the figure on, a place among the codes of the facet `claimant`. */
  readonly relays: Readonly<Record<number, number>>;
  /** By row: the id of the claim that it repeats. */
  readonly retells: Readonly<Record<number, string>>;
  /** Rows that cover a part only. */
  readonly parts: readonly number[];
  /** In the order of the codes of the facet `indicator`. */
  readonly adds: readonly AddsFile[];
  readonly charts: readonly ChartLead[];
  /** What the API searches where this file has other words: by facet, or `comment`, the English by the place of the text. */
  readonly searched?: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

export type DayName = "period_start" | "period_start_latest" | "period_end_earliest" | "period_end" | "as_of";
export type TextName = "value_text" | "comment" | "locator";

export interface FacetFile {
  /** What a reader calls it. */
  readonly label: string;
  /** Whether it is offered where nothing of it is chosen. */
  readonly offered: boolean;
  /** In code-point order, those that rows have. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Of each row the place of its code, past the last for none. */
  readonly rows: readonly number[];
}

export interface FigureFile {
  readonly display: string;
  readonly value: number | null;
  /** Ends of the logical interval; null for an absent one. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lower_inclusive: boolean | null;
  readonly upper_inclusive: boolean | null;
}

export interface TextsFile {
  readonly texts: readonly string[];
  /** Of each row the place of its text, past the last for none. */
  readonly rows: readonly number[];
}

export interface SourceFile {
  readonly title: string | null;
  readonly url: string;
  readonly published: string | null;
  readonly language: string;
}

/** What the codebook says of an indicator: along what its figures may be added. */
export interface AddsFile {
  readonly over_time: boolean;
  readonly over_areas: boolean;
}

/** A chart of the page that shows what some choices ask for. */
export interface ChartLead {
  readonly heading: string;
  /** Address without `from` and `to`, which it takes too. */
  readonly href: string;
  /** By parameter of `/stats`: what it shows, neither more nor less. */
  readonly filters: Readonly<Record<string, string>>;
}
