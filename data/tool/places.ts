/** Places and offices: the area that each lies in. */
import type { ClaimantRow, PlaceRow } from "../../worker/record/schema.ts";
import { expectedArea, expectedPlace } from "./area.ts";
import { type Rule, rule } from "./rule.ts";

export const placeRules: readonly Rule<PlaceRow>[] = [
  rule("ref_area", [], (row) => expectedArea(row.ref_area)),
  rule("part_of", ["ref_area"], (row, { places }) => expectedPlace(row.part_of, [row.ref_area], places)),
];

export const claimantRules: readonly Rule<ClaimantRow>[] = [rule("ref_area", [], (row) => expectedArea(row.ref_area))];
