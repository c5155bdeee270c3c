/** How much the record holds of what, where and when. */
import type { Claim } from "../record/claim.ts";
import type { CoverageForm } from "../record/form.ts";

/** Where and when it is makes it unlike any other. */
export type Coverage = CoverageForm & { readonly id: string };

type Dated = Pick<Claim, "indicator" | "ref_area" | "period_end" | "date_certainty">;

/** Every indicator, area and month with a claim, in code-point order of the three; a claim counts in one of them. */
export function toCoverage(claims: readonly Dated[]): readonly Coverage[] {
  const cells = new Map<string, Counts>();
  for (const claim of claims) {
    const id = toCell(claim);
    const counts = cells.get(id) ?? { stated: 0, inferred: 0, bracketed: 0 };
    counts[claim.date_certainty] += 1;
    cells.set(id, counts);
  }
  return Array.from(cells, ([id, date_certainty]) => {
    const [indicator = "", ref_area = "", month = ""] = id.split(" ");
    const { stated, inferred, bracketed } = date_certainty;
    return { id, indicator, ref_area, month, claims: stated + inferred + bracketed, date_certainty };
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

type Counts = Record<Claim["date_certainty"], number>;

function toCell({ indicator, ref_area, period_end }: Dated): string {
  return [indicator, ref_area, period_end.slice(0, 7)].join(" ");
}
