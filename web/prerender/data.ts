/** The data of the charts, made from the API's answers. */
import { type Mark, toMark } from "../../worker/chart/mark.ts";
import type { Panel } from "../../worker/chart/panel.ts";
import { toFoot } from "../../worker/chart/scale.ts";
import type { ClaimForm, EventForm } from "../../worker/record/form.ts";
import type { Month, PageData } from "../charts/data.ts";
import { describePeriod } from "../views/period.ts";
import type { Answers } from "./answers.ts";
import { NOVEMBER, STATION } from "./figures.ts";
import { toEventPeriod } from "./sections.ts";
import { describeStation } from "./sentences.ts";
import { type Counted, toYearsPanel } from "./series.ts";

export function toPageData(answers: Answers, counted: readonly Counted[]): PageData {
  return {
    subsets: answers.names.subsets,
    years: counted.map((one) => toYearsPanel(one, answers)),
    station: toPanel(answers, "Kapčiamiestis: people detained", STATION, describeStation(answers)),
    november: toMonth(answers),
  };
}

/** Claims of a lane whose period lies in November 2021, in the order of their days. */
export function toLane({ claims }: Answers, indicator: string): readonly ClaimForm[] {
  return claims
    .filter((claim) => claim.indicator === indicator && lies(claim) && claim.obs_status !== "F")
    .toSorted((a, b) => Number(a.period_start > b.period_start) - Number(a.period_start < b.period_start));
}

/** Events of November 2021 in the order of the API. */
export function toNovemberEvents({ events }: Answers): readonly EventForm[] {
  return events.filter(touches);
}

function toPanel(answers: Answers, heading: string, ids: readonly string[], finding: string): Panel {
  const claims = ids.map(answers.claim);
  const columns = claims.map((claim) => ({ name: claim.period_end.slice(0, 4), mark: draw(claim), derived: false }));
  const claimants = [...new Set(claims.map(({ claimant }) => claimant.name))];
  return {
    heading,
    measure: claimants.join("; "),
    source: toSource(claims, answers),
    finding,
    foot: toFoot(columns.map(({ mark }) => mark.at)),
    columns,
  };
}

function toMonth(answers: Answers): Month {
  const claims = NOVEMBER.lanes.flatMap((indicator) => toLane(answers, indicator));
  return {
    start: NOVEMBER.start,
    end: NOVEMBER.end,
    source: toSource(claims, answers),
    lanes: NOVEMBER.lanes.map((indicator) => ({
      name: answers.names.indicators[indicator] ?? indicator,
      marks: toLane(answers, indicator).map(draw),
    })),
    moments: toNovemberEvents(answers).map((event, index) => ({
      number: index + 1,
      id: event.id,
      title: event.title,
      period: toEventPeriod(event),
      period_start: event.period_start,
      period_end: event.period_end,
      planned: event.obs_status === "F",
    })),
  };
}

/** What is burnt into a picture: who published the documents, and which version of the record drew it. */
function toSource(claims: readonly ClaimForm[], { data_version }: Answers): string {
  const publishers = [...new Set(claims.map(({ source }) => source.publisher.name))];
  return `Source: ${publishers.join(", ")}. Tripoint ${data_version}, CC BY 4.0`;
}

function draw(claim: ClaimForm): Mark {
  return toMark(claim, describePeriod(claim));
}

function touches({ period_start, period_end }: Pick<EventForm, "period_start" | "period_end">): boolean {
  return period_start <= NOVEMBER.end && period_end >= NOVEMBER.start;
}

function lies({ period_start, period_end }: Pick<ClaimForm, "period_start" | "period_end">): boolean {
  return period_start >= NOVEMBER.start && period_end <= NOVEMBER.end;
}
