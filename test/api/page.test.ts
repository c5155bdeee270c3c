import { parse } from "csv-parse/sync";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Problem } from "../../worker/api/form.ts";
import { readPublished, testApp, testOperations } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
/** Every list, with what must be asked of it. */
const lists = testOperations(record)
  .filter(({ path }) => path.endsWith(".csv"))
  .map(({ address, parameters, path }) => {
    const [, search = ""] = address.split("?");
    const fields = parameters.find(({ name }) => name === "fields");
    return { path: path.replace(".csv", ""), search, fields: fields?.kind === "list" ? fields.codes.all() : [] };
  });

const Page = v.object({
  meta: v.looseObject({ total: v.number(), returned: v.number() }),
  links: v.object({
    self: v.string(),
    next: v.nullable(v.string()),
    csv: v.nullable(v.string()),
    page: v.nullable(v.string()),
  }),
  data: v.array(v.record(v.string(), v.unknown())),
});

const send = async (path: string) => {
  const response = await app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  const [, next = null] = /<([^>]*)>; rel="next"/.exec(response.headers.get("Link") ?? "") ?? [];
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { type: response.headers.get("Content-Type"), text, next };
};
const ask = async (path: string) => v.parse(Page, JSON.parse((await send(path)).text));
const errorsOf = async (path: string) => {
  const response = await app.request(path);
  expect(response.status).toBe(400);
  return v.parse(Problem, await response.json()).errors.map(({ parameter, expected }) => [parameter, expected]);
};
const join = (...searches: readonly string[]) => `?${searches.filter((one) => one !== "").join("&")}`;

