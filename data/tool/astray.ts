/** Claims that stand in the wrong place by what the codebook and their own origin say: another country, another year. */
import type { ClaimRow } from "../../worker/record/schema.ts";
import { addDays } from "../../worker/record/period.ts";
import { toLatestDay } from "./dated.ts";
import { type Context, type Rule, rule } from "./rule.ts";

const AHEAD = 183; // days: an undated document may be newer than all dated ones

type Place = Pick<ClaimRow, "indicator" | "origin">;

export const astrayRules: readonly Rule<ClaimRow>[] = [
  rule("claimant", ["indicator", "ref_area"], (row, context) => {
    const issuers = toIssuers(row, context);
    const elsewhere = [...issuers].some(([area, id]) => id === row.claimant && area !== "EU");
    if (!elsewhere || row.ref_area === "EU" || issuers.get(row.ref_area) === row.claimant) return undefined;
    return `an office that counts ${row.indicator} in ${row.ref_area}: this one counts elsewhere, and may only relay it`;
  }),
  rule("indicator", ["ref_area"], (row, context) => {
    const areas = toCounted(row.indicator, context);
    const here = toIndicators(row.ref_area, context);
    if (areas.size === 0 || areas.has(row.ref_area) || here.length === 0) return undefined;
    const { adds_over_areas } = context.indicators.get(row.indicator) ?? {};
    const confused = adds_over_areas === false && toConfused(row.indicator, context).some((id) => here.includes(id));
    const apart = [...areas].every((area) => toIndicators(area, context).length === 1);
    if (!confused && !apart) return undefined;
    return `an indicator of ${row.ref_area}, since this one is counted in ${[...areas].join(" and ")} alone`;
  }),
  rule("cumulative", ["indicator"], (row, { indicators }) => {
    const isSize = indicators.get(row.indicator)?.measure === "size";
    return row.cumulative && isSize ? "false, since a size does not run on" : undefined;
  }),
  rule("counterpart_area", ["indicator", "ref_area", "citizenship"], (row, context) => {
    const several = toIssuers(row, context).has("EU") && row.ref_area !== "EU" && row.counterpart_area === null;
    if (!several || row.citizenship === null) return undefined;
    return "the area across the border, since nationalities are counted on the borders of the EU together";
  }),
  rule("period_end", ["indicator", "ref_area", "period_start"], (row, context) => {
    const since = toPairs(context.indicators.get(row.indicator)?.since).get(row.ref_area);
    const issued = toIssuers(row, context).has(row.ref_area);
    if (since === undefined || !issued || row.period_end >= since || row.period_start.endsWith("-01-01"))
      return undefined;
    return `${since} or later, when the count began, or a period from the first day of a year`;
  }),
  rule("period_start", ["indicator", "ref_area", "cumulative"], (row, context) => {
    const since = toPairs(context.indicators.get(row.indicator)?.since).get(row.ref_area);
    if (since === undefined || !row.cumulative || row.period_start === since || since.endsWith("-01-01"))
      return undefined;
    const [year, month, day] = since.split("-");
    const [startYear, startMonth, startDay] = row.period_start.split("-");
    const otherYear = startMonth === month && startDay === day;
    const exchanged = startYear === year && startMonth === day && startDay === month;
    return otherYear || exchanged ? `${since}, the day on which the count began` : undefined;
  }),
  rule("period_end", ["period_end_earliest", "obs_status", "as_of", "source"], (row, { sources }) => {
    const end = row.period_end_earliest ?? row.period_end;
    if (row.obs_status === "F" || row.as_of !== null || toLatestDay(sources.get(row.source)) !== null) return undefined;
    const newest = [...sources.values()]
      .map((source) => toLatestDay(source) ?? "")
      .reduce((a, b) => (a > b ? a : b), "");
    const latest = newest === "" ? end : addDays(newest, AHEAD);
    return end <= latest ? undefined : `a day by ${latest}, since this document is undated and the newest of ${newest}`;
  }),
  rule("period_start", ["origin", "period_end", "ref_area"], (row) => {
    const key = toKey(row);
    if (key === undefined) return undefined;
    const { time, area } = key;
    const holds = row.period_start.startsWith(time) && row.period_end.startsWith(time);
    return holds && (area === undefined || area === row.ref_area) ? undefined : `what its origin names, ${row.origin}`;
  }),
];

/** The month or year, and the country, that an origin such as `#2018-05-AFG`, `#LT-2018-AFG` or `#2021-08-BY` names; `#2018` may be any row's number. */
function toKey({ origin }: Place): { readonly time: string; readonly area: string | undefined } | undefined {
  const key = /#(?:([A-Z]{2})-(?=\d{4}-[A-Z])|(?=\d{4}-\d\d-))(\d{4}(?:-\d\d)?)-([A-Z]{2,3})$/.exec(origin);
  const [, before, time, after] = key ?? [];
  return time === undefined ? undefined : { time, area: before ?? (after?.length === 2 ? after : undefined) };
}

/** The countries where the codebook says that an indicator is counted, by whom or since when. */
function toCounted(indicator: string, { indicators }: Context): ReadonlySet<string> {
  const { issuers = [], since = [] } = indicators.get(indicator) ?? {};
  const areas = [...toPairs(issuers).keys(), ...toPairs(since).keys()];
  return new Set(areas.filter((area) => area !== "EU"));
}

/** The indicators that the codebook says are counted in an area; none for a country that it does not name yet. */
function toIndicators(area: string, context: Context): readonly string[] {
  return [...context.indicators.keys()].filter((id) => toCounted(id, context).has(area));
}

/** What an indicator is taken for, and is taken for it: one thing, as the guards of other countries count it. */
function toConfused(indicator: string, { indicators }: Context): readonly string[] {
  const others = indicators.get(indicator)?.confused_with ?? [];
  return others.filter((other) => indicators.get(other)?.confused_with.includes(indicator));
}

/** The office that counts an indicator first-hand, by area. */
function toIssuers({ indicator }: Place, { indicators }: Context): ReadonlyMap<string, string> {
  return toPairs(indicators.get(indicator)?.issuers);
}

/** The codebook's `LT:lt-vsat`. */
function toPairs(items: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(items.map((item) => [item.slice(0, item.indexOf(":")), item.slice(item.indexOf(":") + 1)]));
}
