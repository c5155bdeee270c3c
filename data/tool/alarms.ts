/** What the record says against its own claims: checks that fail, and conflicts between claims that should agree. */
import type { Check } from "../../worker/record/check.ts";
import type { Packed } from "../../worker/record/schema.ts";

/** By claim, how often each kind of alarm names it. */
export type Alarms = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function toAlarms({ checks, rivalries }: Packed): Alarms {
  const alarms = new Map<string, Map<string, number>>();
  const raise = (claim: string, kind: string) => {
    const kinds = alarms.get(claim) ?? new Map<string, number>();
    alarms.set(claim, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  };
  for (const check of checks.filter(isFailing)) for (const claim of toNamed(check)) raise(claim, check.kind);
  for (const { claims, kind } of rivalries.flatMap(({ pairs }) => pairs))
    if (kind === "conflict") for (const claim of claims) raise(claim, kind);
  return alarms;
}

/** Whether a claim is named by more alarms of some kind than it was before. */
export function isNew(after: Alarms, before: Alarms, claim: string): boolean {
  return [...(after.get(claim) ?? [])].some(([kind, times]) => times > (before.get(claim)?.get(kind) ?? 0));
}

/** How many claims stand in a contradiction that nobody has looked at. */
export function toFalseAlarms({ checks }: Packed): number {
  const unknown = checks.filter(({ verdict, known }) => verdict === "contradicted" && known === null);
  return new Set(unknown.flatMap(toNamed)).size;
}

function isFailing({ verdict }: Check): boolean {
  return verdict === "contradicted" || verdict === "strained";
}

function toNamed({ left, right }: Check): readonly string[] {
  return [...new Set([...left.claims, ...right.claims])];
}
