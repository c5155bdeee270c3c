/** What the page tells search engines: the record as a schema.org/Dataset, in JSON-LD. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { toPath } from "../../worker/language/languages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Names } from "../views/claim.ts";
import { readDescription, readTitle } from "./head.ts";
import type { Parts } from "./html.ts";
import { RECORD } from "./package/package.ts";
import type { Release } from "./release.ts";

/** As much of the answers as the description speaks of. */
interface Dated {
  readonly claims: readonly Pick<ClaimForm, "indicator" | "obs_status" | "period_start" | "period_end">[];
  readonly names: Pick<Names, "indicators" | "areas">;
  readonly tongue: Tongue;
}

/**
 * A data block, which no script policy stops. The English page describes the record in full, the others name what they are
 * a translation of. Addresses are relative, since the build knows no host: JSON-LD 1.1 reads
 * them from the address of the page. Throws where the page has neither title nor description.
 */
export function toDataset(html: string, { claims, names, tongue }: Dated, { data_version, date }: Release): Parts {
  const { language } = tongue;
  const told = { name: readTitle(html), description: readDescription(html), url: toPath(language, "/") };
  if (language !== "en")
    return toBlock({ "@type": "WebPage", ...told, inLanguage: language, about: { "@type": "Dataset", url: "/" } });
  const done = claims.filter(({ obs_status }) => obs_status !== "F");
  const counted = new Set(claims.map(({ indicator }) => indicator));
  return toBlock({
    "@type": "Dataset",
    ...told,
    creator: { "@type": "Organization", name: "Tripoint" },
    license: "https://creativecommons.org/licenses/by/4.0/",
    isAccessibleForFree: true,
    version: data_version,
    dateModified: date,
    temporalCoverage: `${toFirst(done.map((claim) => claim.period_start))}/${toLast(done.map((claim) => claim.period_end))}`,
    spatialCoverage: ["LT", "LV", "PL", "BY"].map((code) => names.areas[code] ?? code),
    measurementTechnique: "Figures as documents printed them, each with its wording as an interval",
    variableMeasured: Object.entries(names.indicators).flatMap(([id, name]) => (counted.has(id) ? [name] : [])),
    distribution: [
      toDownload("application/zip", "/stats.zip"),
      toDownload("text/csv", `/${RECORD}stats.csv`),
      toDownload("application/json", "/stats"),
    ],
  });
}

function toBlock(told: Readonly<Record<string, unknown>>): Parts {
  const text = JSON.stringify({ "@context": "https://schema.org/", ...told }).replaceAll("<", "\\u003c");
  return { dataset: `<script type="application/ld+json">${text}</script>` };
}

function toFirst(days: readonly string[]): string {
  return days.reduce((first, day) => (day < first ? day : first));
}

function toLast(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last));
}

function toDownload(encodingFormat: string, contentUrl: string) {
  return { "@type": "DataDownload", encodingFormat, contentUrl };
}
