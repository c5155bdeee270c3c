import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dialect, toCsv } from "../../worker/api/csv.ts";
import { readPublished, testApp } from "./fixture.ts";

const PLAIN: Dialect = { label: (_, code) => code, bom: false };
const SHEET: Dialect = { ...PLAIN, bom: true };

/** The cell of one value, as it stands between commas. */
function cellOf(value: unknown, dialect = PLAIN): string | undefined {
  return /^\uFEFF?value,end\r\n([^]*),\.\r\n$/.exec(toCsv([{ value, end: "." }], [["value"], ["end"]], dialect))?.[1];
}

describe("toCsv(rows, columns, dialect)", () => {
  it("begins with a header and ends every line with CR LF", () => {
    expect(toCsv([{ a: 1 }, { a: 2 }], [["a"]], PLAIN)).toBe("a\r\n1\r\n2\r\n");
    expect(toCsv([], [["a"], ["b", "c"]], PLAIN)).toBe("a,b_c\r\n");
  });

  it.each([
    ["null", null, ""],
    ["what is not there", undefined, ""],
    ["an empty text", "", ""],
    ["zero", 0, "0"],
    ["a number", -15_700.5, "-15700.5"],
    ["yes", true, "TRUE"],
    ["no", false, "FALSE"],
    ["a text", "Kapčiamiestis", "Kapčiamiestis"],
    ["a comma", "4,100", '"4,100"'],
    ["a quote", 'say "no"', '"say ""no"""'],
    ["a line end", "a\r\nb\nc\rd", '"a\r\nb\nc\rd"'],
    ["spaces at the ends", " a ", " a "],
    ["semicolons", "a;b", "a;b"],
    ["a list of codes", ["IQ", "SY"], "IQ;SY"],
    ["an empty list", [], ""],
    [
      "things that have ids",
      [
        { id: "a", name: "A" },
        { id: "b", name: "B" },
      ],
      "a;b",
    ],
    ["things that have none", [{ kind: "agree", claims: ["a"] }], '"[{""kind"":""agree"",""claims"":[""a""]}]"'],
    ["numbers in a list", [1, 2], '"[1,2]"'],
  ])("writes %s", (_, value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });

  it("reaches into objects, and leaves the cell empty below null", () => {
    const columns = [["source", "publisher", "id"]];
    const rows = [{ source: { publisher: { id: "belsat" } } }, { source: { publisher: null } }, { source: null }, null];
    expect(toCsv(rows, columns, PLAIN)).toBe("source_publisher_id\r\nbelsat\r\n\r\n\r\n\r\n");
  });

  it("puts labels for codes by the name of the innermost field, in lists too", () => {
    const label = (field: string, code: string) => (field === "area" ? code.toLowerCase() : code);
    const columns = [["area"], ["cell", "area"], ["other"]];
    const csv = toCsv([{ area: "LT", cell: { area: ["LT", "LV"] }, other: "LT" }], columns, { label, bom: false });
    expect(csv).toBe("area,cell_area,other\r\nlt,lt;lv,LT\r\n");
  });

  it("gives every text back to a reader of RFC 4180", () => {
    const texts = fc.array(
      fc.tuple(fc.string({ unit: "binary", minLength: 1 }), fc.constantFrom('"', ",", "\r\n", "a")),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(texts, (rows) => {
        const csv = toCsv(
          rows.map(([a, b]) => ({ a, b })),
          [["a"], ["b"]],
          PLAIN,
        );
        expect(parse(csv, { record_delimiter: "\r\n" })).toEqual([["a", "b"], ...rows]);
      }),
    );
  });
});

describe("toCsv(rows, columns, dialect) for spreadsheets", () => {
  it("begins with a byte order mark", () => {
    expect(toCsv([], [["a"]], SHEET)).toBe("\uFEFFa\r\n");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+100", "'+100"],
    ["-100", "'-100"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    [["=a", "b"], `"'=a;b"`],
    ["'quoted", "'quoted"],
    ["4,100+", '"4,100+"'],
    [" =1", " =1"],
    [-100, "-100"],
    [-0.5, "-0.5"],
    [null, ""],
    [false, "FALSE"],
  ])("writes %j as %j", (value, cell) => {
    expect(cellOf(value, SHEET)).toBe(cell);
  });

  it("looks at what stands in the cell: the name that is put for a code", () => {
    const label = (_: string, code: string) => (code === "LT" ? "=cmd" : code);
    expect(cellOf("LT", { bom: true, label })).toBe("'=cmd");
  });
});

describe("GET /stats.csv", () => {
  const app = testApp(readPublished());
  const csvOf = async (search: string) => await (await app.request(`/stats.csv?${search}`)).text();

  it("has these columns", async () => {
    const [header] = (await csvOf("limit=1")).split("\r\n");
    expect(header).toBe(
      "id,indicator,ref_area,counterpart_area,place_id,place_name,citizenship,subset,extent,period_start," +
        "period_start_latest,period_end_earliest,period_end,cumulative,value,value_upper,qualifier,value_text," +
        "unit_measure,claimant_id,claimant_name,relayed_by,source_id,source_title,source_publisher_id," +
        "source_publisher_name,source_agency,source_url,source_published,source_language,locator,as_of," +
        "date_certainty,obs_status,supersedes,retells,origin,comment,lower,upper,lower_inclusive,upper_inclusive," +
        "reading_lower,reading_upper,display,freq,time_period",
    );
  });

  it("holds the claims in these words", async () => {
    const fields = "id,indicator,ref_area,place,value,cumulative,claimant,display,upper_inclusive";
    const search = `place=kapciamiestis&indicator=detained&sort=id&limit=2&fields=${fields}`;
    expect(await csvOf(search)).toBe(
      "id,indicator,ref_area,place_id,place_name,cumulative,value,claimant_id,claimant_name,upper_inclusive,display\r\n" +
        'lrt-kapciamiestis-detained-2021,detained,LT,kapciamiestis,Kapčiamiestis,FALSE,2700,lt-vsat-kapciamiestis,Kapčiamiestis border guard station (VSAT),TRUE,"2,700"\r\n' +
        "lrt-kapciamiestis-detained-2022,detained,LT,kapciamiestis,Kapčiamiestis,TRUE,250,lt-vsat-kapciamiestis,Kapčiamiestis border guard station (VSAT),TRUE,250\r\n",
    );
  });

  it("puts names for codes in the language that is asked for", async () => {
    const search = "place=kapciamiestis&indicator=detained&limit=1&fields=indicator,ref_area,unit_measure,place";
    const lineOf = async (more: string) => (await csvOf(`${search}${more}`)).split("\r\n")[1];
    expect(await lineOf("")).toBe("detained,LT,kapciamiestis,Kapčiamiestis,persons");
    expect(await lineOf("&labels=name")).toBe("People detained,Lithuania,kapciamiestis,Kapčiamiestis,persons");
    expect(await lineOf("&labels=both&lang=pl")).toBe(
      "detained: Osoby zatrzymane,LT: Litwa,kapciamiestis,Kapčiamiestis,persons: osoby",
    );
  });
});
