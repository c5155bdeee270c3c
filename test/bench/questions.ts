/** What the bench asks. */

/** More than a page of claims, in the record and in each synthetic one. */
export const STATS = { address: "/stats?indicator=turned_away&ref_area=LT", status: 200 } as const;
export const SERIES = { address: "/series?indicator=turned_away&ref_area=LT&freq=M", status: 200 } as const;
export const CHECKS = { address: "/checks?ref_area=LT", status: 200 } as const;

/** The same rows in the same order, as json-server is asked for them. */
export const IN_JSON_SERVER = {
  address: `${STATS.address}&_sort=period_end,id&_order=desc,asc&_limit=100`,
  status: 200,
} as const;
