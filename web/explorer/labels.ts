/** What people call the parameters of `/stats`. */
import type { Columns } from "./columns.ts";

/** Those that are no codes. */
export const LABELS: Readonly<Record<string, string>> = {
  from: "From",
  to: "To",
  period_match: "Match of periods",
  as_of: "Stated by",
  q: "Words",
  sort: "Order",
};

export function toLabel({ facets }: Pick<Columns, "facets">, name: string): string {
  return facets.get(name)?.label ?? LABELS[name] ?? name;
}
