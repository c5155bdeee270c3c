/** `/events`: the timeline. */
import { EventForm, toSourced } from "../record/form.ts";
import type { Happening, PublishedRecord } from "../record/record.ts";
import { CERTAINTIES, STATUSES } from "../record/schema.ts";
import type { Resource } from "./list.ts";
import { facet, idsOf } from "./statement.ts";

export function eventsOf(record: PublishedRecord): Resource<Happening> {
  return {
    path: "/events",
    noun: "event",
    description: "Dated happenings, each with the document that tells it; obs_status F means planned or announced.",
    data_version: record.data_version,
    rows: record.events,
    facets: {
      ref_area: facet(
        "Where: ISO 3166-1 alpha-2, or EU for several countries",
        idsOf(record.areas),
        (row) => row.ref_area,
      ),
      place: facet("Where exactly", idsOf(record.places), (row) => row.place),
      claimant: facet("Who says so or did so", idsOf(record.claimants), (row) => row.claimant),
      source: facet("The document", idsOf(record.sources), (row) => row.source.id),
      publisher: facet("Who published the document", idsOf(record.publishers), (row) => row.source.publisher.id),
      obs_status: facet("SDMX status of the observation", STATUSES, (row) => row.obs_status),
      date_certainty: facet("How sure the date is", CERTAINTIES, (row) => row.date_certainty),
    },
    sorts: {
      id: (row) => row.id,
      ref_area: (row) => row.ref_area,
      period_start: (row) => row.period_start,
      period_end: (row) => row.period_end,
    },
    sort: "period_start,period_end,id",
    period: (row) => ({ start: row.period_start, end: row.period_end }),
    row: EventForm,
    toRow: toSourced,
    item: EventForm,
    toItem: toSourced,
    warn: () => [],
    page: "/#events",
    toPage: ({ id }) => `/#${id}`,
  };
}
