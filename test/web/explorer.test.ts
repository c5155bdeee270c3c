import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Columns, readColumns } from "../../web/explorer/columns.ts";
import { toLead } from "../../web/explorer/lead.ts";
import { ordering, SORT_KEYS } from "../../web/explorer/order.ts";
import { EVERYTHING, type Query, readQuery, toChoices, USUAL_SORT, writeQuery } from "../../web/explorer/query.ts";
import { toNames, toShown } from "../../web/explorer/row.ts";
import { select } from "../../web/explorer/select.ts";
import { toTotal } from "../../web/explorer/total.ts";
import { describeCount } from "../../web/explorer/words.ts";
import { askAll } from "../../web/prerender/answers.ts";
import { toClaimsFile } from "../../web/prerender/claims-file.ts";
import { toClaimRow } from "../../web/views/claim.ts";
import type { Claim } from "../../worker/record/claim.ts";
import { readPublished, testApp, withClaims } from "../api/fixture.ts";

const published = readPublished();

/** Every ninth claim, and all of the five first documents. */
const record = withClaims(
  published,
  published.claims.filter(({ origin }, index) => index % 9 === 0 || origin.endsWith(".txt")),
);
const app = testApp(record);
const columns = await columnsOf(app);

async function columnsOf(app: ReturnType<typeof testApp>): Promise<Columns> {
  const file = await toClaimsFile(async (path) => app.request(path));
  return readColumns(JSON.parse(JSON.stringify(file)));
}

/** Ids that the API answers with, in order; a query of some hundred claims fits on one page. */
async function askIds(query: string): Promise<readonly string[]> {
  const response = await app.request(`/stats?${query}${query === "" ? "" : "&"}fields=id&limit=1000`);
  const answer: { readonly data: readonly { readonly id: string }[] } = await response.json();
  return answer.data.map(({ id }) => id);
}

const arrange = ordering(columns, USUAL_SORT);

function find(query: Query): readonly string[] {
  return Array.from(arrange(select(columns, query).rows, query.sort), (row) => columns.file.ids[row] ?? "");
}

function read(search: string): Query {
  return readQuery(new URLSearchParams(search), columns).query;
}

/** Any query that `/stats` takes, most of which find something: its codes are those of a claim. */
function queries(): fc.Arbitrary<Query> {
  return fc.nat(columns.size - 1).chain((row) => {
    const { value_text, comment, claimant, source } = toShown(columns, row);
    const words = [value_text, comment ?? "", claimant.name, source.publisher.name]
      .join(" ")
      .split(/\s+/)
      .filter(Boolean);
    const facet = fc.constantFrom(...columns.facets).chain(([name, { codes, values }]) => {
      const own = codes[values[row] ?? -1] ?? codes[0] ?? "";
      return fc.tuple(
        fc.constant(name),
        fc.uniqueArray(fc.constantFrom(own, ...codes), { minLength: 1, maxLength: 3 }),
      );
    });
    const day = String(columns.days.period_end[row]).replace(/(....)(..)(..)/, "$1-$2-$3");
    const bound = fc.constantFrom(null, day, day.slice(0, 7), day.slice(0, 4));
    return fc.record({
      codes: fc.array(facet, { maxLength: 3 }).map((pairs) => new Map(pairs)),
      from: bound,
      to: bound,
      within: fc.boolean(),
      as_of: fc.oneof(fc.constant(null), fc.constantFrom("2021", "2021-11", "2025-06-30")),
      q: fc
        .array(
          fc.constantFrom(...words).chain((word) => fc.nat(word.length).map((end) => word.slice(0, end + 1))),
          {
            maxLength: 2,
          },
        )
        .map((parts) => parts.filter((part) => new TextEncoder().encode(part).length <= 50).join(" ")),
      sort: fc
        .uniqueArray(fc.constantFrom(...SORT_KEYS), { minLength: 1, maxLength: 2 })
        .chain((keys) => fc.tuple(...keys.map((key) => fc.constantFrom(key, `-${key}`))))
        .map((keys) => keys.join(",")),
    });
  });
}

