import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare, type Json, readContract, SNAPSHOT, toContract } from "./openapi-contract.ts";

describe("the contract", () => {
  it("is the one in openapi.snapshot.json; `npm run contract` takes a change over, unless it breaks clients", () => {
    const kept = JSON.parse(readFileSync(SNAPSHOT, "utf8"));
    const contract = readContract();
    expect(compare(kept, contract)).toEqual({ breaking: [], harmless: [] });
    expect(contract).toEqual(kept);
  });
});

describe("toContract(document, codes)", () => {
  it("leaves out prose, examples and codes of the record", () => {
    const document = { description: "x", schema: { type: "string", enum: ["LT", "LV"] }, example: "LT" };
    expect(toContract(document, new Set(["LT", "LV", "PL"]))).toEqual({ schema: { type: "string" } });
  });

  it("keeps words that are no codes of the record", () => {
    const document = { schema: { type: "string", enum: ["json", "csv"] } };
    expect(toContract(document, new Set(["LT"]))).toEqual(document);
  });

  it("keeps fields that are named like prose", () => {
    const document = { properties: { title: { type: "string", title: "Title" } } };
    expect(toContract(document, new Set())).toEqual({ properties: { title: { type: "string" } } });
  });

  it("puts parameters where they are referred to: their names may change", () => {
    const limit = { name: "limit", in: "query", schema: { type: "integer" } };
    const parameters = [{ $ref: "#/components/parameters/limit" }];
    expect(toContract({ get: { parameters }, components: { parameters: { limit } } }, new Set())).toEqual({
      get: { parameters: [limit] },
      components: {},
    });
  });
});

/** One path of an API, and what may be done to it. */
interface Path {
  get: {
    operationId: string;
    parameters: { name: string; in: string; required?: boolean; schema: Record<string, Json> }[];
    responses: Record<string, { description: string; content: Record<string, { schema: Record<string, Json> }> }>;
  };
}

function toPath(name: string): Path {
  const schema = {
    type: "object",
    properties: { id: { type: "string" }, value: { type: "number" } },
    required: ["id", "value"],
  };
  const limit = { type: "integer", minimum: 1, maximum: 10 };
  const codes = { type: "array", items: { type: "string", enum: ["a", "b"] }, minItems: 1, maxItems: 9 };
  return {
    get: {
      operationId: name,
      parameters: [
        { name: "limit", in: "query", schema: limit },
        { name: "code", in: "query", schema: codes },
        { name: "day", in: "query", schema: { type: "string", pattern: "^[0-9-]+$", maxLength: 10 } },
      ],
      responses: {
        "200": { description: "Rows", content: { "application/json": { schema }, "text/csv": { schema: TEXT } } },
        "400": { description: "A fault", content: { "application/problem+json": { schema } } },
      },
    },
  };
}

const TEXT = { type: "string" };

type Alter = (path: Path) => void;

const fields = (path: Path) => path.get.responses["200"]?.content["application/json"]?.schema ?? {};
const parameter = (path: Path, index: number) => path.get.parameters[index]?.schema ?? {};

