/** Whom a claim counts, and who speaks in it, in words. */
import type { ClaimForm } from "../record/form.ts";
import { toWithin } from "./within.ts";

/** `citizens of Iraq`; of codes that are no country's their name alone: `other citizenships`. `areas` names the codes. */
export function describeCitizens(citizenship: string, areas: Readonly<Record<string, string>>): string {
  const name = areas[citizenship] ?? citizenship;
  return citizenship.startsWith("_") ? toWithin(name) : `citizens of ${name}`;
}

/** `State Border Guard Service, relayed by Reuters`: who relays has no voice of its own, whatever its name says of it. */
export function describeSpeaker(
  { claimant, relayed_by }: Pick<ClaimForm, "claimant" | "relayed_by">,
  toName: (claimant: string) => string,
): string {
  return relayed_by === null
    ? claimant.name
    : `${claimant.name}, relayed by ${toName(relayed_by).replace(/ \(.*\)$/, "")}`;
}
