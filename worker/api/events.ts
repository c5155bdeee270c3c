/** `/events`: the timeline. */
import { toSourced } from "../record/formed.ts";
import type { Happening } from "../record/record.ts";
import { CERTAINTIES, STATUSES } from "../record/codes.ts";
import { itemOf, type Listing, PLAIN } from "./list.ts";
import { AREAS, CLAIMANTS, filter, idOf, PLACES, PUBLISHERS, SOURCES } from "./statement.ts";

export const events: Listing<Happening> = {
  ...PLAIN,
  path: "/events",
  description: "Dated happenings, each with the document that tells it; obs_status F means planned or announced.",
  rows: (record) => record.events,
  id: idOf,
  facets: {
    ref_area: filter("Where: ISO 3166-1 alpha-2, or EU for several countries", AREAS, (row) => row.ref_area),
    place: filter("Where exactly", PLACES, (row) => row.place),
    claimant: filter("Who says so or did so", CLAIMANTS, (row) => row.claimant),
    source: filter("The document", SOURCES, (row) => row.source.id),
    publisher: filter("Who published the document", PUBLISHERS, (row) => row.source.publisher.id),
    obs_status: filter("SDMX status of the observation", STATUSES, (row) => row.obs_status),
    date_certainty: filter("How sure the date is", CERTAINTIES, (row) => row.date_certainty),
  },
  sorts: {
    id: idOf,
    ref_area: (row) => row.ref_area,
    period_start: (row) => row.period_start,
    period_end: (row) => row.period_end,
  },
  sort: "period_start,period_end,id",
  period: (row) => ({ start: row.period_start, end: row.period_end }),
  toRow: toSourced,
  toPage: () => "/#events",
  item: itemOf("event", (id) => `/#${id}`),
};
