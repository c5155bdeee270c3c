/** What the table says of itself in words. */
import type { Columns } from "./columns.ts";
import { toEither } from "./either.ts";
import { toSorts } from "./form.ts";
import { toLabel } from "./labels.ts";
import { type Query, toChoices, writeQuery } from "./query.ts";
import { select } from "./select.ts";

/** `1,234 of 4,076 claims`; where none matches, how many would without each one choice. */
export function describeCount(columns: Columns, query: Query, found: number): string {
  const { tongue, size } = columns;
  const { say, many } = tongue;
  if (toChoices(query).length === 0) return many(size, "{count} claim", "{count} claims");
  if (found > 0) return many(size, "{found} of {count} claim", "{found} of {count} claims", { found });
  const looser = toChoices(query)
    .map(([name, without]) => [toLabel(columns, name), select(columns, without).rows.length] as const)
    .filter(([, count]) => count > 0)
    .map(([filter, count]) => say("{count} without “{filter}”", { count, filter }));
  return looser.length === 0
    ? say("No claim matches, nor does any without one of the choices")
    : say("No claim matches: {others}", { others: looser.join(", ") });
}

/** `Country: Latvia or Poland. From: 2021.`; nothing for all claims in their usual order. */
export function describeChoices(columns: Columns, query: Query): string {
  const { tongue } = columns;
  const codes = [...query.codes].map(([name, asked]) => {
    const facet = columns.facets.get(name);
    const names = asked.map((code) => facet?.names[facet.place(code) ?? -1] ?? code);
    return [name, toEither(names, tongue)] as const;
  });
  const others = [...new URLSearchParams(writeQuery({ ...query, codes: new Map() }))].map(
    ([name, text]) => [name, toSorts(tongue).find(([sort]) => name === "sort" && sort === text)?.[1] ?? text] as const,
  );
  return [...codes, ...others].map(([name, text]) => `${toLabel(columns, name)}: ${text}.`).join(" ");
}
