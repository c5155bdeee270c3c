/** The whole record: every table read and checked, then packed for the Worker. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import {
  type ClaimRow,
  type IndicatorRow,
  Packed,
  type SourceRow,
  type UnitRow,
  type WordingRow,
} from "../../worker/record/schema.ts";
import { checkCodebook } from "./codebook.ts";
import { type DataPackage, readDataPackage } from "./datapackage.ts";
import { checkFigure, type Lexicon, toPrintedStep } from "./figures.ts";
import { type Finding, sortFindings } from "./finding.ts";
import { checkLoops, checkOrder, checkReferences } from "./keys.ts";
import { checkRules, type Context, toObject } from "./rules.ts";
import { checkTwins } from "./twins.ts";
import { readTable, type Table } from "./table.ts";

export type Check =
  | { readonly ok: true; readonly packed: Packed; readonly rows: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads the tables that `datapackage.json` in `folder` describes; either the packed record or all that is wrong with it. */
export function checkRecord(folder: string): Check {
  const description = readDataPackage(folder);
  const tables = new Map(description.resources.map((resource) => [resource.name, readTable(folder, resource)]));
  const findings = sortFindings([
    ...checkFiles(folder, description),
    ...[...tables.values()].flatMap((table) => [
      ...table.findings,
      ...checkOrder(table),
      ...checkReferences(table, tables),
      ...checkLoops(table),
    ]),
    ...checkMeaning(tables),
  ]);
  if (findings.length > 0) return { ok: false, findings };
  const rows = new Map([...tables].map(([name, table]) => [name, table.rows.length]));
  return { ok: true, packed: pack(tables, toVersion(folder, description)), rows };
}

/** Every table in the folder is described; one that is not would never be read. */
function checkFiles(folder: string, { resources }: DataPackage): readonly Finding[] {
  const described = new Set(resources.flatMap(({ path }) => path));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  return files
    .filter((file) => file.endsWith(".csv") && !described.has(file))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      field: "",
      expected: "a table that datapackage.json describes",
      found: "one that it does not name",
    }));
}

function checkMeaning(tables: ReadonlyMap<string, Table>): readonly Finding[] {
  const context = toContext(tables);
  const lexicon = toLexicon(tables);
  const statements = ["claims", "comparisons"].flatMap((name) => tables.get(name)?.rows ?? []);
  return [
    ...[...tables].flatMap(([name, { rows }]) => checkRules(name, rows, context)),
    ...statements.flatMap((row) => checkFigure(row, lexicon)),
    ...checkTwins(tables.get("claims")?.rows ?? []),
    ...checkCodebook(tables),
  ];
}

function pack(tables: ReadonlyMap<string, Table>, data_version: string): Packed {
  const lexicon = toLexicon(tables);
  const rows = (name: string) => (tables.get(name)?.rows ?? []).map((row) => toObject<Record<string, unknown>>(row));
  const stepped = (name: string) =>
    (tables.get(name)?.rows ?? [])
      .map((row) => toObject<ClaimRow>(row))
      .map((row) => ({ ...row, step: toPrintedStep(row, lexicon) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = ["sources", "events", "indicators", "areas", "units", "subsets", "publishers", "claimants", "places"];
  return v.parse(Packed, {
    data_version,
    claims: stepped("claims"),
    comparisons: stepped("comparisons"),
    ...Object.fromEntries(names.map((name) => [name, rows(name)])),
  });
}

/** First 12 hexadecimal digits of the SHA-256 over the tables' names and bytes, in code-point order of the names. */
function toVersion(folder: string, { resources }: DataPackage): string {
  const hash = createHash("sha256");
  const files = resources.flatMap(({ path }) => path).toSorted((a, b) => (a < b ? -1 : 1));
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 12);
}

function toContext(tables: ReadonlyMap<string, Table>): Context {
  return {
    indicators: byId<IndicatorRow>(tables.get("indicators")),
    units: byId<UnitRow>(tables.get("units")),
    sources: byId<SourceRow>(tables.get("sources")),
    claims: byId<ClaimRow>(tables.get("claims")),
  };
}

function toLexicon(tables: ReadonlyMap<string, Table>): Lexicon {
  return {
    wordings: [...byId<WordingRow>(tables.get("wordings")).values()],
    sources: byId<SourceRow>(tables.get("sources")),
  };
}

function byId<T>(table: Table | undefined): ReadonlyMap<string, T> {
  const whole = table?.rows.filter(({ values }) => values.size === table.resource.schema.fields.length) ?? [];
  return new Map(whole.map((row) => [row.cells.get("id")?.text ?? "", toObject<T>(row)]));
}
