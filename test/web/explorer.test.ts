import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Columns, readColumns } from "../../web/explorer/columns.ts";
import { toLead } from "../../web/explorer/lead.ts";
import { toNear } from "../../web/explorer/near.ts";
import { ordering, SORT_KEYS } from "../../web/explorer/order.ts";
import { EVERYTHING, type Query, readQuery, toChoices, USUAL_SORT, writeQuery } from "../../web/explorer/query.ts";
import { toNames, toShown } from "../../web/explorer/row.ts";
import { select } from "../../web/explorer/select.ts";
import { toTake } from "../../web/explorer/take.ts";
import { toTotal } from "../../web/explorer/total.ts";
import { describeChoices, describeCount } from "../../web/explorer/words.ts";
import { askAll } from "../../web/prerender/answers.ts";
import { toClaimsFile } from "../../web/prerender/claims-file.ts";
import { toClaimRow } from "../../web/views/claim.ts";
import type { Tree } from "../../web/views/tree.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
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
  const file = await toClaimsFile(async (path) => app.request(path), ENGLISH);
  return readColumns(JSON.parse(JSON.stringify(file)), ENGLISH);
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

  const DAY = "expected a year, month or day such as 2021 or 2021-11, found";
  const WORDS = "expected at most 8 words of at most 50 letters, found";

  it.each([
    ["from=2021-13", `Cannot read From: ${DAY} “2021-13”.`],
    ["from=2023-02-31", `Cannot read From: ${DAY} “2023-02-31”.`],
    ["to=yesterday", `Cannot read To: ${DAY} “yesterday”.`],
    ["as_of=2021-00", `Cannot read Stated by: ${DAY} “2021-00”.`],
    ["period_match=near", "Cannot read Match of periods: expected within or overlap, found “near”."],
    ["sort=size", `Cannot read Order: expected keys out of ${SORT_KEYS.join(", ")}, found “size”.`],
    ["q=a b c d e f g h i", `Cannot read Words: ${WORDS} “a b c d e f g h i”.`],
    [`q=${"a".repeat(60)}`, `Cannot read Words: ${WORDS} “${"a".repeat(60)}”.`],
  ])("leaves out %s, and says why", (search, words) => {
    const { query, faults } = readQuery(new URLSearchParams(search), columns);
    expect(faults).toEqual([{ names: [search.split("=")[0]], words }]);
    expect(writeQuery(query)).toBe("");
  });

  it("leaves out both ends of a period that ends before it begins", () => {
    const { query, faults } = readQuery(new URLSearchParams("from=2022&to=2021&period_match=within"), columns);
    expect(faults).toEqual([
      { names: ["from", "to"], words: "Cannot show from 2022 to 2021: expected From before To." },
    ]);
    expect(writeQuery(query)).toBe("");
  });

  it.each([
    ["from=2021-13&to=2022&q=night", "from=2020&to=2022&q=night"],
    ["from=2023&to=2021&q=night", "from=2020&to=2021&q=night"],
    ["from=2023&to=2024-13&q=night", "from=2020&to=2021&q=night"],
    ["from=&to=2021-13&q=a b c d e f g h i", "to=2021&q=border"],
  ])("keeps of %s what was before for what it cannot read", (search, kept) => {
    const { query, faults } = readQuery(new URLSearchParams(search), columns, read("from=2020&to=2021&q=border"));
    expect(writeQuery(query)).toBe(kept);
    expect(faults.length).toBe(search.split(/2021-13|2024-13|2023&to=2021|a b c/).length - 1);
  });

  it.each([
    ["place=nowhere", "No claim has “nowhere” under “Place”."],
    ["ref_area=lt", "No claim has “lt” under “Country”; did you mean Lithuania (LT)?"],
    ["ref_area=Latvija,PL", "No claim has “Latvija” under “Country”; did you mean Latvia (LV)?"],
  ])("takes %s as it is, and says what it could mean", (search, words) => {
    const { query, faults } = readQuery(new URLSearchParams(search), columns);
    expect(faults).toEqual([{ names: [search.split("=")[0]], words }]);
    expect(writeQuery(query)).toBe(search);
  });

  it.each([
    ["colour", "The table has no filter “colour”."],
    ["country", "The table has no filter “country”; did you mean Country (ref_area)?"],
    ["constructor", "The table has no filter “constructor”."],
  ])("has no filter %s", (name, words) => {
    expect(readQuery(new URLSearchParams({ [name]: "red" }), columns).faults).toEqual([{ names: [name], words }]);
  });
});

