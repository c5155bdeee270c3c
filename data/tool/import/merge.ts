/** Rows without a claim of their own: a run of zeros is one claim over its days, and one document's figure stands once. */
import { addDays } from "date-fns/addDays";
import { lightFormat } from "date-fns/lightFormat";
import { agree, type Draft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import type { Cells } from "../cells.ts";

export interface Merged {
  readonly draft: Draft;
  readonly kind: "duplicate" | "run";
  /** The draft, or the claim of the record, that holds its figure. */
  readonly into: Draft | Cells;
}

export interface Merger {
  readonly kept: readonly Draft[];
  readonly merged: readonly Merged[];
}

const SCOPE = ["source", "indicator", "ref_area", "counterpart_area", "place", "citizenship", "subset", "unit_measure"];
const FIGURE = ["value", "value_upper", "qualifier"];

/** Days of a document without a case, one after the other, become one draft from the first to the last. */
export function mergeRuns(drafts: readonly Draft[]): Merger {
  const merged: Merged[] = [];
  const taken = new Set<Draft>();
  const kept = drafts.flatMap((draft) => {
    if (taken.has(draft)) return [];
    const run = toRun(
      draft,
      drafts.filter((other) => !taken.has(other)),
    );
    for (const member of run) taken.add(member);
    const whole = join(run);
    merged.push(
      ...run
        .filter((member) => member !== draft)
        .map((member) => ({ draft: member, kind: "run", into: whole }) as const),
    );
    return [whole];
  });
  return { kept, merged };
}

function toRun(draft: Draft, drafts: readonly Draft[]): readonly Draft[] {
  const { cells } = draft;
  if (cells["value"] !== "0" || cells["qualifier"] !== "exact") return [draft];
  const others = drafts.filter((other) => agree(other.cells, cells, [...SCOPE, ...FIGURE, "claimant", "extent"]));
  const days = others.toSorted((a, b) => (start(a) < start(b) ? -1 : 1));
  const runs: Draft[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && dayAfter(end(last)) === start(day)) run.push(day);
    else runs.push([day]);
  }
  return runs.find((run) => run.includes(draft)) ?? [draft];
}

function join(run: readonly Draft[]): Draft {
  const [first, ...rest] = run;
  if (first === undefined) throw new RangeError("Cannot join a run: expected at least one day, found none");
  const last = rest.at(-1);
  if (last === undefined) return first;
  const isInferred = run.some(({ cells }) => cells["date_certainty"] === "inferred");
  const certainty = isInferred ? "inferred" : (first.cells["date_certainty"] ?? "");
  return {
    ...first,
    cells: { ...first.cells, period_end: end(last), as_of: last.cells["as_of"] ?? "", date_certainty: certainty },
  };
}

/** What a document says twice, on another row or in the record already, is said once. */
export function mergeDuplicates(drafts: readonly Draft[], ledger: Ledger): Merger {
  const kept: Draft[] = [];
  const merged: Merged[] = [];
  const standing = Map.groupBy(ledger.rows("claims"), (claim) => claim["source"] ?? "");
  const entering = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const source = draft.cells["source"] ?? "";
    const twin =
      standing.get(source)?.find((claim) => isTwin(claim, draft.cells) || isTold(claim, draft.cells)) ??
      entering.get(source)?.find(({ cells }) => isTwin(cells, draft.cells) || isWider(cells, draft.cells, ledger));
    const [holder, double] = twin !== undefined && isNarrower(draft, twin) ? [draft, twin] : [twin, draft];
    if (holder !== undefined) merged.push({ draft: double, kind: "duplicate", into: holder });
    if (holder !== undefined && holder !== draft) continue;
    const others = (entering.get(source) ?? []).filter((other) => other !== double);
    kept.push(draft);
    entering.set(source, [...others, draft]);
  }
  const doubles = new Set(merged.map(({ draft }) => draft));
  return { kept: kept.filter((draft) => !doubles.has(draft)), merged };
}

/** Of two rows that say the same the one that says of which part, else the one whose total stops earlier. */
function isNarrower(draft: Draft, twin: Draft | Cells): twin is Draft {
  if (!("cells" in twin) || typeof twin["cells"] === "string") return false;
  if ((draft.cells["subset"] === "") !== (twin.cells["subset"] === "")) return draft.cells["subset"] !== "";
  return isOneTotal(draft.cells, twin.cells) && end(draft) < (twin.cells["period_end"] ?? "");
}

function isTwin(a: Cells, b: Cells): boolean {
  return (
    agree(a, b, [...SCOPE, ...FIGURE, "period_start"]) &&
    (agree(a, b, ["period_end"]) || isOneTotal(a, b)) &&
    (a["claimant"] === b["claimant"] || agree(a, b, ["value_text"])) &&
    (a["qualifier"] !== "vague" || agree(a, b, ["value_text"]))
  );
}

/** A running total printed once, whose last day was read as the page's and as the day before. */
function isOneTotal(a: Cells, b: Cells): boolean {
  return (
    agree(a, b, ["value_text", "extent"]) &&
    [a, b].every((cells) => cells["cumulative"] === "true") &&
    Math.abs(toDays(a["period_end"]) - toDays(b["period_end"])) <= 1
  );
}

/** One figure under a country and under several borders at once, or under a part and the whole: only of what no office counts by area. */
function isWider(a: Cells, b: Cells, ledger: Ledger): boolean {
  const isCounted = (ledger.find("indicators", a["indicator"] ?? "")?.["issuers"] ?? "") !== "";
  const isNear = (column: string, most: number) => Math.abs(toDays(a[column]) - toDays(b[column])) <= most;
  const isWhole = (column: string, ...wholes: readonly string[]) =>
    agree(a, b, [column]) || [a, b].some((cells) => wholes.includes(cells[column] ?? ""));
  return (
    !isCounted &&
    a["value"] !== "0" &&
    agree(a, b, ["source", "indicator", "place", "citizenship", ...FIGURE]) &&
    (agree(a, b, ["claimant"]) || agree(a, b, ["value_text"])) &&
    isWhole("ref_area", "EU", "BY") &&
    isWhole("subset", "") &&
    isNear("period_start", 62) &&
    isNear("period_end", a["period_start"] === a["period_end"] ? 0 : 1)
  );
}

/** A figure that a curator took from the same document by hand, with a closer look at its period. */
function isTold(claim: Cells, draft: Cells): boolean {
  return (
    !(claim["origin"] ?? "").includes("#") &&
    agree(claim, draft, ["indicator", "ref_area", "place", "value", "value_upper"]) &&
    (claim["period_start"] ?? "") <= (draft["period_end"] ?? "") &&
    (draft["period_start"] ?? "") <= (claim["period_end"] ?? "")
  );
}

function start({ cells }: Draft): string {
  return cells["period_start"] ?? "";
}

function end({ cells }: Draft): string {
  return cells["period_end"] ?? "";
}

function dayAfter(day: string): string {
  return lightFormat(addDays(new Date(`${day}T12:00:00`), 1), "yyyy-MM-dd");
}

function toDays(day: string | undefined): number {
  return Date.parse(day ?? "") / 86_400_000;
}
