import { describe, expect, it } from "vitest";
import { toOpenApi } from "../../worker/api/openapi.ts";
import { readPublished, testApp, testOperations } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
const operations = testOperations(record);
const document = Object(toOpenApi(operations));

describe("toOpenApi(operations)", () => {
  it("names every operation once, and nothing else", () => {
    expect(Object.keys(document.paths)).toEqual(operations.map(({ path }) => path));
    const ids = Object.values(document.paths).map((path) => Object(path).get.operationId);
    expect(new Set(ids).size).toBe(operations.length);
  });

  it.each(operations)("describes every parameter of $path, with an example that the API takes", async (operation) => {
    const { parameters } = document.paths[operation.path].get;
    for (const { description, example, in: place, name, schema } of parameters) {
      expect(description).not.toBe("");
      expect(schema).toBeTypeOf("object");
      const asks = place === "query" && example !== undefined;
      const address = asks ? operation.ask(`${name}=${String(example)}`) : operation.address;
      expect((await app.request(address)).status).toBe(200);
    }
  });

  it("gives the codes of the record as the values of a filter", () => {
    const parameters: readonly { name: string; schema: { items: { enum: string[] } } }[] =
      document.paths["/stats"].get.parameters;
    const areas = parameters.find(({ name }) => name === "ref_area");
    expect(areas?.schema.items.enum).toEqual(record.areas.map(({ id }) => id));
  });

  it("refers only to shapes that it holds", () => {
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(operations.length);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(names));
    expect(JSON.stringify(document)).not.toContain("$defs");
  });

  it("is the same text for the same record", () => {
    expect(JSON.stringify(toOpenApi(testOperations(record)))).toBe(JSON.stringify(document));
  });
});
