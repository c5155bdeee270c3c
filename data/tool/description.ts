/** What data/datapackage.json must say: every table once, with the columns and references that the code relies on. */
import * as v from "valibot";
import { atDescription, type Field, parseDataPackage, type Parsed, type Resource } from "./datapackage.ts";
import { type Finding, quote } from "./finding.ts";
import { forEachTable, type PerTable, TABLE_NAMES, type TableName, toColumns } from "./tables.ts";

/** The table that a column of this name leads to, in whichever table it stands; `part_of` leads to its own. */
const REFERENCES: ReadonlyMap<string, TableName> = new Map([
  ["indicator", "indicators"],
  ["ref_area", "areas"],
  ["counterpart_area", "areas"],
  ["place", "places"],
  ["citizenship", "areas"],
  ["subset", "subsets"],
  ["unit_measure", "units"],
  ["claimant", "claimants"],
  ["relayed_by", "claimants"],
  ["source", "sources"],
  ["derived_from", "sources"],
  ["publisher", "publishers"],
  ["supersedes", "claims"],
  ["retells", "claims"],
  ["numerator", "claims"],
  ["denominator", "claims"],
  ["claim", "claims"],
]);

export function parseDescription(folder: string): Parsed<PerTable<Resource>> {
  const parsed = parseDataPackage(folder);
  if (!parsed.ok) return parsed;
  const resources = new Map(parsed.value.map((resource) => [resource.name, resource]));
  const findings = [
    ...TABLE_NAMES.filter((name) => !resources.has(name)).map((name) => atDescription(`the table ${name}`, "nothing")),
    ...toRepeated(parsed.value.map(({ name }) => name)).map((name) => atDescription("each table once", quote(name))),
    ...toRepeated(parsed.value.flatMap(({ path }) => path)).map((path) => atDescription("each file once", quote(path))),
    ...parsed.value.flatMap((resource) => [...checkColumns(resource), ...checkForeignKeys(resource)]),
  ];
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: forEachTable((name) => toTable(resources.get(name), name)) };
}

function toTable(resource: Resource | undefined, name: TableName): Resource {
  if (resource === undefined) throw new RangeError(`Cannot read the description: expected the table ${name}`);
  return resource;
}

function checkColumns({ name, schema: { fields } }: Resource): readonly Finding[] {
  const columns = toColumns(name);
  const names = fields.map((field) => field.name);
  return [
    ...[...columns.keys()]
      .filter((column) => !names.includes(column))
      .map((column) => atDescription(`the column ${name}.${column}`, "nothing")),
    ...names
      .filter((column) => !columns.has(column))
      .map((column) => atDescription(`no column of ${name} that the code does not know`, quote(column))),
    ...toRepeated(names).map((column) => atDescription(`each column of ${name} once`, quote(column))),
    ...fields.flatMap((field) => checkValues(name, field, columns.get(field.name))),
  ];
}

/** Whatever the description lets into a cell, the row that the code takes must hold. */
function checkValues(table: TableName, field: Field, column: v.GenericSchema | undefined): readonly Finding[] {
  const surplus = toSamples(field).find((sample) => column !== undefined && !v.is(column, sample));
  if (surplus === undefined) return [];
  const found = surplus === null ? "an empty cell" : JSON.stringify(surplus);
  return [atDescription(`${table}.${field.name} to admit only what the code takes`, found)];
}

/** Values that a field admits, one of each kind; null is an empty cell. */
function toSamples({ type, constraints }: Field): readonly unknown[] {
  const filled: Readonly<Record<Field["type"], readonly unknown[]>> = {
    string: constraints.enum ?? ["text"],
    number: [0.5],
    boolean: [true],
    date: ["2021-01-01"],
    list: [["item"]],
  };
  return constraints.required || type === "list" ? filled[type] : [null, ...filled[type]];
}

function checkForeignKeys({ name, schema: { foreignKeys } }: Resource): readonly Finding[] {
  const described = foreignKeys.map(({ fields: [field], reference }) => toReference(field, reference.resource));
  const isFree = name === "changes" || name === "quarantine"; // speak of claims that were withdrawn, and of codes of others
  const expected = [...toColumns(name)].flatMap(([column, values]) => {
    const resource = column === "part_of" ? name : REFERENCES.get(column);
    return resource === undefined || v.is(values, []) || isFree ? [] : [toReference(column, resource)];
  });
  return [
    ...expected
      .filter((reference) => !described.includes(reference))
      .map((reference) => atDescription(`the reference ${name}.${reference}`, "nothing")),
    ...described
      .filter((reference) => !expected.includes(reference))
      .map((reference) => atDescription(`no reference that the code does not know`, quote(`${name}.${reference}`))),
  ];
}

function toReference(field: string, resource: TableName): string {
  return `${field} to ${resource}`;
}

function toRepeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