describe("every list", () => {
  it("is one of these", () => {
    expect(lists.map(({ path }) => path).toSorted()).toEqual(
      [
        ..."areas breaks bulletins changes checks claimants compare comparisons coverage events indicators places".split(
          " ",
        ),
        ..."publishers series sources stats subsets units".split(" "),
      ].map((name) => `/${name}`),
    );
  });

  it.each(lists)("$path is the same rows as JSON, by extension and by format", async ({ path, search }) => {
    const usual = await ask(`${path}${join(search, "limit=7")}`);
    const byFormat = await ask(`${path}${join(search, "limit=7", "format=json")}`);
    const byExtension = await ask(`${path}.json${join(search, "limit=7")}`);
    expect(byFormat).toEqual(usual);
    expect([byExtension.data, byExtension.meta]).toEqual([usual.data, usual.meta]);
    expect(byExtension.links.csv).toBe(usual.links.csv);
    expect(usual.links.csv).toBe(`${path}.csv${usual.links.self.slice(path.length)}`);
    const nexts = [usual, byExtension].flatMap(({ links }) => links.next ?? []);
    expect(nexts).toHaveLength(usual.meta.total > 7 ? 2 : 0);
    for (const next of nexts) expect((await ask(next)).data).toHaveLength(Math.min(7, usual.meta.total - 7));
  });

  it.each(lists)("$path is one row a line as NDJSON, in the words of JSON", async ({ path, search }) => {
    const json = (await send(`${path}${join(search, "limit=5")}`)).text;
    const lines = await send(`${path}.ndjson${join(search, "limit=5")}`);
    expect(lines.type).toBe("application/x-ndjson; charset=utf-8");
    expect(lines.text.endsWith("\n") || lines.text === "").toBe(true);
    expect(json).toContain(`"data":[${lines.text.trimEnd().split("\n").join(",")}]`);
    expect((await send(`${path}${join(search, "limit=5", "format=ndjson")}`)).text).toBe(lines.text);
  });

  it.each(lists)(
    "$path is a line for each row as CSV, under columns in the order of JSON",
    async ({ fields, path, search }) => {
      const { data } = await ask(`${path}${join(search, "limit=50")}`);
      const csv = await send(`${path}.csv${join(search, "limit=50")}`);
      expect(csv.type).toBe("text/csv; charset=utf-8; header=present");
      expect((await send(`${path}${join(search, "limit=50", "format=csv")}`)).text).toBe(csv.text);
      const [header = [], ...rows]: string[][] = parse(csv.text, { record_delimiter: "\r\n" });
      expect(rows).toHaveLength(data.length);
      expect(new Set(header).size).toBe(header.length);
      expect([...new Set(header.map((name) => fieldOf(name, fields)))]).toEqual(fields);
      for (const [index, row] of data.entries()) {
        expect(Object.keys(row)).toEqual(fields);
        const cells = flatten(row).filter(([name]) => header.includes(name));
        expect(header.filter((name) => cells.some(([known]) => known === name))).toEqual(cells.map(([name]) => name));
        const texts = cells.flatMap(([name, value]) => (isPlain(value) ? [[name, `${value ?? ""}`]] : []));
        expect(texts.map(([name = ""]) => [name, rows[index]?.[header.indexOf(name)]])).toEqual(texts);
      }
    },
  );

  it.each(lists)("$path gives the fields that are asked for, in the usual order", async ({ fields, path, search }) => {
    const asked = [fields.at(-1), fields[0], fields[2] ?? fields[1]].filter((name) => name !== undefined);
    const order = fields.filter((name) => asked.includes(name));
    const more = `fields=${asked.join(",")}`;
    const whole = await ask(`${path}${join(search, "limit=3")}`);
    const some = await ask(`${path}${join(search, "limit=3", more)}`);
    expect(some.data.map((row) => Object.keys(row))).toEqual(whole.data.map(() => order));
    for (const [index, row] of some.data.entries()) expect(whole.data[index]).toMatchObject(row);
    expect(some.meta.total).toBe(whole.meta.total);
    const { text } = await send(`${path}.ndjson${join(search, "limit=3", more)}`);
    expect(text).toBe(some.data.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const [header = ""] = (await send(`${path}.csv${join(search, "limit=3", more)}`)).text.split("\r\n");
    const tops = header.split(",").map((name) => fieldOf(name, fields));
    expect([...new Set(tops)]).toEqual(order);
  });

  it.each(lists)("$path names its next page in the header Link too, in its own format", async ({ path, search }) => {
    const { data, meta } = await ask(`${path}${join(search, "limit=1000")}`);
    for (const extension of [".csv", ".ndjson"]) {
      const first = await send(`${path}${extension}${join(search, "limit=1")}`);
      expect(first.next === null).toBe(meta.total < 2);
      if (first.next === null) continue;
      expect(first.next).toContain(`${path}${extension}?`);
      expect((await send(first.next)).text).toContain(String(Object.values(data[1] ?? {})[0]));
    }
  });

  it.each(lists)("$path refuses what has no meaning in its format", async ({ path, search }) => {
    for (const [address, name] of [
      [`${path}${join(search, "labels=name")}`, "labels"],
      [`${path}${join(search, "format=ndjson", "bom=1")}`, "bom"],
      [`${path}${join(search, "lang=lt")}`, "lang"],
    ] as const)
      expect(await errorsOf(address)).toEqual([[name, "format=csv beside it"]]);
    for (const address of [
      `${path}.csv${join(search, "lang=lt")}`,
      `${path}.csv${join(search, "lang=lt", "labels=id")}`,
    ])
      expect(await errorsOf(address)).toEqual([["lang", "labels=name or labels=both beside it"]]);
    for (const extension of [".json", ".csv", ".ndjson"]) {
      const [error] = await errorsOf(`${path}${extension}${join(search, "format=csv")}`);
      expect(error?.[0]).toBe("format");
      expect(error?.[1]).toMatch(/^one of the parameters /);
    }
    for (const more of ["labels=name", "bom=1"])
      expect((await errorsOf(`${path}.ndjson${join(search, more)}`))[0]?.[1]).toMatch(/^one of the parameters /);
  });
});

describe("a cursor", () => {
  it("goes on in any format, whatever fields and labels are asked for", async () => {
    const { data } = await ask("/stats?limit=4&fields=id");
    const { next } = (await ask("/stats?limit=2")).links;
    const cursor = /cursor=([^&]*)/.exec(next ?? "")?.[1] ?? "";
    const ids = data.slice(2).map(({ id }) => String(id));
    expect((await send(`/stats.csv?fields=id&labels=both&lang=be&limit=2&cursor=${cursor}`)).text).toBe(
      `id\r\n${ids.join("\r\n")}\r\n`,
    );
    expect((await send(`/stats?format=ndjson&fields=id&limit=2&cursor=${cursor}`)).text).toBe(
      ids.map((id) => `{"id":"${id}"}\n`).join(""),
    );
  });

  it("holds for no other filter, order or list", async () => {
    const { next } = (await ask("/stats?limit=2&sort=value")).links;
    for (const address of [
      next?.replace("sort=value", "sort=-value"),
      next?.replace("sort=value", "sort=value&ref_area=LT"),
      next?.replace("/stats", "/comparisons"),
    ])
      expect((await errorsOf(address ?? "")).map(([name]) => name)).toEqual(["cursor"]);
  });

  it("of the last row gives an empty page", async () => {
    const { next } = (await ask("/units?limit=1")).links;
    const { meta } = await ask("/units");
    const cursor = /cursor=([^&]*)/.exec((await ask(`/units?limit=${meta.total - 1}`)).links.next ?? "")?.[1];
    expect(next).not.toBeNull();
    const last = await ask(`/units?cursor=${cursor}`);
    expect([last.data.length, last.links.next]).toEqual([1, null]);
  });
});

describe("the byte order mark", () => {
  it("stands before the CSV that asks for it, and an apostrophe before what would be run", async () => {
    const plain = (await send("/stats.csv?limit=1000")).text;
    const sheet = (await send("/stats.csv?limit=1000&bom=1")).text;
    expect(plain.startsWith("id,")).toBe(true);
    expect(sheet.startsWith("\uFEFFid,")).toBe(true);
    expect((await send("/stats.csv?limit=1000&bom=0")).text).toBe(plain);
    expect(sheet.slice(1).replaceAll(/(^|,|"|\n)'(?=[-=+@\t\r])/g, "$1")).toBe(plain);
  });
});

/** The field of a row that a column is of. */
function fieldOf(column: string, fields: readonly string[]): string | undefined {
  return fields.includes(column) ? column : fields.find((field) => column.startsWith(`${field}_`));
}

/** The cells of a row under the names of columns; what stands in no object, and objects that are null, under its own. */
function flatten(row: object): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(row).flatMap(([name, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? flatten(Object(value)).map(([inner, cell]) => [`${name}_${inner}`, cell] as const)
      : [[name, value] as const],
  );
}

function isPlain(value: unknown): value is string | number | null {
  return typeof value === "string" || typeof value === "number" || value === null;
}

describe("links.page", () => {
  it.each([
    ["/stats", "/explore"],
    [
      "/stats?indicator=detained&from=2021&limit=5&fields=id&sort=-value",
      "/explore?from=2021-01-01&indicator=detained&sort=-value",
    ],
    ["/stats?indicator=detained&format=json&q=border%20guard", "/explore?indicator=detained&q=border%20guard"],
    ["/changes?kind=added&limit=1", "/history"],
    ["/units", null],
    [
      "/sources/txt-report-2022-12-05-report-about-the-border",
      "/documents/txt-report-2022-12-05-report-about-the-border",
    ],
  ])("of %s is %j", async (path, expected) => {
    expect(JSON.parse((await send(path)).text).links.page).toBe(expected);
  });
});