const BREAKS: Readonly<Record<string, Alter>> = {
  "an operation removed": (path) => Object.assign(path, { get: undefined }),
  "an operation renamed": ({ get }) => Object.assign(get, { operationId: "other" }),
  "a parameter removed": ({ get }) => get.parameters.pop(),
  "a parameter renamed": ({ get }) => Object.assign(get.parameters[0] ?? {}, { name: "most" }),
  "a parameter newly required": ({ get }) => Object.assign(get.parameters[0] ?? {}, { required: true }),
  "a new parameter that is required": ({ get }) =>
    get.parameters.push({ name: "more", in: "query", required: true, schema: TEXT }),
  "a maximum lowered": (path) => Object.assign(parameter(path, 0), { maximum: 9 }),
  "a minimum raised": (path) => Object.assign(parameter(path, 0), { minimum: 2 }),
  "fewer values at a time": (path) => Object.assign(parameter(path, 1), { maxItems: 8 }),
  "more values at least": (path) => Object.assign(parameter(path, 1), { minItems: 2 }),
  "a value refused": (path) => Object.assign(parameter(path, 1), { items: { type: "string", enum: ["a"] } }),
  "a shorter text": (path) => Object.assign(parameter(path, 2), { maxLength: 9 }),
  "another pattern": (path) => Object.assign(parameter(path, 2), { pattern: "^[0-9]+$" }),
  "another type of a parameter": (path) => Object.assign(parameter(path, 0), { type: "string" }),
  "a field removed": (path) => Object.assign(fields(path), { properties: { id: TEXT }, required: ["id"] }),
  "a field renamed": (path) =>
    Object.assign(fields(path), { properties: { id: TEXT, figure: { type: "number" } }, required: ["id", "figure"] }),
  "a field of another type": (path) => Object.assign(fields(path), { properties: { id: TEXT, value: TEXT } }),
  "a field that may be null": (path) =>
    Object.assign(fields(path), {
      properties: { id: TEXT, value: { anyOf: [{ type: "number" }, { type: "null" }] } },
    }),
  "a field that may be left out": (path) => Object.assign(fields(path), { required: ["id"] }),
  "a format removed": ({ get }) => delete get.responses["200"]?.content["text/csv"],
  "a status removed": ({ get }) => delete get.responses["400"],
};

const ADDITIONS: Readonly<Record<string, Alter>> = {
  "a new parameter": ({ get }) => get.parameters.push({ name: "more", in: "query", schema: TEXT }),
  "a maximum raised": (path) => Object.assign(parameter(path, 0), { maximum: 11 }),
  "one more value": (path) => Object.assign(parameter(path, 1), { items: { type: "string", enum: ["a", "b", "c"] } }),
  "a new field": (path) =>
    Object.assign(fields(path), { properties: { id: TEXT, value: { type: "number" }, more: TEXT } }),
  "a new format": ({ get }) => Object.assign(get.responses["200"]?.content ?? {}, { "text/html": { schema: TEXT } }),
};

/** An API with one path for each thing that is done to it; none is done to the API before. */
function toDocument(changes: Readonly<Record<string, Alter>>, alters: boolean): Json {
  const paths = Object.entries(changes).map(([change, alter]) => {
    const path = toPath(change);
    if (alters) alter(path);
    return [`/${toName(change)}`, path];
  });
  const document = { openapi: "3.1.1", info: { title: "An API", version: "1" }, paths: Object.fromEntries(paths) };
  return JSON.parse(JSON.stringify(document));
}

function toName(change: string): string {
  return change.replaceAll(" ", "-");
}

describe("compare(before, after)", () => {
  const all = { ...BREAKS, ...ADDITIONS };
  const { breaking, harmless } = compare(toDocument(all, false), toDocument(all, true));
  const isAt = (change: string) => (told: string) => `${told}/`.startsWith(`#/paths//${toName(change)}/`);

  it.each(Object.keys(BREAKS))("says that %s breaks clients", (change) => {
    expect(breaking.some(isAt(change))).toBe(true);
  });

  it.each(Object.keys(ADDITIONS))("says that %s breaks none", (change) => {
    expect(harmless.some(isAt(change))).toBe(true);
    expect(breaking.filter(isAt(change))).toEqual([]);
  });

  it("says that a path removed breaks clients", () => {
    const { paths: _, ...rest } = Object(toDocument({ gone: () => {} }, false));
    expect(compare(toDocument({ gone: () => {} }, false), { ...rest, paths: {} }).breaking).toHaveLength(1);
  });

  it("finds nothing between equal documents", () => {
    expect(compare(toDocument(all, true), toDocument(all, true))).toEqual({ breaking: [], harmless: [] });
  });
});
