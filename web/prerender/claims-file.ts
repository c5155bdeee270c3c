/** All claims as the columns that the explorer filters in the browser. */
import * as v from "valibot";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import { ClaimForm } from "../../worker/record/form.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import type { ChartLead, ClaimsFile, DayName, FigureFile, TextName, TextsFile } from "../explorer/file.ts";
import { type Ask, readAll } from "./answers.ts";
import { askFacets, type NamedFacet } from "./facets.ts";

export async function toClaimsFile(ask: Ask, tongue: Tongue): Promise<ClaimsFile> {
  const { data_version, data: claims } = await readAll(ask, "/stats", ClaimForm);
  const named = await askFacets(ask, claims, tongue);
  const facets = Object.fromEntries(Object.entries(named).map(([name, { facet }]) => [name, facet]));
  const codesOf = (name: string): readonly string[] => facets[name]?.codes ?? [];
  const day = (name: DayName) => claims.map((claim) => Number(claim[name]?.replaceAll("-", "") ?? 0));
  const text = (name: TextName) => toTexts(claims.map((claim) => claim[name]));
  const [comment, locator] = [text("comment"), text("locator")];
  const figures = toTexts(claims.map((claim) => JSON.stringify(toFigure(claim))));
  const sources = new Map(claims.map(({ source }) => [source.id, source]));
  const { data: indicators } = await readAll(ask, "/indicators", Adding);
  return {
    data_version,
    ids: claims.map(({ id }) => id),
    facets,
    days: {
      period_start: day("period_start"),
      period_start_latest: day("period_start_latest"),
      period_end_earliest: day("period_end_earliest"),
      period_end: day("period_end"),
      as_of: day("as_of"),
    },
    figures: figures.texts.map((text): FigureFile => JSON.parse(text)),
    figure: figures.rows,
    texts: { value_text: text("value_text"), comment: translate(comment, tongue), locator: translate(locator, tongue) },
    sources: codesOf("source").map((id) => {
      const { title = null, url = "", published = null, language = "" } = sources.get(id) ?? {};
      return { title, url, published, language };
    }),
    relays: toSparse(claims, ({ relayed_by }) =>
      relayed_by === null ? null : codesOf("claimant").indexOf(relayed_by),
    ),
    retells: toSparse(claims, ({ retells }) => retells),
    parts: claims.flatMap(({ extent }, row) => (extent === "part" ? [row] : [])),
    adds: codesOf("indicator").map((id) => {
      const row = indicators.find((indicator) => indicator.id === id);
      return { over_time: row?.adds_over_time === true, over_areas: row?.adds_over_areas === true };
    }),
    charts: toLeads(tongue),
    ...toSearched(named, comment, tongue),
  };
}

function translate({ texts, rows }: TextsFile, { text }: Tongue): TextsFile {
  return { texts: texts.map(text), rows };
}

/** Nothing where all is as the API has it. */
function toSearched(
  named: Readonly<Record<string, NamedFacet>>,
  { texts }: TextsFile,
  { language, text }: Tongue,
): Pick<ClaimsFile, "searched"> {
  if (language === "en") return {};
  const names = SEARCHED.map((name) => {
    const { english = [], facet } = named[name] ?? {};
    return [name, toChanged(english, facet?.names ?? [])] as const;
  });
  return { searched: { comment: toChanged(texts, texts.map(text)), ...Object.fromEntries(names) } };
}

/** Facets in whose names words are looked for. */
const SEARCHED = ["claimant", "place", "publisher"];

/** By place, the English of what reads otherwise. */
function toChanged(english: readonly string[], others: readonly string[]): Readonly<Record<number, string>> {
  return Object.fromEntries(english.flatMap((text, place) => (text === others[place] ? [] : [[place, text]])));
}

const Adding = v.object({ id: v.string(), adds_over_time: v.boolean(), adds_over_areas: v.boolean() });

function toFigure({ display, value, lower, upper, lower_inclusive, upper_inclusive }: ClaimForm): FigureFile {
  return { display, value, lower, upper, lower_inclusive, upper_inclusive };
}

/** Each text once, in the order in which they are met. */
function toTexts(texts: readonly (string | null)[]): TextsFile {
  const places = new Map<string, number>();
  for (const text of texts) if (text !== null && !places.has(text)) places.set(text, places.size);
  return { texts: [...places.keys()], rows: texts.map((text) => places.get(text ?? "") ?? places.size) };
}

/** By row, where there is something to tell. */
function toSparse<T>(claims: readonly ClaimForm[], of: (claim: ClaimForm) => T | null): Readonly<Record<number, T>> {
  const told: Record<number, T> = {};
  for (const [row, claim] of claims.entries()) {
    const value = of(claim);
    if (value !== null) told[row] = value;
  }
  return told;
}

/** A chart shows a line where nothing else is chosen than what it is of. */
function toLeads(tongue: Tongue): readonly ChartLead[] {
  return Object.entries(CHARTS).flatMap(([id, spec]) =>
    spec.lines.map(({ filters }) => {
      const chosen = Object.entries(filters).filter(([name]) => CHOSEN.has(name));
      const code = "by" in spec ? filters[spec.by] : undefined;
      const query = "by" in spec && code !== undefined ? `?${spec.by}=${code}` : "";
      return { heading: spec.heading(tongue), href: `/${query}#${id}`, filters: Object.fromEntries(chosen) };
    }),
  );
}

const CHOSEN: ReadonlySet<string> = new Set(["indicator", "ref_area", "citizenship", "claimant"]);
