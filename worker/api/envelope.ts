/** The one shape of every answer: what it is, where it continues, the data. */
import * as v from "valibot";

export const Warning = v.object({ code: v.string(), detail: v.string() });
export type Warning = v.InferOutput<typeof Warning>;

export const API_VERSION = "1";

export const Meta = v.object({
  api_version: v.literal(API_VERSION),
  data_version: v.string(),
  total: v.pipe(v.number(), v.description("Rows that answer the query, on all pages together")),
  returned: v.pipe(v.number(), v.description("Rows in this answer")),
  license: v.string(),
  citation: v.string(),
  warnings: v.array(Warning),
});

export const Links = v.object({
  self: v.string(),
  next: v.pipe(v.nullable(v.string()), v.description("The next page; null at the end")),
  csv: v.pipe(v.nullable(v.string()), v.description("The same rows as CSV; null where there is none")),
  page: v.pipe(v.nullable(v.string()), v.description("The page that shows them; null where there is none")),
});

type Links = v.InferOutput<typeof Links>;

export function envelopeOf(data: v.GenericSchema): v.GenericSchema {
  return v.object({ meta: Meta, links: Links, data });
}

export interface Contents {
  readonly data_version: string;
  readonly total: number;
  readonly returned: number;
  readonly warnings: readonly Warning[];
  readonly links: Readonly<Links>;
}

/** The JSON before the data and after it. */
export function toEnvelope({ data_version, total, returned, warnings, links }: Contents): readonly [string, string] {
  const meta = {
    api_version: API_VERSION,
    data_version,
    total,
    returned,
    license: "CC-BY-4.0",
    citation: `Tripoint, published figures on the border with Belarus, data version ${data_version}, CC BY 4.0`,
    warnings,
  };
  return [`{"meta":${JSON.stringify(meta)},"links":${JSON.stringify(links)},"data":`, "}\n"];
}

/** The envelope of one thing, which has no pages. */
export function toSingle(data_version: string, { self, page }: Pick<Links, "self" | "page">, data: string): string {
  const links = { self, next: null, csv: null, page };
  return toEnvelope({ data_version, total: 1, returned: 1, warnings: [], links }).join(data);
}
