/** Whom a claim counts, and who speaks in it, in words. */
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";
import { toWithin } from "./within.ts";

/**
 * `citizens of Iraq`; of codes that are no country's their name alone: `other citizenships`. `areas` names the codes in the
 * same language.
 */
export function describeCitizens(citizenship: string, areas: Readonly<Record<string, string>>, tongue: Tongue): string {
  const name = areas[citizenship] ?? citizenship;
  return citizenship.startsWith("_") ? toWithin(name) : tongue.say("citizens of {area}", { area: name });
}

/** `State Border Guard Service, relayed by Reuters`: who relays has no voice of its own, whatever its name says of it. */
export function describeSpeaker(
  { claimant, relayed_by }: Pick<ClaimForm, "claimant" | "relayed_by">,
  toName: (claimant: string) => string,
  tongue: Tongue,
): string {
  const name = tongue.text(claimant.name);
  if (relayed_by === null) return name;
  const relay = tongue.text(toName(relayed_by)).replace(/ \(.*\)$/, "");
  return tongue.say("{claimant}, relayed by {relay}", { claimant: name, relay });
}
