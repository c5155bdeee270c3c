/** Files of figures: one row for one figure of one page, in the columns of research. */
import { toBareAddress } from "../address.ts";
import { type Aliases, toAliases } from "./aliases.ts";
import { toClaimId } from "./claimid.ts";
import { toComment } from "./comment.ts";
import { type Document, enterDocument, toDocuments, toUrl } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import { readMeasure } from "./measure.ts";
import { mergeDuplicates, mergeRuns } from "./merge.ts";
import { enterNewsroom, enterOffice, readOffice } from "./office.ts";
import type { Batch, Cells } from "../cells.ts";
import { type Printed, toFigure } from "./printed.ts";
import { findRevisions } from "./revision.ts";
import { enterScope, readScope } from "./scope.ts";
import { toFreeId, toShortSlug } from "./slug.ts";
import { readTime } from "./time.ts";
import { QUALIFIERS } from "../../../worker/record/codes.ts";

export const FIGURES_HEADER: readonly string[] = (
  "row,country,place,indicator,unit,value,value_max,qualifier,period_start,period_end,as_of,figure_as_printed," +
  "attributed_to,publisher,published,source_url,language,date_certainty,note"
).split(",");

export function placeFigures({ rows }: Batch, ledger: Ledger, toOrigin: (row: Cells) => string | undefined): void {
  const aliases = toAliases(ledger.rows("aliases"));
  const documents = toDocuments(rows, aliases, ledger);
  const drafts = rows.flatMap((row) => {
    const origin = toOrigin(row);
    if (origin === undefined) return [];
    const document = documents.get(toBareAddress(toUrl(row, aliases)));
    const read =
      document === undefined
        ? { ok: false as const, reason: NO_ADDRESS }
        : readRow(row, origin, document, aliases, ledger);
    if (read.ok) return [read.draft];
    ledger.add("quarantine", toQuarantined(row, origin, read.reason));
    return [];
  });
  const runs = mergeRuns(drafts);
  const { kept, merged } = mergeDuplicates(runs.kept, ledger);
  const ids = new Map<Draft | Cells, string>();
  for (const draft of kept) {
    const id = toClaimId(draft.cells, ledger);
    ids.set(draft, id);
    ledger.add("claims", { id, ...draft.cells });
  }
  const into = new Map<Draft | Cells, Draft | Cells>(merged.map(({ draft, into }) => [draft, into]));
  for (const { draft, kind, into: holder } of [...runs.merged, ...merged]) {
    const last = into.get(holder) ?? holder;
    ledger.add("merged", { id: draft.cells["origin"] ?? "", kind, claim: ids.get(last) ?? idOf(last) });
  }
  revise(kept, ids, ledger);
}

function idOf(holder: Draft | Cells): string {
  return "id" in holder && typeof holder["id"] === "string" ? holder["id"] : "";
}

const NO_ADDRESS = "source_url is no address: expected one of the web, by http or https";

function revise(drafts: readonly Draft[], ids: ReadonlyMap<Draft | Cells, string>, ledger: Ledger): void {
  const entries = drafts.flatMap((draft) => {
    const claim = ledger.find("claims", ids.get(draft) ?? "");
    return claim === undefined ? [] : [{ claim, note: draft.row["note"] ?? "" }];
  });
  for (const [id, supersedes] of findRevisions(entries, ledger.rows("claims"))) {
    const claim = ledger.find("claims", id);
    if (claim !== undefined) ledger.add("claims", { ...claim, supersedes });
  }
}

type Read = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly reason: string };

