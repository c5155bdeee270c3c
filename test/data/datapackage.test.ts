import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Copy, findingsOf } from "./fixture.ts";

const FILE = "datapackage.json";

describe("checkRecord(folder) on a faulty description tells it and reads no table", () => {
  const claims = "claims.schema.fields";
  const keys = "claims.schema.foreignKeys";

  it.each([
    ["broken JSON", bend((text) => text.slice(0, -3)), 'JSON (RFC 8259), found "'],
    ["no list of tables", bend(() => "{}"), '"resources" at resources, found undefined'],
    ["a byte order mark", bend((text) => `\uFEFF${text}`), "UTF-8 without a byte order mark, found a byte order mark"],
    ["no file", ({ folder }: Copy) => rmSync(join(folder, FILE)), "the description of the tables, found no file"],
    ["a folder in its place", toFolder, "the description of the tables, found a folder"],

    ["a constraint minLength", set(`${claims}.comment.constraints`, { minLength: 3 }), 'found "minLength"'],
    ["a constraint unique", set(`${claims}.id.constraints.unique`, true), 'found "unique"'],
    [
      "a misspelt key",
      set("sources.schema.fields.url.formt", "uri"),
      'nothing at resources.sources.schema.fields.url.formt, found "formt"',
    ],
    ["a type that no cell is read as", set(`${claims}.value.type`, "integer"), `resources.${claims}.value.type`],
    ["a pattern that is none", set(`${claims}.id.constraints.pattern`, "[a-z"), "a regular expression at resources"],
    ["a pattern with stray brackets", set(`${claims}.id.constraints.pattern`, "a)|(b"), "a regular expression at"],
    ["no code at all", set(`${claims}.extent.constraints.enum`, []), "at least one code at resources.claims"],
    ["a list parted by commas", set("indicators.schema.fields.issuers.delimiter", ","), '";" at resources.indicators'],
    ["cells parted by tabs", set("units.dialect.delimiter", "\t"), '"," at resources.units.dialect.delimiter'],

    ["a table left out", set("subsets", undefined), "the table subsets, found nothing"],
    ["a table twice", set("units.name", "areas"), 'each table once, found "areas"'],
    ["a table of no use", set("units.name", "unit"), "resources.unit.name"],
    ["a file twice", set("units.path", "areas.csv"), 'each file once, found "areas.csv"'],
    ["a folder as a path", set("units.path", "claims"), "a .csv file below data/ at resources.units.path"],
    ["a path out of data/", set("units.path", "../units.csv"), "a .csv file below data/ at resources.units.path"],
    ["no path", set("units.path", []), "at least one file at resources.units.path"],

    ["a column left out", set(`${claims}.locator`, undefined), "the column claims.locator, found nothing"],
    ["a column twice", set(`${claims}.locator.name`, "place"), 'each column of claims once, found "place"'],
    ["a column of no use", set(`${claims}.locator.name`, "page"), 'that the code does not know, found "page"'],
    [
      "text for a number",
      set(`${claims}.value.type`, "string"),
      'claims.value to admit only what the code takes, found "t',
    ],
    ["a code too many", set(`${claims}.extent.constraints.enum`, ["part", "half"]), 'takes, found "half"'],
    ["an empty cell too many", set(`${claims}.claimant.constraints`, undefined), "takes, found an empty cell"],

    ["a reference left out", set(`${keys}.unit_measure`, undefined), "the reference claims.unit_measure to units"],
    ["a reference of no column", set(`${keys}.unit_measure.fields`, ["unit"]), 'found "claims.unit to units"'],
    ["a reference to no table", set(`${keys}.place.reference.resource`, "town"), 'reference.resource, found "town"'],
    ["a reference to no column", set(`${keys}.place.reference.fields`, ["name"]), 'fields.0, found "name"'],
    ["a reference elsewhere", set(`${keys}.place.reference.resource`, "areas"), 'found "claims.place to areas"'],
  ])("%s", (_, change, expected) => {
    const told = findingsOf(change);
    for (const finding of told) expect(finding).toMatch(/^data\/datapackage\.json:1:1: expected .+, found .+/);
    expect(told.join("\n")).toContain(expected);
  });

  it.each([
    ["breaks", "indicator ref_area claimant source"],
    ["bulletins", "claimant indicator ref_area source"],
    ["claimants", "ref_area part_of"],
    [
      "claims",
      "indicator ref_area counterpart_area place citizenship subset unit_measure claimant relayed_by source supersedes retells",
    ],
    [
      "comparisons",
      "indicator ref_area counterpart_area place citizenship subset claimant relayed_by source numerator denominator",
    ],
    ["events", "ref_area place claimant source"],
    ["merged", "claim"],
    ["places", "ref_area part_of"],
    ["sources", "publisher derived_from"],
    ["wordings", "source"],
  ])("the references of %s are %s", (table, columns) => {
    const told = findingsOf(set(`${table}.schema.foreignKeys`, []));
    const missing = told.map((finding) => /expected the reference \w+\.(\w+) to/.exec(finding)?.[1]);
    expect(new Set(missing)).toEqual(new Set(columns.split(" ")));
  });

  it.each(["areas", "publishers", "subsets", "units", "wordings", "claims", "changes", "quarantine"])(
    "the table %s is needed",
    (table) => {
      expect(findingsOf(set(table, undefined))).toEqual([
        `data/datapackage.json:1:1: expected the table ${table}, found nothing`,
      ]);
    },
  );
});

function bend(change: (text: string) => string) {
  return (copy: Copy) => copy.bend(FILE, change);
}

/** Sets what stands at a place such as `claims.schema.fields.value.type`; undefined takes it away. */
function set(place: string, value: unknown) {
  const keys = ["resources", ...place.split(".")];
  return bend((text) => JSON.stringify(replaceAt(JSON.parse(text), keys, value)));
}

function replaceAt(node: unknown, [key = "", ...rest]: readonly string[], value: unknown): unknown {
  const replace = (item: unknown) => (rest.length === 0 ? value : replaceAt(item, rest, value));
  if (Array.isArray(node))
    return node
      .map((item: unknown) => (isNamed(item, key) ? replace(item) : item))
      .filter((item) => item !== undefined);
  const entries = new Map<string, unknown>(Object.entries(Object(node)));
  return Object.fromEntries(entries.set(key, replace(entries.get(key))));
}

/** A table or column of this name, or the reference of this column. */
function isNamed(item: unknown, name: string): boolean {
  const { name: own, fields } = Object(item);
  return own === name || (Array.isArray(fields) && fields[0] === name);
}

function toFolder({ folder }: Copy) {
  rmSync(join(folder, FILE));
  mkdirSync(join(folder, FILE));
}
