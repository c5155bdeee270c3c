/** Panels of claims: each a mark at its own period, or a row of its own. */
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";
import { parsePeriod } from "../record/period.ts";
import type { IndicatorRow } from "../record/schema.ts";
import { type Ask, PAGE, readAnswer, readList, toQuery } from "./ask.ts";
import type { ClaimLine } from "./catalogue.ts";
import type { Mark, StripPanel, TimePanel } from "./chart.ts";
import { askName, askParts } from "./codes.ts";
import { type Draft, toArea, toPanelId } from "./draft.ts";
import { describeClaims, describePanel } from "./finding.ts";
import type { Line } from "./lines.ts";
import { toClaimMark } from "./mark.ts";
import { toNames } from "./names.ts";
import { type Group, toRivalryPanel } from "./rivalry.ts";

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What was planned or is hearsay is not drawn. */
const DONE = { obs_status: "A,B,E,P" };

/**
 * Claims of all citizenships together. Totals since one day stand on their last days, whether or not they still ran;
 * other claims at their periods, if these lie within the days that are asked for. The axis is not yet set.
 */
export async function draftClaims(line: ClaimLine, days: Days, ask: Ask, tongue: Tongue): Promise<Draft<TimePanel>> {
  const within = line.since === null && days.from !== undefined && days.to !== undefined;
  const asked = { ...line.filters, ...DONE, ...days, ...(within ? { period_match: "within" } : {}) };
  const { data, data_version } = await readList<ClaimForm>(ask, "/stats", asked);
  const { since } = line;
  const claims = data
    .filter(({ citizenship }) => citizenship === null || line.filters["citizenship"] !== undefined)
    .filter((claim) => since === null || (claim.period_start === since && claim.subset === null && ends(claim, days)))
    .toSorted(by(since === null ? ({ period_start }) => period_start : ({ period_end }) => period_end));
  const toPart = await askParts(claims, ask, tongue);
  const marks = claims.map((claim) => toClaimMark(claim, toPart(claim), since !== null, tongue));
  return {
    ...toSources(claims, data_version, tongue),
    indicator: line.filters["indicator"] ?? "",
    panel: {
      ...toAbout(line, claims, marks, asked, data.length, tongue),
      kind: "time",
      finding: describePanel({ freq: null, since, marks }, tongue).words,
      first: "",
      last: "",
      phrase: null,
      freq: null,
      since,
      moments: [],
      breaks: [],
    },
  };
}

/** Whether a total stands on a day of those that are asked for. */
function ends({ period_end }: ClaimForm, { from, to }: Days): boolean {
  const first = from === undefined ? "" : (parsePeriod(from)?.start ?? from);
  const last = to === undefined ? "9999" : (parsePeriod(to)?.end ?? to);
  return first <= period_end && period_end <= last;
}

/** Claims by their first days. */
export async function draftStrip(line: Line, { from, to }: Days, ask: Ask, tongue: Tongue): Promise<Draft<StripPanel>> {
  const days = { from: from ?? line.filters["from"], to: to ?? line.filters["to"] };
  const asked = { ...line.filters, ...DONE, ...days };
  const { data, data_version } = await readList<ClaimForm>(ask, "/stats", asked);
  const claims = data.toSorted(by(({ period_start, period_end }) => `${period_start} ${period_end}`));
  const toPart = await askParts(claims, ask, tongue);
  const marks = claims.map((claim) => toClaimMark(claim, toPart(claim), false, tongue));
  return {
    ...toSources(claims, data_version, tongue),
    indicator: line.filters["indicator"] ?? "",
    panel: {
      ...toAbout(line, claims, marks, asked, data.length, tongue),
      kind: "strip",
      finding: describeClaims(marks, tongue).words,
      common: null,
    },
  };
}

/** `/compare/{id}` as rows, the claim that the others are set against first. */
export async function draftRivalry(id: string, ask: Ask, tongue: Tongue): Promise<Draft<StripPanel>> {
  const { data, meta } = await readAnswer<Group>(ask, `/compare/${encodeURIComponent(id)}`);
  const { cell, claims } = data;
  const [indicators, area, toPart] = await Promise.all([
    Promise.all(cell.indicator.map(async (code) => (await readAnswer<Indicator>(ask, `/indicators/${code}`)).data)),
    askName("/areas", cell.ref_area, ask),
    askParts(claims, ask, tongue),
  ]);
  const issuers = new Set(indicators.flatMap(({ issuers }) => issuers));
  return {
    ...toSources(claims, meta.data_version, tongue),
    indicator: cell.indicator[0] ?? "",
    panel: toRivalryPanel(
      data,
      {
        area: tongue.names.areas[cell.ref_area] ?? area,
        toName: (code) => tongue.names.indicators[code] ?? indicators.find(({ id }) => id === code)?.name ?? code,
        isIssuer: ({ ref_area, claimant }) => issuers.has(`${ref_area}:${claimant.id}`),
        toPart,
      },
      tongue,
    ),
  };
}

type Indicator = Pick<IndicatorRow, "id" | "issuers"> & { readonly name: string };

function toAbout(
  line: Line,
  claims: readonly ClaimForm[],
  marks: readonly Mark[],
  asked: Readonly<Record<string, string | undefined>>,
  total: number,
  tongue: Tongue,
) {
  const address = total > PAGE ? { ...asked, limit: "1000" } : asked;
  return {
    id: toPanelId(line),
    heading: line.heading(tongue),
    measure: toNames(
      claims.map(({ claimant }) => tongue.text(claimant.name)),
      tongue,
    ),
    ref_area: toArea(line),
    marks,
    json: toQuery("/stats", address),
    csv: toQuery("/stats.csv", address),
  };
}

function toSources(
  claims: readonly ClaimForm[],
  data_version: string,
  tongue: Tongue,
): Pick<Draft, "publishers" | "data_version"> {
  return { publishers: claims.map(({ source }) => tongue.text(source.publisher.name)), data_version };
}

function by(key: (claim: ClaimForm) => string): (a: ClaimForm, b: ClaimForm) => number {
  return (a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b));
}
