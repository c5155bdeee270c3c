/** Events. */
import type { EventRow } from "../../worker/record/schema.ts";
import { expectedPlace } from "./area.ts";
import { datedRules } from "./dated.ts";
import { type Rule, rule } from "./rule.ts";

export const eventRules: readonly Rule<EventRow>[] = [
  ...datedRules,
  rule("place", ["ref_area"], (row, { places }) => expectedPlace(row.place, [row.ref_area], places)),
];
