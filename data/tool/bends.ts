/** Ten ways in which a row goes wrong under a curator's hands. */
import type { Check } from "../../worker/record/check.ts";
import type { Claim } from "../../worker/record/claim.ts";
import { addDays } from "../../worker/record/period.ts";
import type { PublishedRecord } from "../../worker/record/record.ts";
import type { Cells } from "./cells.ts";
import type { Random } from "./random.ts";

/** A bent record: which row is bent, how, and the rows of claims that follow. */
export interface Bent {
  readonly id: string;
  readonly told: string;
  readonly change: (claims: readonly Cells[]) => readonly Cells[];
}

/** The claims that bends choose from. */
export interface Targets {
  readonly claims: readonly Claim[];
  readonly indicators: readonly string[];
  /** Totals with a part that is printed too, and totals with an earlier one: each with the other's value. */
  readonly wholes: readonly Pair[];
  readonly totals: readonly Pair[];
}

export interface Bend {
  readonly kind: string;
  /** Whether it changes the figure, so that the wording may be bent with it. */
  readonly figure: boolean;
  /** Undefined where the claim that chance gives cannot go wrong in this way. */
  readonly bend: (targets: Targets, random: Random, wording: boolean) => Bent | undefined;
}

interface Pair {
  readonly claim: Claim;
  readonly other: number;
}

export function toTargets({ claims, indicators }: PublishedRecord, checks: readonly Check[]): Targets {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const pairs = (kinds: readonly string[], choose: (others: readonly Claim[]) => Claim | undefined) =>
    checks
      .filter(({ kind, verdict }) => kinds.includes(kind) && verdict === "consistent")
      .flatMap(({ left, right }) => {
        const claim = byId.get(right.claims[0] ?? "");
        const other = choose(left.claims.flatMap((id) => byId.get(id) ?? []))?.value ?? 0;
        return claim === undefined || other < 3 ? [] : [{ claim, other }];
      });
  return {
    claims,
    indicators: indicators.map(({ id }) => id),
    wholes: pairs(
      ["nested_periods", "parts_and_total"],
      (parts) => parts.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0],
    ),
    totals: pairs(["running_total"], (earlier) =>
      earlier.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1)).find(({ cumulative }) => cumulative),
    ),
  };
}

export const BENDS: readonly Bend[] = [
  figure("digit transposed", ({ claims }, random) => {
    const claim = random.pick(claims);
    const digits = String(claim.value ?? "");
    const at = random.below(digits.length - 1);
    const [a = "", b = ""] = [digits[at], digits[at + 1]];
    const bent = `${digits.slice(0, at)}${b}${a}${digits.slice(at + 2)}`;
    return a === b || (at === 0 && b === "0") ? undefined : { claim, value: Number(bent) };
  }),
  figure("times ten", ({ claims }, random) => {
    const claim = random.pick(claims);
    return claim.value === null || claim.value === 0 ? undefined : { claim, value: claim.value * 10 };
  }),
  figure("total below a part", ({ wholes }, random) => {
    const { claim, other } = random.pick(wholes);
    return { claim, value: Math.floor((other * (50 + random.below(45))) / 100) };
  }),
  figure("falling counter", ({ totals }, random) => {
    const { claim, other } = random.pick(totals);
    return { claim, value: Math.floor((other * (50 + random.below(45))) / 100) };
  }),
  cells("wrong year", (claim, _, random) => {
    const years = random.below(2) === 0 ? -1 : 1;
    return bendDates(claim, (day) => `${Number(day.slice(0, 4)) + years}${day.slice(4).replace("02-29", "02-28")}`);
  }),
  cells("wrong country", ({ ref_area }, _, random) => ({
    ref_area: random.pick(["LT", "LV", "PL"].filter((area) => area !== ref_area)),
  })),
  cells("swapped dates", (claim) =>
    bendDates(claim, (day) => (day.slice(8) <= "12" ? `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}` : day)),
  ),
  {
    kind: "duplicated row",
    figure: false,
    bend: ({ claims }, random) => {
      const { id } = random.pick(claims);
      const twin = `${id.slice(0, 78)}-2`;
      const change = (rows: readonly Cells[]) =>
        rows.flatMap((row) => (row["id"] === id ? [row, { ...row, id: twin }] : [row])).toSorted(byId);
      return { id: twin, told: `a second ${id}`, change };
    },
  },
  cells("wrong indicator", ({ indicator }, { indicators }, random) => ({
    indicator: random.pick(indicators.filter((other) => other !== indicator)),
  })),
  cells("end before start", ({ period_start }, _, random) => ({
    period_end: addDays(period_start, -1 - random.below(30)),
  })),
];

/** A bend of the figure: in the wording too where its digits stand there. Either way the same claims are bent. */
function figure(
  kind: string,
  choose: (targets: Targets, random: Random) => { readonly claim: Claim; readonly value: number } | undefined,
): Bend {
  return {
    kind,
    figure: true,
    bend: (targets, random, wording) => {
      const chosen = choose(targets, random);
      if (chosen === undefined) return undefined;
      const { claim, value } = chosen;
      const printed = /\d(?:[\d\p{Zs}.,']*\d)?/u.exec(claim.value_text)?.[0] ?? "";
      const isPrinted = printed.replaceAll(/\D/g, "") === String(claim.value);
      if (!isPrinted || claim.value_upper !== null || value === claim.value) return undefined;
      const text = claim.value_text.replace(printed, String(value));
      return toBent(claim, { value: String(value), ...(wording ? { value_text: text } : {}) });
    },
  };
}

/** A bend of other cells; undefined where it would leave the row as it is. */
function cells(
  kind: string,
  toCells: (claim: Claim, targets: Targets, random: Random) => Readonly<Record<string, string>>,
): Bend {
  return {
    kind,
    figure: false,
    bend: (targets, random) => {
      const claim = random.pick(targets.claims);
      const bent = toCells(claim, targets, random);
      const old: Readonly<Record<string, unknown>> = { ...claim };
      return Object.entries(bent).every(([field, text]) => old[field] === text) ? undefined : toBent(claim, bent);
    },
  };
}

function bendDates(claim: Claim, change: (day: string) => string): Readonly<Record<string, string>> {
  const { period_start, period_start_latest, period_end_earliest, period_end } = claim;
  const days = { period_start, period_start_latest, period_end_earliest, period_end };
  return Object.fromEntries(
    Object.entries(days).flatMap(([field, day]) => (day === null ? [] : [[field, change(day)]])),
  );
}

function toBent({ id }: Claim, bent: Readonly<Record<string, string>>): Bent {
  const told = Object.entries(bent)
    .map(([field, text]) => `${field} ${text}`)
    .join(", ");
  const change = (rows: readonly Cells[]) =>
    rows.map((row) => (row["id"] === id ? { ...row, ...bent } : row)).toSorted(byId);
  return { id, told, change };
}

function byId(a: Cells, b: Cells): number {
  const [left = "", right = ""] = [a["id"], b["id"]];
  return left < right ? -1 : Number(left > right);
}
