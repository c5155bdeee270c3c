/** `/changes`: what entered the record or changed in it. */
import * as v from "valibot";
import type { Change, PublishedRecord } from "../record/record.ts";
import { CHANGE_KINDS, ChangeRow } from "../record/schema.ts";
import type { Listing } from "./list.ts";
import { facet, idsOf } from "./statement.ts";

const { date, kind, claim, reason } = ChangeRow.entries;
const Row = v.object({ date, kind, claim, reason, data_version: v.string() });

/** `id` tells the latest of one day first, and stays what it is when later changes are appended. */
type Numbered = Change & { readonly id: string };

export function changesOf({ changes, claims, data_version }: PublishedRecord): Listing<Numbered> {
  const known = new Set([...idsOf(claims), ...changes.map((change) => change.claim)]);
  return {
    path: "/changes",
    description: "Claims that were added, corrected, superseded or withdrawn, with the reason, the latest first.",
    data_version,
    rows: changes.map((change, index) => ({ ...change, id: String(MAX_CHANGES - index) })),
    facets: {
      kind: facet("What happened", CHANGE_KINDS, ({ kind }) => kind),
      claim: facet("The claim; one that was withdrawn too", [...known], ({ claim }) => claim),
    },
    sorts: {
      date: ({ date }) => date,
      kind: ({ kind }) => kind,
      claim: ({ claim }) => claim,
    },
    sort: "-date",
    period: ({ date }) => ({ start: date, end: date }),
    row: Row,
    toRow: ({ date, kind, claim, reason, version }) => ({ date, kind, claim, reason, data_version: version }),
    warn: () => [],
    page: null,
  };
}

const MAX_CHANGES = 9_999_999; // of one length with every number that is counted down from it
