/** The one shape of every answer: what it is, where it continues, the data. */
import type { Links, Warning } from "./form.ts";
import { API_VERSION } from "./version.ts";

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
