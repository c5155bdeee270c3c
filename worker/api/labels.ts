/** Names in place of codes, or beside them. */

/** By language and table: the name of each code. */
export type Labels = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** The table of the codes that stand in a field. */
const TABLES: Readonly<Record<string, string>> = {
  indicator: "indicators",
  ref_area: "areas",
  counterpart_area: "areas",
  citizenship: "areas",
  subset: "subsets",
  unit_measure: "units",
};

/** `id` leaves codes as they are, `name` puts names in their place, `both` writes `LT: Lithuania`. */
export function toLabel(labels: () => Labels, form: string, lang: string): (field: string, code: string) => string {
  if (form === "id") return (_, code) => code;
  const tables = labels()[lang] ?? {};
  return (field, code) => {
    const name = tables[TABLES[field] ?? ""]?.[code];
    if (name === undefined) return code;
    return form === "name" ? name : `${code}: ${name}`;
  };
}
