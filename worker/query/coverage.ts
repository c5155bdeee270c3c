/** How much the record holds of what, where and when. */
import type { Claim } from "../record/claim.ts";

export interface Coverage {
  readonly id: string;
  readonly indicator: string;
  readonly ref_area: string;
  /** In which the widest periods end: YYYY-MM. */
  readonly month: string;
  readonly claims: number;
  readonly date_certainty: Readonly<Record<Claim["date_certainty"], number>>;
}

type Dated = Pick<Claim, "indicator" | "ref_area" | "period_end" | "date_certainty">;

/** Every indicator, area and month with a claim, in code-point order of the three; a claim counts in one of them. */
export function toCoverage(claims: readonly Dated[]): readonly Coverage[] {
  const cells = Map.groupBy(claims, toCell);
  return Array.from(cells, ([id, members]) => {
    const [indicator = "", ref_area = "", month = ""] = id.split(" ");
    const count = (certainty: Claim["date_certainty"]) =>
      members.filter(({ date_certainty }) => date_certainty === certainty).length;
    const date_certainty = { stated: count("stated"), inferred: count("inferred"), bracketed: count("bracketed") };
    return { id, indicator, ref_area, month, claims: members.length, date_certainty };
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toCell({ indicator, ref_area, period_end }: Dated): string {
  return [indicator, ref_area, period_end.slice(0, 7)].join(" ");
}
