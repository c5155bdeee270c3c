/** What people call the parameters of `/stats`. */
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Columns } from "./columns.ts";

/** Those that are no codes. */
export const LABELS: Readonly<Record<string, (tongue: Tongue) => string>> = {
  from: ({ say }) => say("From"),
  to: ({ say }) => say("To"),
  period_match: ({ say }) => say("Match of periods"),
  as_of: ({ say }) => say("Stated by"),
  q: ({ say }) => say("Words"),
  sort: ({ say }) => say("Order"),
};

export function toLabel({ facets, tongue }: Pick<Columns, "facets" | "tongue">, name: string): string {
  return facets.get(name)?.label ?? LABELS[name]?.(tongue) ?? name;
}
