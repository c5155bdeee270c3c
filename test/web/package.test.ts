import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";
import * as v from "valibot";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Ask } from "../../web/prerender/answers.ts";
import { RECORD, writeDataPackage } from "../../web/prerender/package/package.ts";
import { readPublished, testApp } from "../api/fixture.ts";
import { DATA } from "../data/fixture.ts";
import { PROFILE } from "./datapackage-profile.ts";
import { checkCells, checkReferences, Descriptor, readRows, type Resource } from "./table-schema.ts";

const app = testApp(readPublished());
const ask: Ask = async (path) => app.request(path);

async function writePackage() {
  const written = new Map<string, string>();
  const read = () => new Uint8Array();
  const { zip, descriptor } = await writeDataPackage(DATA, ask, {
    read,
    write: (path, text) => written.set(path, String(text)),
  });
  return { zip, descriptor, written };
}

const { zip, descriptor, written } = await writePackage();
const files = new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));
const textOf = (path: string) => files.get(path) ?? "";
const packed: unknown = JSON.parse(textOf("datapackage.json"));
const { resources } = v.parse(Descriptor, packed);
const pathsOf = ({ path }: Resource) => (typeof path === "string" ? [path] : path);

describe("stats.zip", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is the same to the byte from the same record, at whatever hour of the earth it is made", async () => {
    for (const [zone, minutes] of [
      ["Pacific/Kiritimati", -840],
      ["America/Adak", 600],
    ] as const) {
      vi.stubEnv("TZ", zone);
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(minutes);
      expect(Buffer.compare((await writePackage()).zip, zip)).toBe(0);
    }
  });

  it("holds what a person reads first, then the lists of the API, then the tables of data/", () => {
    const tables = resources.flatMap(pathsOf);
    expect([...files.keys()]).toEqual(["README.md", "LICENSE", "datapackage.json", ...tables]);
    expect(tables.slice(0, 4)).toEqual(["stats.csv", "checks.csv", "rivals.csv", "coverage.csv"]);
  });

  it("has the tables and the licence of data/ as they are", () => {
    const own = [...files.keys()].filter(
      (path) => !/^(?:README\.md|datapackage\.json|(?:stats|checks|rivals|coverage)\.csv)$/.test(path),
    );
    expect(own).toContain("claims/LT.csv");
    for (const path of own) expect([path, textOf(path)]).toEqual([path, readFileSync(join(DATA, path), "utf8")]);
  });

  it.each([
    ["stats.csv", "/stats.csv"],
    ["checks.csv", "/checks.csv"],
    ["rivals.csv", "/compare.csv"],
    ["coverage.csv", "/coverage.csv"],
  ])("has in %s every line of %s", async (path, address) => {
    const lines: string[] = [];
    let next: string | undefined = `${address}?limit=700`;
    while (next !== undefined) {
      const answer: Response = await ask(next);
      const [header, ...rows] = (await answer.text()).split("\r\n");
      expect(textOf(path).startsWith(`${header}\r\n`)).toBe(true);
      lines.push(...rows);
      next = /<([^>]*)>; rel="next"/.exec(answer.headers.get("Link") ?? "")?.[1];
    }
    expect(textOf(path).split("\r\n").slice(1).toSorted()).toEqual(
      ["", ...lines.filter((line) => line !== "")].toSorted(),
    );
  });

  it("stays small enough to be served by the Worker", () => {
    expect(zip.length).toBeLessThan(650_000);
  });

  it("explains itself: version, citation, each wording and each file", () => {
    const readme = textOf("README.md");
    const { version } = v.parse(v.object({ version: v.string() }), packed);
    const qualifiers = resources
      .find(({ name }) => name === "claims")
      ?.schema.fields.find(({ name }) => name === "qualifier");
    expect(readme).toContain(`Data version ${version}`);
    expect(readme).toContain(`data version ${version}, CC BY 4.0`);
    for (const code of qualifiers?.constraints?.enum ?? [""]) expect(readme).toContain(`| \`${code}\``);
    for (const path of resources.flatMap(pathsOf)) expect(readme).toContain(`\`${path}\``);
  });
});

