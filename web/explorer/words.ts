/** What the table says of itself in words. */
import type { Columns } from "./columns.ts";
import { type Query, toChoices } from "./query.ts";
import { select } from "./select.ts";

/** `1,234 of 4,076 claims`; where none matches, how many would without each one choice. */
export function describeCount(columns: Columns, query: Query, found: number): string {
  const all = `${columns.size.toLocaleString("en")} claims`;
  if (toChoices(query).length === 0) return all;
  if (found > 0) return `${found.toLocaleString("en")} of ${all}`;
  const looser = toChoices(query)
    .map(([name, without]) => [toLabel(columns, name), select(columns, without).rows.length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${count.toLocaleString("en")} without “${label}”`);
  return `No claim matches${looser.length === 0 ? ", nor does any without one of the choices" : `: ${looser.join(", ")}`}`;
}

const LABELS: Readonly<Record<string, string>> = { from: "From", to: "To", as_of: "Stated by", q: "Words" };

function toLabel({ facets }: Columns, name: string): string {
  return facets.get(name)?.label ?? LABELS[name] ?? name;
}
