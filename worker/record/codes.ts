/** Codes that no table lists: which words a field may hold. */

export const MEASURES = ["flow", "stock", "size"] as const;

export const QUALIFIERS = [
  "exact",
  "more_than",
  "at_least",
  "under",
  "up_to",
  "almost",
  "about",
  "range",
  "vague",
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const CERTAINTIES = ["stated", "inferred", "bracketed"] as const;

export const STATUSES = ["A", "P", "E", "U", "F", "B"] as const;

export const EXTENTS = ["whole", "part"] as const;

export const COMPARISON_KINDS = ["ratio", "share"] as const;

export const ALIAS_KINDS = [
  "area",
  "citizenship",
  "claimant",
  "host",
  "indicator",
  "place",
  "publisher",
  "subset",
] as const;

export const CHANGE_KINDS = ["added", "corrected", "superseded", "withdrawn"] as const;

export const MERGED_KINDS = ["duplicate", "run"] as const;

export const LANGUAGES = ["en", "lt", "lv", "pl", "be"] as const;
export type Language = (typeof LANGUAGES)[number];

export const VERDICTS = ["consistent", "strained", "contradicted", "undecidable"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CHECK_KINDS = [
  "nested_periods",
  "running_total",
  "parts_and_total",
  "stated_ratio",
  "counter_of_years",
  "digit_slip",
  "echo",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const RIVALRY_KINDS = [
  "retelling",
  "definition",
  "cut_off",
  "revision",
  "agree",
  "rounding",
  "conflict",
] as const;
export type RivalryKind = (typeof RIVALRY_KINDS)[number];