describe("datapackage.json", () => {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  formats(ajv);
  const isValid = ajv.compile(PROFILE);
  const faultsOf = (json: unknown) => (isValid(json) ? [] : (isValid.errors ?? []));

  it("is what the profile of Data Package v2 admits, in the zip and as served", () => {
    expect(faultsOf(packed)).toEqual([]);
    expect(faultsOf(JSON.parse(descriptor))).toEqual([]);
  });

  it.each([
    ["no resource", /"resources": \[[^]*\]\n\}/, '"resources": []}'],
    ["a path that leads up", '"path": "stats.csv"', '"path": "../stats.csv"'],
    ["a hash without its algorithm", '"hash": "sha256:', '"hash": "'],
    ["a type that the profile does not know", '"type": "number"', '"type": "list"'],
    ["a licence without a name", '"name": "CC-BY-4.0"', '"name": "CC BY"'],
    ["a day without an hour", /"created": "[^"]*"/, '"created": "2026-11-22"'],
    ["a key without a reference", /"reference": \{[^}]*\}/, '"reference": {}'],
  ])("would be refused with %s", (_, found, instead) => {
    const bent = textOf("datapackage.json").replace(found, instead);
    expect(bent).not.toBe(textOf("datapackage.json"));
    expect(faultsOf(JSON.parse(bent))).not.toEqual([]);
  });

  it("names each resource once, and each column once, with what it means", () => {
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    const Described = v.object({
      resources: v.array(
        v.object({ schema: v.object({ fields: v.array(v.object({ name: v.string(), description: v.string() })) }) }),
      ),
    });
    for (const { schema } of v.parse(Described, packed).resources) {
      expect(new Set(schema.fields.map(({ name }) => name)).size).toBe(schema.fields.length);
      for (const { description } of schema.fields) expect(description).not.toBe("");
    }
  });

  it("ties tables together by columns that exist; a table refers to itself by naming none", () => {
    const columns = new Map(resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]));
    for (const { name, schema } of resources) {
      for (const { fields, reference } of schema.foreignKeys) {
        expect(reference.resource).not.toBe(name);
        expect(columns.get(name)).toEqual(expect.arrayContaining(fields));
        expect(columns.get(reference.resource ?? name)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
    expect(columns.get("stats")).toEqual(
      expect.arrayContaining(["source_publisher_id", "place_name", "reading_upper"]),
    );
    expect(resources[0]?.schema.foreignKeys).toContainEqual({
      fields: ["source_publisher_id"],
      reference: { resource: "publishers", fields: ["id"] },
    });
  });

  it("types every day in the list of claims as a date", () => {
    const days = resources[0]?.schema.fields.filter(({ type }) => type === "date").map(({ name }) => name);
    expect(new Set(days)).toEqual(
      new Set([
        "period_start",
        "period_start_latest",
        "period_end_earliest",
        "period_end",
        "source_published",
        "as_of",
      ]),
    );
  });

  it("has size and hash of each resource that is one file", () => {
    const Sealed = v.object({
      resources: v.array(v.object({ bytes: v.optional(v.number()), hash: v.optional(v.string()) })),
    });
    const seals = v.parse(Sealed, packed).resources;
    resources.forEach((resource, index) => {
      const [path = "", ...others] = pathsOf(resource);
      const hash = `sha256:${createHash("sha256").update(textOf(path)).digest("hex")}`;
      const expected = others.length > 0 ? {} : { bytes: Buffer.byteLength(textOf(path)), hash };
      expect(seals[index]).toEqual(expected);
    });
  });

  it("leads, as served, to files that the site has", () => {
    const served = v.parse(Descriptor, JSON.parse(descriptor)).resources.flatMap(pathsOf);
    expect(served).toEqual(resources.flatMap(pathsOf).map((path) => RECORD + path));
    expect([...written]).toEqual(resources.flatMap(pathsOf).map((path) => [`/${RECORD}${path}`, textOf(path)]));
  });
});

describe("every row of every table", () => {
  const tables = resources.map((resource) => readRows(resource, textOf));
  const [stats = expect.unreachable("no table")] = tables;

  it.each(resources.map(({ name }) => name))("of %s is as its Table Schema says", (name) => {
    const table = tables.find(({ resource }) => resource.name === name);
    expect(table === undefined ? "no such table" : checkCells(table)).toEqual([]);
    expect(table === undefined ? "no such table" : checkReferences(table, tables)).toEqual([]);
  });

  it.each([
    ["value", "4,100"],
    ["period_start", "2021-06-31"],
    ["period_end", ""],
    ["cumulative", "yes"],
    ["qualifier", "roughly"],
    ["source_url", "no address"],
    ["id", "Ü"],
  ])("would be refused with another %s: %j", (name, cell) => {
    const { resource, rows } = stats;
    const [first, ...others] = rows;
    expect(checkCells({ resource, rows: [{ ...first, [name]: cell }, ...others] })).toHaveLength(1);
  });

  it("would be refused with a reference to nothing, and twice", () => {
    const { resource, rows } = stats;
    const [first] = rows;
    const lost = { resource, rows: [{ ...first, claimant_id: "nobody" }] };
    expect(checkReferences(lost, tables)).toEqual(['stats: claimant_id ["nobody"] is no id of claimants']);
    expect(checkCells({ resource, rows: [...rows, ...rows.slice(0, 1)] })).toEqual([
      "stats: a primary key stands twice",
    ]);
  });
});
