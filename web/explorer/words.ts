/** What the table says of itself in words. */
import type { Columns } from "./columns.ts";
import { SORTS } from "./form.ts";
import { toLabel } from "./labels.ts";
import { type Query, toChoices, writeQuery } from "./query.ts";
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

/** `Country: Latvia or Poland. From: 2021.`; nothing for all claims in their usual order. */
export function describeChoices(columns: Columns, query: Query): string {
  const codes = [...query.codes].map(([name, asked]) => {
    const facet = columns.facets.get(name);
    return [name, asked.map((code) => facet?.names[facet.place(code) ?? -1] ?? code).join(" or ")] as const;
  });
  const others = [...new URLSearchParams(writeQuery({ ...query, codes: new Map() }))].map(
    ([name, text]) => [name, SORTS.find(([sort]) => name === "sort" && sort === text)?.[1] ?? text] as const,
  );
  return [...codes, ...others].map(([name, text]) => `${toLabel(columns, name)}: ${text}.`).join(" ");
}