describe("toNear(text, codes, names)", () => {
  const codes = ["LT", "LV", "PL", "kuznica"];
  const names = ["Lithuania", "Latvia", "Poland", "Bruzgi–Kuźnica"];

  it.each([
    ["lt", ["Lithuania (LT)"]],
    ["LATVIA", ["Latvia (LV)"]],
    ["Kuznicy", ["Bruzgi–Kuźnica (kuznica)"]],
    ["l", ["Lithuania (LT)", "Latvia (LV)"]],
    ["Lietuva", []],
    ["", []],
  ])("finds what %j could mean", (text, near) => {
    expect(toNear(text, codes, names)).toEqual(near);
  });

  it("takes what is so called before what begins so", () => {
    expect(toNear("ab", ["abc", "AB"], [])).toEqual(["AB"]);
  });

  it("offers three at most", () => {
    expect(toNear("a", ["ab", "ac", "ad", "ae"], [])).toEqual(["ab", "ac", "ad"]);
  });
});

describe("toTake(asked, found, tongue)", () => {
  const linksOf = (asked: string, found: number) =>
    toTake(asked, found, ENGLISH).flatMap((part) =>
      typeof part === "string" ? [] : [part.attributes["href"] ?? toText(part)],
    );
  const toText = (tree: Tree): string => (typeof tree === "string" ? tree : tree.children.map(toText).join(""));

  it("asks for all rows of the view, a thousand at most, and says where the rest is", () => {
    expect(linksOf("", 100)).toEqual(["/stats.csv", "/stats"]);
    expect(linksOf("ref_area=LT", 101)).toEqual(["/stats.csv?ref_area=LT&limit=1000", "/stats?ref_area=LT&limit=1000"]);
    expect(linksOf("q=a", 1000).length).toBe(2);
    expect(linksOf("", 1001)).toEqual([
      "/stats.csv?limit=1000",
      "/stats?limit=1000",
      "the first 1,000; more by links.next, all in stats.zip",
    ]);
  });

  it("leads to as many rows as the view has", async () => {
    const found = find(read("ref_area=LT,PL"));
    const [, href = ""] = linksOf("ref_area=LT,PL", found.length);
    const { data }: { readonly data: readonly object[] } = await (await app.request(href)).json();
    expect(found.length).toBeGreaterThan(100);
    expect(data.length).toBe(found.length);
  });
});

describe("toShown(columns, row)", () => {
  it("gives the browser the very rows that the build makes of the API's answer", async () => {
    const all = testApp(published);
    const { claims, names } = await askAll(async (path) => all.request(path), ENGLISH);
    const whole = await columnsOf(all);
    const called = toNames(whole);
    const rows = claims.map((_, row) => JSON.stringify(toClaimRow(toShown(whole, row), called, ENGLISH)));
    expect(rows).toEqual(claims.map((claim) => JSON.stringify(toClaimRow(claim, names, ENGLISH))));
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

describe("describeChoices(columns, query)", () => {
  it.each([
    ["", ""],
    [
      "ref_area=LT,PL&from=2021-11&period_match=within&q=border guard&sort=-value",
      "Country: Lithuania or Poland. From: 2021-11. Match of periods: within. Words: border guard. Order: greatest figure first.",
    ],
    [
      "place=nowhere&as_of=2022&q=value&sort=ref_area",
      "Place: nowhere. Stated by: 2022. Words: value. Order: ref_area.",
    ],
  ])("tells %j as people call it", (search, words) => {
    expect(describeChoices(columns, read(search))).toBe(words);
  });
});

describe("toTotal(columns, rows)", () => {
  /** Counts of detained people in Lithuania, each changed in its own way. */
  const base = published.claims.find(({ id }) => id === "meduza-lt-detained-2020");
  const { claimant } = published.claims.find(({ claimant }) => claimant.id !== base?.claimant.id) ?? {};
  const other: Partial<Claim> = claimant === undefined ? {} : { claimant };
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
    ["a retelling", { retells: "a" }, "a row repeats another document, so that its figure would count twice"],
    ["a part", { extent: "part" }, "a row covers a part only"],
    ["another claimant", other, "the rows are of different claimants, who may have counted the same"],
    ["citizens", { citizenship: "IQ" }, "the rows are about people of different citizenships, some within others"],
    [
      "one month twice",
      { period_start: "2021-01-28" },
      "the periods of the rows overlap, so that the days they share would count twice",
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
