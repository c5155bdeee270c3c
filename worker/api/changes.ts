/** `/changes`: what entered the record or changed in it. */
import { CHANGE_KINDS } from "../record/codes.ts";
import type { Change } from "../record/record.ts";
import { type Listing, PLAIN } from "./list.ts";
import { filter, idOf } from "./statement.ts";

/** `id` tells the latest of one day first, and stays what it is when later changes are appended. */
type Numbered = Change & { readonly id: string };

export const changes: Listing<Numbered> = {
  ...PLAIN,
  path: "/changes",
  description: "Claims that were added, corrected, superseded or withdrawn, with the reason, the latest first.",
  rows: (record) => record.changes.map((change, index) => ({ ...change, id: String(MAX_CHANGES - index) })),
  id: idOf,
  facets: {
    kind: filter("What happened", CHANGE_KINDS, ({ kind }) => kind),
    claim: filter("The claim; one that was withdrawn too", "met", ({ claim }) => claim),
  },
  sorts: {
    date: ({ date }) => date,
    kind: ({ kind }) => kind,
    claim: ({ claim }) => claim,
  },
  sort: "-date",
  period: ({ date }) => ({ start: date, end: date }),
  toRow: ({ version, ...change }) => ({ ...change, data_version: version }),
  toPage: () => "/history",
  item: undefined,
};

const MAX_CHANGES = 9_999_999; // of one length with every number that is counted down from it
