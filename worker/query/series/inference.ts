import type { Claim } from "../../record/claim.ts";
import type { Interval } from "../../record/interval.ts";

/** An interval that follows from claims of one claimant. */
export interface Inference {
  readonly rule: "running-totals" | "rest-of-year";
  readonly interval: Interval;
  readonly parents: readonly Claim[];
  /** `4,100 − 3,870`. */
  readonly arithmetic: string;
}
