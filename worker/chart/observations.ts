/** Panels of a series: one observation a mark. */
import type { Tongue } from "../language/tongue.ts";
import type { CalendarFreq } from "../record/period.ts";
import type { ClaimForm, Observation } from "../record/form.ts";
import { type Ask, PAGE, readList, toQuery } from "./ask.ts";
import type { TimePanel } from "./chart.ts";
import { type Draft, toArea, toPanelId } from "./draft.ts";
import { describePanel } from "./finding.ts";
import type { SeriesLine } from "./lines.ts";
import { toObservationMark } from "./mark.ts";
import { toNames } from "./names.ts";

/** Gaps are no marks; the axis is not yet set. */
export async function draftSeries(
  line: SeriesLine,
  freq: CalendarFreq,
  days: { readonly from: string | undefined; readonly to: string | undefined },
  ask: Ask,
  tongue: Tongue,
): Promise<Draft<TimePanel>> {
  const asked = { ...line.filters, freq, ...days };
  const [series, claims] = await Promise.all([
    readList<Observation>(ask, "/series", asked),
    readList<ClaimForm>(ask, "/stats", withoutNone(line)),
  ]);
  const byId = new Map(claims.data.map((claim) => [claim.id, claim]));
  const drawn = series.data.filter(({ method }) => method !== "none");
  const find = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const marks = drawn.flatMap((row) => {
    const mark = toObservationMark(
      row,
      row.claim === null ? undefined : byId.get(row.claim),
      find(row.parents),
      tongue,
    );
    return mark === undefined ? [] : [mark];
  });
  const selected = find(drawn.flatMap(({ claim }) => claim ?? []));
  const told = [...new Set([...selected, ...find(drawn.flatMap(({ parents }) => parents))])];
  const address = series.data.length > PAGE ? { ...asked, limit: "1000" } : asked;
  return {
    indicator: line.filters["indicator"] ?? "",
    publishers: told.map(({ source }) => tongue.text(source.publisher.name)),
    data_version: series.data_version,
    panel: {
      kind: "time",
      id: toPanelId(line),
      heading: line.heading(tongue),
      measure: toNames(
        (selected.length === 0 ? told : selected).map(({ claimant }) => tongue.text(claimant.name)),
        tongue,
      ),
      finding: describePanel({ freq, since: null, marks }, tongue).words,
      ref_area: toArea(line),
      marks,
      json: toQuery("/series", address),
      csv: toQuery("/series.csv", address),
      first: "",
      last: "",
      phrase: line.phrase(tongue),
      freq,
      since: null,
      moments: [],
      breaks: [],
    },
  };
}

/** `none` is a word of `/series` alone: `/stats` is asked for more than is needed. */
function withoutNone({ filters }: SeriesLine): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== "none"));
}