/** Everything that may be refused is read before anything enters a table. */
function readRow(row: Cells, origin: string, document: Document, aliases: Aliases, ledger: Ledger): Read {
  if (!/^https?:/.test(document.url)) return { ok: false, reason: NO_ADDRESS };
  if (!/^[a-z]{2}$/.test(document.language))
    return { ok: false, reason: "language is no ISO 639-1 code: expected one such as lt" };
  const measure = readMeasure(row, aliases, ledger);
  if (measure === undefined) return { ok: false, reason: `The indicator ${row["indicator"]} stands in no codebook` };
  const kind = ledger.find("indicators", measure.indicator)?.["measure"] ?? "";
  const scope = readScope(row, measure.indicator, kind, aliases, ledger);
  if (!scope.ok) return scope;
  const time = readTime(row, document.published, kind);
  if (!time.ok) return time;
  const printed = toPrinted(row, document.language);
  if (printed === undefined)
    return { ok: false, reason: "value or qualifier cannot be read: expected a number and a qualifier of the record" };
  const figure = toFigure(printed);
  if (!figure.ok) return figure;
  const office = readOffice(row["attributed_to"] ?? "", {
    area: row["country"] ?? "",
    issuer: measure.issuer,
    aliases,
    ledger,
  });
  if (!office.ok) return office;
  const obs_status = toStatus(row, document.published, kind);
  const { as_of, period_end, period_end_earliest } = time.time;
  if (as_of !== "" && obs_status !== "F" && as_of < (period_end_earliest || period_end))
    return {
      ok: false,
      reason: `The statement of ${as_of} comes before the end of its period, ${period_end}, and is not marked as planned`,
    };

  const source = enterDocument(document, office.agency, aliases, ledger);
  const publisher = ledger.find("sources", source)?.["publisher"] ?? "";
  if (figure.by === "listed") enterWording(figure, source, document.language, ledger);
  const { ref_area, ...where } = enterScope(scope.scope, ledger);
  const cells: Cells = {
    indicator: measure.indicator,
    ref_area,
    ...where,
    ...time.time,
    cumulative: String(time.time.cumulative),
    value: figure.value === null ? "" : String(figure.value),
    value_upper: figure.value_upper === null ? "" : String(figure.value_upper),
    qualifier: figure.qualifier,
    value_text: figure.value_text,
    unit_measure: measure.unit_measure,
    claimant: office.claimant === "" ? enterNewsroom(publisher, ledger) : enterOffice(office.claimant, ledger),
    relayed_by: office.relayed_by === "" ? "" : enterOffice(office.relayed_by, ledger),
    source,
    locator: "",
    obs_status,
    supersedes: "",
    retells: "",
    origin,
    comment: toComment(row["note"] ?? "", measure.comment, office.comment),
  };
  return { ok: true, draft: { row, cells } };
}

function toPrinted(row: Cells, language: string): Printed | undefined {
  const qualifier = QUALIFIERS.find((name) => name === row["qualifier"]);
  const [value, value_max] = [toNumber(row["value"]), toNumber(row["value_max"])];
  if (qualifier === undefined || value === undefined || value_max === undefined) return undefined;
  return { text: row["figure_as_printed"] ?? "", language, value, value_max, qualifier };
}

/** Null for an empty cell, undefined for what is no number. */
function toNumber(text: string | undefined): number | null | undefined {
  if (text === undefined || text === "") return null;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/\bplanned\b/i, "F"],
  [/\bhearsay\b|\bunverified\b/i, "U"],
  [/\bpreliminary\b|\bprovisional\b/i, "P"],
  [/\bestimated?\b/i, "E"],
];

/** What is told before it starts is planned, and so is a state told before it ends. */
function toStatus(row: Cells, published: string, measure: string): string {
  const first = (measure === "stock" ? row["period_end"] : row["period_start"]) ?? "";
  if (published !== "" && first > published) return "F";
  const words = `${row["unit"]?.replaceAll("_", " ")}; ${row["note"]}`;
  return STATUSES.find(([pattern]) => pattern.test(words))?.[1] ?? "A";
}

interface Listed {
  readonly value_text: string;
  readonly value: number | null;
  readonly value_upper: number | null;
  readonly step: number;
}

function enterWording(figure: Listed, source: string, language: string, ledger: Ledger): void {
  const { value_text: wording, value, value_upper, step } = figure;
  const known = ledger
    .rows("wordings")
    .some((row) => row["wording"] === wording && row["language"] === language && (row["source"] || source) === source);
  if (known) return;
  const id = toFreeId(`${language}-${toShortSlug(wording, 60)}`, (id) => ledger.find("wordings", id) !== undefined);
  ledger.add("wordings", {
    id,
    wording,
    language,
    value: String(value ?? ""),
    value_upper: String(value_upper ?? ""),
    step: String(step),
    source,
  });
}

function toQuarantined(row: Cells, id: string, reason: string): Cells {
  const columns = ["country", "indicator", "period_start", "period_end", "figure_as_printed", "source_url"];
  return { id, reason, ...Object.fromEntries(columns.map((column) => [column, clean(row[column] ?? "")])) };
}

function clean(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}
