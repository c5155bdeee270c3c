import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { columnsOf, pick, toFields } from "../../worker/api/columns.ts";
import { LISTS } from "../../worker/api/lists.ts";
import { rowOf, ROWS, toColumns } from "../../worker/api/rows.ts";
import { readPublished, toPack } from "./fixture.ts";

const COLUMNS = [["id"], ["source", "id"], ["source", "publisher", "id"], ["value"]];

describe("toColumns(row)", () => {
  it("flattens objects, those that may be null too, and no list", () => {
    const Named = v.object({ id: v.string(), name: v.string() });
    const row = v.object({
      id: v.string(),
      source: v.object({ id: v.string(), publisher: Named }),
      place: v.nullable(Named),
      value: v.pipe(v.nullable(v.number()), v.description("described")),
      claims: v.array(Named),
    });
    expect(toColumns(row).map((path) => path.join("_"))).toEqual([
      "id",
      "source_id",
      "source_publisher_id",
      "source_publisher_name",
      "place_id",
      "place_name",
      "value",
      "claims",
    ]);
  });
});

describe("toFields(columns)", () => {
  it("names each object once", () => {
    expect(toFields(COLUMNS)).toEqual(["id", "source", "value"]);
  });
});

describe("pick(columns, fields)", () => {
  it("keeps the order of the columns, whatever the order of the fields", () => {
    expect(pick(COLUMNS, ["source", "id"])).toEqual([["id"], ["source", "id"], ["source", "publisher", "id"]]);
  });

  it("gives all where no fields are named", () => {
    expect(pick(COLUMNS, undefined)).toEqual(COLUMNS);
  });
});

describe("columnsOf(pack, list)", () => {
  const pack = toPack(readPublished());

  it.each([...ROWS])("are those of the schema of %s", (list, row) => {
    expect(columnsOf(pack, list)).toEqual(toColumns(row));
    expect(toFields(columnsOf(pack, list))).toEqual(Object.keys(row.entries));
  });

  it("are there for every list of the API", () => {
    expect([...ROWS.keys()].toSorted()).toEqual([...LISTS.map(({ path }) => path), "/series"].toSorted());
  });

  it("throws for what is no list", () => {
    expect(() => columnsOf(pack, "/nope")).toThrow(RangeError);
    expect(() => rowOf("/nope")).toThrow(RangeError);
  });
});
