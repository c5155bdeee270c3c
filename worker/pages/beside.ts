/** In what a claim differs from the one that a page is about, which the page calls this one. */
import { describeDifference } from "../chart/difference.ts";
import type { Tongue } from "../language/tongue.ts";
import type { RivalryKind } from "../record/codes.ts";
import type { ClaimForm } from "../record/form.ts";

/** `kind` is that of the pair, undefined where the two are no rivals; `toName` calls an indicator as a sentence does. */
export function describeBeside(
  own: ClaimForm,
  other: ClaimForm,
  kind: RivalryKind | undefined,
  toName: (indicator: string) => string,
  tongue: Tongue,
): string {
  const { say: sayOfFirst } = tongue;
  const say: Tongue["say"] = (message, ...values) => {
    const [filled = {}]: readonly Values[] = values;
    return OF_THIS_ONE[message]?.(tongue, filled) ?? sayOfFirst(message, ...values);
  };
  return describeDifference(own, other, kind, toName, { ...tongue, say });
}

type Values = Readonly<Record<string, string | number>>;

/** What stands in the place of messages that name the first of a group. */
const OF_THIS_ONE: Readonly<Partial<Record<string, (tongue: Tongue, values: Values) => string>>> = {
  "agrees with the first": ({ say }) => say("agrees with this one"),
  "is repeated by the first": ({ say }) => say("is repeated by this one"),
  "repeats the first": ({ say }) => say("repeats this one"),
  "repeats what the first repeats": ({ say }) => say("repeats what this one repeats"),
  "stays apart from the first": ({ say }) => say("stays apart from this one"),
  "stays apart from the first: {number} more": ({ say }, { number = 0 }) =>
    say("stays apart from this one: {number} more", { number }),
  "stays apart from the first: {number} fewer": ({ say }, { number = 0 }) =>
    say("stays apart from this one: {number} fewer", { number }),
};
