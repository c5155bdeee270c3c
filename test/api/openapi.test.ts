import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { toOpenApi } from "../../worker/api/openapi.ts";
import { limitOf } from "../../worker/api/parameter.ts";
import { parseQuery } from "../../worker/api/query.ts";
import { type Asking, readPublished, testApp, testOperations } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
const operations = testOperations(record);
const document = Object(await toOpenApi(operations, (address) => app.request(address)));

const LISTS = operations.filter(
  ({ media, parameters }) => media.length > 1 && parameters.some(({ name }) => name === "limit"),
);

const ajv = new Ajv2020();

/** The thing itself, or what it refers to. */
function follow(node: unknown) {
  const { $ref } = Object(node);
  const names = typeof $ref === "string" ? $ref.split("/").slice(1) : undefined;
  return Object(names?.reduce<unknown>((at, name) => Object(at)[name], document) ?? node);
}

function parametersOf(operation: Asking): ReturnType<typeof follow>[] {
  return document.paths[operation.path].get.parameters.map(follow);
}

/** What some parameters are idle without, so far as the operation knows it. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  bom: ["format=csv"],
  labels: ["format=csv"],
  lang: ["format=csv", "labels=name"],
  period_match: ["from=2021"],
};

describe("toOpenApi(operations, ask)", () => {
  it("names every operation once, and nothing else", () => {
    expect(Object.keys(document.paths)).toEqual(operations.map(({ path }) => path));
    const ids = operations.map(({ path }) => document.paths[path].get.operationId);
    expect(new Set(ids).size).toBe(operations.length);
  });

  it("describes every operation and every subject", () => {
    const told = [...operations.map(({ path }) => document.paths[path].get), ...document.tags];
    expect(told.filter(({ description, summary, name }) => !description || !(summary || name))).toEqual([]);
  });

  it.each(operations)("gives every parameter of $path a description, an example and bounds", (operation) => {
    const parameters = parametersOf(operation);
    expect(parameters.filter(({ description, example }) => !description || example === undefined)).toEqual([]);
    expect(parameters.filter(({ example, schema }) => !ajv.validate(schema, example))).toEqual([]);
    expect(
      parameters.filter((one) => one.in === "query" && !isBounded({ ...one.schema, ...one.schema.items })),
    ).toEqual([]);
  });

  it.each(operations)("gives examples that $path takes", async (operation) => {
    const { parameters, ask } = operation;
    const refused: string[] = [];
    for (const { example, in: place, name } of parametersOf(operation)) {
      const beside = (BESIDE[name] ?? []).filter((word) => parameters.some((one) => word.startsWith(`${one.name}=`)));
      const search = [...beside, `${name}=${encodeURIComponent(String(example))}`].join("&");
      const address = place === "query" ? ask(search) : operation.address;
      const { status } = await app.request(address, place === "header" ? { headers: { [name]: example } } : {});
      if (status !== 200) refused.push(`${address} ${status}`);
    }
    expect(refused).toEqual([]);
  });

  it.each(LISTS)("shows the first row of $path in every form", async ({ ask, tag }) => {
    for (const format of ["json", "csv", "ndjson"]) {
      const { value } = document.components.examples[`${tag}.${format}`];
      const body = await (await app.request(ask(`limit=1&format=${format}`))).text();
      expect(typeof value === "string" ? body : JSON.parse(body)).toEqual(value);
    }
  });

  it.each(operations)("documents what $path answers", async (operation) => {
    const { responses } = document.paths[operation.path].get;
    const met = new Set(["500"]);
    for (const [address, init] of bendsOf(operation)) {
      const response = await app.request(address, init);
      const { content, headers } = follow(responses[response.status]);
      met.add(String(response.status));
      expect(Object.keys(content ?? { "": {} })).toContain(response.headers.get("Content-Type")?.split(";")[0] ?? "");
      const wrong = Object.entries(headers).filter(
        ([name, header]) => !ajv.validate(follow(header).schema, response.headers.get(name)),
      );
      expect(wrong).toEqual([]);
    }
    expect(new Set(Object.keys(responses))).toEqual(met);
  });

  it("gives the codes of the record as the values of a filter", () => {
    const [stats] = operations;
    const areas = stats && parametersOf(stats).find(({ name }: { name: string }) => name === "ref_area");
    expect(areas?.schema.items.enum.toSorted()).toEqual(record.areas.map(({ id }) => id).toSorted());
  });

  it("moves with a bound, as validation does", async () => {
    const within = async (most: number) => {
      const [stats] = operations.map((one) => ({
        ...one,
        parameters: one.parameters.map((parameter) => (parameter.name === "limit" ? limitOf(1, most) : parameter)),
      }));
      if (stats === undefined) throw new TypeError("Cannot find an operation");
      const { components } = Object(await toOpenApi([stats], (address) => app.request(address)));
      return {
        documented: components.parameters.limit.schema.maximum,
        taken: [7, 8, 9].filter(
          (limit) => parseQuery(new URLSearchParams({ limit: `${limit}` }), stats.parameters, () => []).ok,
        ),
      };
    };
    expect(await within(7)).toEqual({ documented: 7, taken: [7] });
    expect(await within(8)).toEqual({ documented: 8, taken: [7, 8] });
  });

  it("refers to all that it holds, and to nothing else", () => {
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const held = Object.entries(Object(document.components)).flatMap(([kind, named]) =>
      Object.keys(Object(named)).map((name) => `${kind}/${name}`),
    );
    expect(new Set(referred)).toEqual(new Set(held));
  });

  it("is the same text for the same record", async () => {
    const again = await toOpenApi(testOperations(record), (address) => app.request(address));
    expect(JSON.stringify(again)).toBe(JSON.stringify(document));
  });
});

const BOUNDS = ["enum", "pattern", "maxLength", "maxItems", "maximum"];

function isBounded(schema: object): boolean {
  return BOUNDS.some((bound) => bound in schema);
}

/** Requests that meet, one after the other, every status of an operation but 500. */
function bendsOf({ address, ask, cached, path }: Asking): readonly (readonly [address: string, init?: RequestInit])[] {
  const isItem = path.includes("{id}");
  return [
    [address],
    ...(cached ? [[address, { headers: { "If-None-Match": "*" } }] as const] : []),
    ...(path.endsWith("{id}") ? [[path.replace("{id}", "")] as const] : []),
    [ask("no-such=1")],
    ...(isItem ? [[path.replace("{id}", "no-such")] as const] : []),
    [address, { method: "POST" }],
    [ask(`no-such=${"1".repeat(9000)}`)],
  ];
}
