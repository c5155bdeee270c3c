/** `/sitemap.xml`: every page of the site in every language, with the day on which what it shows last changed (sitemaps.org, 0.9). */
import * as v from "valibot";
import { escapeText } from "../../worker/chart/text.ts";
import { toPath } from "../../worker/language/languages.ts";
import { NOWHERE } from "../../worker/pages/placed.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";
import { type Ask, readAll } from "./answers.ts";

/** Addresses in a file: the protocol allows 50,000, the Worker puts its origin before so many in a few milliseconds. */
const IN_FILE = 10_000;

interface Entry {
  readonly path: string;
  /** Day of the newest change of a claim that the page shows; undefined where none is told. */
  readonly changed: string | undefined;
}

/** The files by their addresses, with `NOWHERE` for the origin; where one is not enough, `/sitemap.xml` names the others. */
export async function toSitemap(ask: Ask, most = IN_FILE): Promise<ReadonlyMap<string, string>> {
  const entries = await askEntries(ask);
  const files = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) =>
    toFile(entries.slice(index * most, (index + 1) * most)),
  );
  const [only = toFile([])] = files;
  if (files.length < 2) return new Map([["/sitemap.xml", only]]);
  const named = files.map((text, index) => [`/sitemap-${index + 1}.xml`, text] as const);
  return new Map([["/sitemap.xml", toIndex(named.map(([address]) => address))], ...named]);
}

/** Pages that are no item of a list. */
const STANDING = ["/", "/explore", "/documents", "/history", "/method"];

/** In English alone. */
const DOCS = "/docs";

async function askEntries(ask: Ask): Promise<readonly Entry[]> {
  const changes = (await readAll(ask, "/changes?fields=date,claim", Change)).data;
  const days = new Map(changes.toReversed().map(({ claim, date }) => [claim, date]));
  const claims = (await readAll(ask, "/stats", Claim)).data;
  const bySource = Map.groupBy(claims, ({ source }) => source.id);
  const sources = (await readAll(ask, "/sources?fields=id", Item)).data;
  const checks = (await readAll(ask, "/checks?fields=id,left,right", Check)).data;
  const rivals = (await readAll(ask, "/compare?fields=id,claims", Rivals)).data;
  const ids = (list: readonly Item[]) => list.map(({ id }) => id);
  const entries = [
    ...STANDING.map((path) => toEntry(path, [...days.keys()])),
    ...claims.map(({ id }) => toEntry(`/claims/${id}`, [id])),
    ...sources.map(({ id }) => toEntry(`/documents/${id}`, ids(bySource.get(id) ?? []))),
    ...checks.map(({ id, left, right }) => toEntry(`/verdicts/${id}`, [...left.claims, ...right.claims])),
    ...rivals.map(({ id, claims }) => toEntry(`/rivals/${id}`, ids(claims))),
  ];
  return [
    ...LANGUAGES.flatMap((language) => entries.map((entry) => ({ ...entry, path: toPath(language, entry.path) }))),
    toEntry(DOCS, [...days.keys()]),
  ];

  function toEntry(path: string, shown: readonly string[]): Entry {
    const changed = shown.map((id) => days.get(id)).filter((day) => day !== undefined);
    return { path, changed: changed.toSorted().at(-1) };
  }
}

const Item = v.object({ id: v.string() });
const Change = v.object({ date: v.string(), claim: v.string() });
const Claim = v.object({ id: v.string(), source: Item });
const Side = v.object({ claims: v.array(v.string()) });
const Check = v.object({ id: v.string(), left: Side, right: Side });
const Rivals = v.object({ id: v.string(), claims: v.array(Item) });

type Item = v.InferOutput<typeof Item>;

function toFile(entries: readonly Entry[]): string {
  const lines = entries.map(({ path, changed }) => {
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${NOWHERE}${escapeText(encodeURI(path))}</loc>${lastmod}</url>\n`;
  });
  return `${XML}<urlset ${SCHEMA}>\n${lines.join("")}</urlset>\n`;
}

function toIndex(addresses: readonly string[]): string {
  const lines = addresses.map((address) => `<sitemap><loc>${NOWHERE}${address}</loc></sitemap>\n`);
  return `${XML}<sitemapindex ${SCHEMA}>\n${lines.join("")}</sitemapindex>\n`;
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
const SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
