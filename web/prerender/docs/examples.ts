/** Addresses worth opening, for every path of the API. */
import { fields, firstRow, item, lines, type ReadPart, whole } from "./excerpt.ts";

export interface Example {
  readonly address: string;
  readonly says: string;
}

export interface Examples {
  readonly examples: readonly Example[];
  /** What of the answer to the first one stands in the page; undefined for nothing. */
  readonly shown?: ReadPart;
}

/** By path as OpenAPI writes it. Things of the codebook, of which any will do, have the example of the contract. */
export const EXAMPLES: Readonly<Record<string, Examples>> = {
  "/stats": {
    shown: firstRow,
    examples: [
      {
        address: "/stats?indicator=crossings&ref_area=LT&to=2021-08-06&fields=id,time_period,display,claimant",
        says: "crossings of Lithuania, to August 2021",
      },
      {
        address: "/stats?ref_area=LV,PL&from=2021-11&to=2021-11",
        says: "whatever touches November 2021, of two areas",
      },
      { address: "/stats?q=kuznica&qualifier=about,range,vague", says: "words of the claim, and how they bound it" },
      {
        address: "/stats?indicator=turned_away&ref_area=LT&as_of=2021-09",
        says: "what was stated by the end of a month",
      },
    ],
  },
  "/stats/{id}": {
    shown: fields("id", "display", "siblings", "checks", "rivals"),
    examples: [{ address: "/stats/15min-lt-lt-crossings-2021", says: "a claim, with the claims and checks around it" }],
  },
  "/stats/{id}/cite": {
    shown: lines(20),
    examples: [
      { address: "/stats/belsat-lt-crossings-2021/cite", says: "a citation, then the BibTeX entry" },
      { address: "/stats/belsat-lt-crossings-2021/cite?format=bibtex", says: "the entry alone" },
    ],
  },
  "/series": {
    shown: firstRow,
    examples: [
      { address: "/series?indicator=turned_away&ref_area=LT", says: "year by year" },
      { address: "/series?indicator=attempts&ref_area=PL&freq=M&from=2021-07&to=2021-12", says: "month by month" },
      { address: "/series?indicator=turned_away&ref_area=LT,LV&from=2022", says: "two lines, one after the other" },
    ],
  },
  "/compare": {
    examples: [
      { address: "/compare?kind=conflict&ref_area=LT", says: "figures whose readings stay apart" },
      { address: "/compare?indicator=attempts&fields=id,kind,witnesses", says: "who disagrees on attempts, in short" },
    ],
  },
  "/compare/{id}": {
    shown: fields("id", "kind", "cell", "pairs", "common", "witnesses"),
    examples: [{ address: "/compare/turned-away-lt-by-2022", says: "a year of which several totals are in print" }],
  },
  "/checks": {
    shown: firstRow,
    examples: [
      { address: "/checks?verdict=contradicted", says: "what cannot be right as printed" },
      { address: "/checks?known=true", says: "what a person has looked at, with the finding" },
      { address: "/checks?claim=15min-lt-lt-crossings-2021", says: "what rests on one claim" },
    ],
  },
  "/coverage": {
    shown: firstRow,
    examples: [
      {
        address: "/coverage?indicator=turned_away&ref_area=LT&from=2021-07&to=2021-12",
        says: "half a year of one line",
      },
      { address: "/coverage?sort=-claims&limit=10", says: "where the record is thickest" },
    ],
  },
  "/comparisons": {
    examples: [{ address: "/comparisons", says: "ratios and shares, as they were printed" }],
  },
  "/events": {
    shown: firstRow,
    examples: [
      { address: "/events?ref_area=PL&from=2021-11&to=2021-11", says: "one country, one month" },
      { address: "/events?sort=-period_start&limit=5", says: "the latest five" },
    ],
  },
  "/indicators": {
    examples: [
      { address: "/indicators", says: "all of them" },
      { address: "/indicators.csv?fields=id,name,definition", says: "what each counts, as a table" },
    ],
  },
  "/indicators/{id}": {
    shown: item,
    examples: [{ address: "/indicators/turned_away", says: "one of them" }],
  },
  "/areas": { examples: [{ address: "/areas", says: "all of them" }] },
  "/places": { shown: firstRow, examples: [{ address: "/places?ref_area=PL", says: "those of one area" }] },
  "/claimants": {
    shown: firstRow,
    examples: [{ address: "/claimants?ref_area=LV", says: "the offices of one area" }],
  },
  "/publishers": { examples: [{ address: "/publishers", says: "all of them" }] },
  "/units": { examples: [{ address: "/units", says: "all of them" }] },
  "/subsets": { shown: firstRow, examples: [{ address: "/subsets", says: "all of them" }] },
  "/sources": {
    shown: firstRow,
    examples: [{ address: "/sources?publisher=belsat", says: "those of one publisher" }],
  },
  "/breaks": {
    shown: firstRow,
    examples: [{ address: "/breaks?ref_area=LT&indicator=turned_away", says: "where one line begins anew" }],
  },
  "/bulletins": { shown: firstRow, examples: [{ address: "/bulletins", says: "all of them" }] },
  "/changes": {
    shown: firstRow,
    examples: [
      { address: "/changes?claim=belsat-lt-crossings-2021", says: "the life of one claim" },
      { address: "/changes?kind=corrected,withdrawn", says: "what was wrong here" },
    ],
  },
  "/feed.atom": {
    shown: lines(12),
    examples: [{ address: "/feed.atom", says: "for a feed reader" }],
  },
  "/openapi.json": { examples: [{ address: "/openapi.json", says: "for generators of clients" }] },
  "/datapackage.json": {
    examples: [{ address: "/datapackage.json", says: "every table, column by column" }],
  },
  "/stats.zip": { examples: [{ address: "/stats.zip", says: "to download" }] },
  "/healthz": { shown: whole, examples: [{ address: "/healthz", says: "now" }] },
};
