/** In what two claims differ that should agree. */
import { meets, moveOutward } from "../../record/algebra.ts";
import type { RivalryKind } from "../../record/codes.ts";
import type { Claim } from "../../record/claim.ts";
import type { Dates } from "../../record/period.ts";
import type { Counted } from "./anchors.ts";
import { revisionsOf } from "./revisions.ts";
import { firstTellings } from "../witnesses.ts";

/**
 * The first kind that holds of two rivals, whichever of them comes first. One is the other rounded where half a step of the
 * coarser bridges them: 39,700 and 39,670, but neither 408 and 409 nor 39,700 and 39,600.
 */
export function differenceOf(claims: readonly Claim[]): (a: Counted, b: Counted) => RivalryKind {
  const toFirst = firstTellings(claims);
  const revises = revisionsOf(claims);
  return ({ claim: a, dates }, { claim: b, dates: others }) => {
    if (toFirst(a) === toFirst(b)) return "retelling";
    if (a.indicator !== b.indicator || a.unit_measure !== b.unit_measure) return "definition";
    if (!haveSameEnds(dates, others)) return "cut_off";
    if (revises(a, b) || revises(b, a)) return "revision";
    if (meets(a.reading, b.reading)) return "agree";
    return meets(moveOutward(a.reading, Math.max(a.step, b.step) / 2), b.reading) ? "rounding" : "conflict";
  };
}

/** A first day that differs, as one of a month that is not quite filled, cuts a figure off as a last day does. */
function haveSameEnds(a: Dates, b: Dates): boolean {
  return (
    a.period_start === b.period_start &&
    a.period_start_latest === b.period_start_latest &&
    a.period_end_earliest === b.period_end_earliest &&
    a.period_end === b.period_end
  );
}