describe("select(columns, query)", () => {
  it("finds what /stats finds, in its order, for any query", async () => {
    const sizes: number[] = [];
    await fc.assert(
      fc.asyncProperty(queries(), async (any) => {
        const query = read(writeQuery(any));
        const found = find(query);
        expect(found).toEqual(await askIds(writeQuery(query)));
        sizes.push(found.length);
      }),
      { numRuns: 400 },
    );
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(50);
  });

  it("counts, for each code of a facet, what choosing it alone would find", () => {
    fc.assert(
      fc.property(queries(), fc.constantFrom(...columns.facets.keys()), (query, other) => {
        const asked = { ...query, as_of: null, q: "" };
        for (const name of [...query.codes.keys(), other]) {
          const counts = select(columns, asked).count(name);
          columns.facets
            .get(name)
            ?.codes.slice(0, 20)
            .forEach((code, place) => {
              const alone = { ...asked, codes: new Map([...query.codes, [name, [code]]]) };
              expect([name, code, counts[place]]).toEqual([name, code, select(columns, alone).rows.length]);
            });
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(["from=2021-11&to=2021-11", "from=2021", "to=2021-08-09", "from=2021-11&period_match=within", "q=border"])(
    "reads %s as /stats does",
    async (search) => {
      const found = find(read(search));
      expect(found).toEqual(await askIds(search));
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(columns.size);
    },
  );

  it("finds nothing for a code that no claim has", () => {
    expect(find(read("place=nowhere"))).toEqual([]);
  });
});

describe("readQuery(search, columns)", () => {
  it("reads what writeQuery wrote", () => {
    fc.assert(
      fc.property(queries(), (query) => {
        const text = writeQuery(read(writeQuery(query)));
        expect(writeQuery(read(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it("takes a repeated parameter as a comma, as /stats does", () => {
    expect(read("ref_area=LT&ref_area=PL").codes.get("ref_area")).toEqual(["LT", "PL"]);
    expect(writeQuery(read("ref_area=LT&ref_area=PL"))).toBe("ref_area=LT,PL");
  });

  it.each([
    ["from=2021-13", "Cannot read from: expected a year, month or day such as 2021 or 2021-11, found “2021-13”."],
    ["to=yesterday", "Cannot read to: expected a year, month or day such as 2021 or 2021-11, found “yesterday”."],
    ["from=2022&to=2021", "Cannot show from 2022 to 2021: expected from before to."],
    ["sort=size", "Cannot read sort: expected keys to sort by, found “size”."],
    ["period_match=near", "Cannot read period_match: expected within or overlap, found “near”."],
    [
      "q=a b c d e f g h i",
      "Cannot read q: expected at most 8 words of at most 50 letters, found “a b c d e f g h i”.",
    ],
    ["colour=red", "The table has no filter for colour."],
  ])("leaves out %s, and says why", (search, fault) => {
    const { query, faults } = readQuery(new URLSearchParams(search), columns);
    expect(faults).toEqual([fault]);
    expect(writeQuery(query)).toBe("");
  });

  it("keeps a code that no claim has, and says so", () => {
    const { query, faults } = readQuery(new URLSearchParams("place=nowhere"), columns);
    expect(faults).toEqual(["No claim has the place “nowhere”."]);
    expect(writeQuery(query)).toBe("place=nowhere");
  });
});

describe("toShown(columns, row)", () => {
  it("gives the browser the very rows that the build makes of the API's answer", async () => {
    const all = testApp(published);
    const { claims, names } = await askAll(async (path) => all.request(path));
    const whole = await columnsOf(all);
    const called = toNames(whole);
    const rows = claims.map((_, row) => JSON.stringify(toClaimRow(toShown(whole, row), called)));
    expect(rows).toEqual(claims.map((claim) => JSON.stringify(toClaimRow(claim, names))));
  });
});

describe("describeCount(columns, query, found)", () => {
  it("tells what would match without each one choice, where nothing does", () => {
    const query = read("ref_area=PL&indicator=present_in_belarus&from=1990");
    const [poland, present] = [read("ref_area=PL"), read("indicator=present_in_belarus")].map(
      (one) => find(one).length,
    );
    expect(describeCount(columns, query, 0)).toBe(
      `No claim matches: ${present} without “Country”, ${poland} without “What was counted”`,
    );
    expect(describeCount(columns, read("ref_area=PL&indicator=present_in_belarus&to=1990"), 0)).toBe(
      "No claim matches, nor does any without one of the choices",
    );
    expect(toChoices(EVERYTHING)).toEqual([]);
  });
});

describe("toTotal(columns, rows)", () => {
  /** Counts of detained people in Lithuania, each changed in its own way. */
  const base = published.claims.find(({ id }) => id === "meduza-lt-detained-2020");
  const claimOf = (id: string, month: string, change: Partial<Claim> = {}): readonly Claim[] =>
    base === undefined
      ? []
      : [
          {
            ...base,
            id,
            period_start: `${month}-01`,
            period_end: `${month}-28`,
            obs_status: "A",
            extent: "whole",
            ...change,
          },
        ];
  const total = async (...claims: readonly (readonly Claim[])[]): Promise<string> => {
    const widened = claims
      .flat()
      .map((claim) => ({ ...claim, widest: { start: claim.period_start, end: claim.period_end } }));
    const made = await columnsOf(testApp(withClaims(published, widened)));
    return toTotal(made, select(made, EVERYTHING).rows);
  };
  const exactly = (value: number): Partial<Claim> => {
    const end = { value, inclusive: true };
    return { value, display: String(value), qualifier: "exact", logical: { lower: end, upper: end } };
  };

  it("adds periods that do not overlap, where the codebook lets the count add over time", async () => {
    expect(await total(claimOf("a", "2021-01", exactly(10)), claimOf("b", "2021-02", exactly(1200)))).toBe(
      "Total of these rows: 1,210.",
    );
  });

  it("keeps the ends that the wordings leave open", async () => {
    const more = { logical: { lower: { value: 100, inclusive: false }, upper: undefined }, display: "100+" };
    const under = {
      logical: { lower: { value: 0, inclusive: true }, upper: { value: 5, inclusive: false } },
      display: "<5",
    };
    const ten = claimOf("b", "2021-02", exactly(10));
    expect(await total(claimOf("a", "2021-01", more), ten)).toBe("Total of these rows: 110+.");
    expect(await total(claimOf("a", "2021-01", under), ten)).toBe("Total of these rows: ≥10 and <15.");
  });

  it.each([
    ["different things", { indicator: "crossings" }, "the rows count different things"],
    ["a plan", { obs_status: "F" }, "there are plans among the rows, and a plan is not done"],
    ["hearsay", { obs_status: "U" }, "there is hearsay among the rows"],
    ["a retelling", { retells: "a" }, "a row repeats another document, so that people would be counted twice"],
    ["a part", { extent: "part" }, "a row covers a part only"],
    ["citizens", { citizenship: "IQ" }, "the rows are about people of different citizenships, some within others"],
    [
      "one month twice",
      { period_start: "2021-01-28" },
      "the periods of the rows overlap, so that people would be counted twice",
    ],
  ] as const)("adds nothing where there is %s among the rows", async (_, change, reason) => {
    expect(await total(claimOf("a", "2021-01"), claimOf("b", "2021-02", change))).toBe(`No total: ${reason}.`);
  });

  it("adds no states of different days, and no countries whose counts are not alike", async () => {
    const stock = { indicator: "gathered_at_border" } as const;
    expect(await total(claimOf("a", "2021-01", stock), claimOf("b", "2021-02", stock))).toBe(
      "No total: this is a state on a day, which does not add up over time.",
    );
    const away = { indicator: "turned_away" } as const;
    expect(await total(claimOf("a", "2021-01", away), claimOf("b", "2021-01", { ...away, ref_area: "PL" }))).toBe(
      "No total: what one country counts cannot be added to what another counts.",
    );
  });

  it("says nothing of a single row", async () => {
    expect(await total(claimOf("a", "2021-01"))).toBe("");
  });
});

describe("toLead(columns, query)", () => {
  it.each([
    ["indicator=attempts&ref_area=PL", "/?ref_area=PL#years"],
    ["indicator=attempts&ref_area=PL&from=2022", "/?ref_area=PL&from=2022#years"],
    ["indicator=deaths&ref_area=EU&claimant=human-constanta", "/?claimant=human-constanta#deaths"],
    ["indicator=crossings&ref_area=LT", "/series?indicator=crossings&ref_area=LT"],
  ])("leads %s to %s", (search, href) => {
    expect(toLead(columns, read(search))).toMatchObject({ tag: "a", attributes: { href } });
  });

  it.each(["", "indicator=attempts", "indicator=attempts&ref_area=PL,LT"])(
    "says of %j what a chart needs",
    (search) => {
      expect(toLead(columns, read(search))).toBe("A chart needs one thing counted and one country.");
    },
  );

  it.each(["q=night", "qualifier=exact", "as_of=2022"])("says that no chart takes %s", (more) => {
    expect(toLead(columns, read(`indicator=attempts&ref_area=PL&${more}`))).toBe(
      "No chart takes all of these choices.",
    );
  });
});
