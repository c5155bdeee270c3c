/** The whole record: every table read and checked, then packed for the Worker. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import {
  type ClaimRow,
  type IndicatorRow,
  Packed,
  type PlaceRow,
  type SourceRow,
  type UnitRow,
  type WordingRow,
} from "../../worker/record/schema.ts";
import { checkCodebook } from "./codebook.ts";
import { parseDescription } from "./description.ts";
import { checkFigure, type Lexicon, toPrintedStep } from "./figures.ts";
import { checkFiles } from "./files.ts";
import { type Finding, sortFindings } from "./finding.ts";
import { checkLoops, checkOrder, checkReferences } from "./keys.ts";
import { checkRules, toObject } from "./rules.ts";
import type { Context } from "./rule.ts";
import { readTable, type Table, type Tables } from "./table.ts";
import { forEachTable } from "./tables.ts";
import { checkTwins } from "./twins.ts";

export type Check =
  | { readonly ok: true; readonly packed: Packed; readonly rows: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads the tables that `datapackage.json` in `folder` describes; either the packed record or all that is wrong with it. */
export function checkRecord(folder: string): Check {
  const description = parseDescription(folder);
  if (!description.ok) return description;
  const files = Object.values(description.value).flatMap(({ path }) => path);
  const tables = forEachTable((name) => readTable(folder, description.value[name]));
  const findings = sortFindings([
    ...checkFiles(folder, files),
    ...Object.values(tables).flatMap((table) => [
      ...table.findings,
      ...checkOrder(table),
      ...checkReferences(table, tables),
      ...checkLoops(table),
    ]),
    ...checkMeaning(tables),
  ]);
  if (findings.length > 0) return { ok: false, findings };
  const rows = new Map(Object.entries(tables).map(([name, table]) => [name, table.rows.length]));
  return { ok: true, packed: pack(tables, toVersion(folder, files)), rows };
}

function checkMeaning(tables: Tables): readonly Finding[] {
  const context = toContext(tables);
  const lexicon = toLexicon(tables);
  return [
    ...Object.values(tables).flatMap((table) => checkRules(table, context)),
    ...[...tables.claims.rows, ...tables.comparisons.rows].flatMap((row) => checkFigure(row, lexicon)),
    ...checkTwins(tables),
    ...checkCodebook(tables),
  ];
}

function pack(tables: Tables, data_version: string): Packed {
  const lexicon = toLexicon(tables);
  const stepped = ({ rows }: Table) =>
    rows
      .map((row) => toObject<ClaimRow>(row))
      .map((row) => ({ ...row, step: toPrintedStep(row, lexicon) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return v.parse(Packed, {
    ...forEachTable((name) => tables[name].rows.map((row) => toObject(row))),
    data_version,
    claims: stepped(tables.claims),
    comparisons: stepped(tables.comparisons),
  });
}

/** First 12 hexadecimal digits of the SHA-256 over the tables' names and bytes, in code-point order of the names. */
function toVersion(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files.toSorted((a, b) => (a < b ? -1 : 1)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 12);
}

function toContext(tables: Tables): Context {
  return {
    indicators: byId<IndicatorRow>(tables.indicators),
    units: byId<UnitRow>(tables.units),
    sources: byId<SourceRow>(tables.sources),
    places: byId<PlaceRow>(tables.places),
    claims: byId<ClaimRow>(tables.claims),
  };
}

function toLexicon(tables: Tables): Lexicon {
  return {
    wordings: [...byId<WordingRow>(tables.wordings).values()],
    sources: byId<SourceRow>(tables.sources),
  };
}

function byId<T>({ resource, rows }: Table): ReadonlyMap<string, T> {
  const whole = rows.filter(({ values }) => values.size === resource.schema.fields.length);
  return new Map(whole.map((row) => [row.cells.get("id")?.text ?? "", toObject<T>(row)]));
}
