import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { envelopeOf, Problem } from "../../worker/api/form.ts";
import { Observation } from "../../worker/record/form.ts";
import { readPublished, testApp } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);

const Page = v.object({
  meta: v.looseObject({ total: v.number(), warnings: v.array(v.object({ code: v.string(), detail: v.string() })) }),
  links: v.looseObject({ self: v.string(), next: v.nullable(v.string()) }),
  data: v.array(Observation),
});
const ask = async (search: string) => v.parse(Page, await (await app.request(`/series?${search}`)).json());
const refusal = async (search: string) => {
  const response = await app.request(`/series?${search}`);
  expect(response.status).toBe(400);
  return v.parse(Problem, await response.json());
};
const linesOf = async (search: string) => {
  const { data } = await ask(`${search}&limit=1000`);
  const cells = data.map((one) => [
    one.indicator,
    one.ref_area,
    one.counterpart_area,
    one.place,
    one.citizenship,
    one.subset,
    one.unit_measure,
  ]);
  return [...new Set(cells.map((cell) => cell.map((code) => code ?? "").join(",")))];
};

describe("GET /series", () => {
  it("answers the years of one cell in the envelope of every list", async () => {
    const body: unknown = await (await app.request("/series?indicator=turned_away&ref_area=LT")).json();
    expect(v.is(envelopeOf(v.array(Observation)), body)).toBe(true);
    const { data, links, meta } = v.parse(Page, body);
    expect(data.map(({ time_period }) => time_period).slice(0, 3)).toEqual(["2021", "2022", "2023"]);
    expect(meta).toMatchObject({ total: data.length, returned: data.length, warnings: [] });
    expect(links).toEqual({
      self: "/series?indicator=turned_away&ref_area=LT",
      next: null,
      csv: "/series.csv?indicator=turned_away&ref_area=LT",
      page: null,
    });
  });

  it("has one address for queries that mean the same", async () => {
    const { links } = await ask("ref_area=LV,LT,LV&freq=A&indicator=turned_away");
    expect(links.self).toBe("/series?indicator=turned_away&ref_area=LT,LV");
  });

  it.each([
    ["A", "2022"],
    ["Q", "2022-Q1"],
    ["M", "2022-01"],
    ["W", "2021-W52"],
    ["D", "2022-01-01"],
  ])("gives periods of freq=%s that share a day with from and to", async (freq, first) => {
    const { data } = await ask(`indicator=attempts&ref_area=PL&freq=${freq}&from=2022&to=2022-03`);
    expect(data[0]?.time_period).toBe(first);
    expect(data.at(-1)?.period_start).toMatch(/^2022-0[13]/);
    expect(new Set(data.map((one) => one.freq))).toEqual(new Set([freq]));
  });

  it("answers [] for a combination that the record does not hold", async () => {
    const { data, meta } = await ask("indicator=flights&ref_area=AF");
    expect(data).toEqual([]);
    expect(meta.total).toBe(0);
  });

  it("pages like every list: a walk meets each observation once", async () => {
    const search = "indicator=turned_away&ref_area=LT,LV&freq=M";
    const whole = (await ask(`${search}&limit=1000`)).data;
    const walked: Observation[] = [];
    let next: string | null = `/series?${search}&limit=37`;
    while (next !== null) {
      const page: v.InferOutput<typeof Page> = v.parse(Page, await (await app.request(next)).json());
      walked.push(...page.data);
      next = page.links.next;
    }
    expect(whole.length).toBeGreaterThan(100);
    expect(walked).toEqual(whole);
  });
});

describe("which cells", () => {
  it("are those of BY and the indicator's first unit, without place, citizenship and subset", async () => {
    expect(await linesOf("indicator=turned_away&ref_area=LT,LV")).toEqual([
      "turned_away,LT,BY,,,,persons",
      "turned_away,LV,BY,,,,persons",
    ]);
  });

  it("are for detections those without a counterpart", async () => {
    expect(await linesOf("indicator=detections&ref_area=EU&citizenship=IQ&freq=M")).toEqual([
      "detections,EU,,,IQ,,detections",
    ]);
  });

  it("are the empty ones where none is asked for, beside others", async () => {
    const [citizens = ""] = await linesOf("indicator=detections&ref_area=EU&citizenship=SY&freq=M");
    const both = await linesOf("indicator=detections&ref_area=EU&citizenship=none,SY&freq=M");
    expect(both).toContain(citizens);
    expect(both).toEqual([...new Set([...(await linesOf("indicator=detections&ref_area=EU&freq=M")), citizens])]);
    expect(await linesOf("indicator=turned_away&ref_area=LT&counterpart_area=none,BY")).toContain(
      "turned_away,LT,BY,,,,persons",
    );
  });
});

describe("what is refused", () => {
  it("is a query without indicator and ref_area, which are named", async () => {
    const { errors } = await refusal("freq=M");
    expect(errors?.map(({ parameter, found }) => [parameter, found])).toEqual([
      ["indicator", ""],
      ["ref_area", ""],
    ]);
  });

  it.each([
    ["indicator=turned_awy&ref_area=LT", "indicator", ["turned_away"]],
    ["indicator=turned_away&ref_area=LT&freq=P", "freq", ["A", "Q", "M"]],
    ["indicator=turned_away&ref_area=LT&freq=A,M", "freq", []],
    ["indicator=turned_away&ref_area=LT&sort=id", "sort", []],
    ["indicator=turned_away&ref_area=LT&from=2021-06-31", "from", []],
    ["indicator=turned_away&ref_area=LT&as_of=soon", "as_of", []],
  ])("is %s: %s", async (search, parameter, nearest) => {
    const [error] = (await refusal(search)).errors ?? [];
    expect(error?.parameter).toBe(parameter);
    expect(error?.nearest).toEqual(expect.arrayContaining(nearest));
  });

  it("is a line of deaths over several bodies, which are named", async () => {
    const counting = record.claims.filter(({ indicator, ref_area }) => indicator === "deaths" && ref_area === "PL");
    const claimants = [...new Set(counting.map(({ claimant }) => claimant.id))];
    expect(claimants.length).toBeGreaterThan(0);
    const { errors } = await refusal("indicator=deaths&ref_area=PL");
    expect(errors).toMatchObject([{ parameter: "claimant" }]);
    for (const claimant of claimants) expect(errors?.[0]?.expected).toContain(claimant);
    expect((await app.request(`/series?indicator=deaths&ref_area=PL&claimant=${claimants[0]}`)).status).toBe(200);
    const elsewhere = await refusal("indicator=deaths&ref_area=UA");
    expect(elsewhere.errors?.[0]?.expected).toContain(claimants[0]);
  });
});

describe("what is warned of", () => {
  it("is a mixture of indicators and of units", async () => {
    const { meta } = await ask("indicator=turned_away,attempts&ref_area=PL,LV&limit=1");
    expect(meta.warnings.map(({ code }) => code)).toEqual(["mixed-indicators", "mixed-units"]);
  });

  it("is what as_of leaves out because nobody knows when it was stated", async () => {
    const search = "indicator=attempts&ref_area=PL";
    const { data, meta } = await ask(`${search}&as_of=2022-01-10&to=2021`);
    const undated = record.claims.filter(
      (claim) =>
        claim.as_of === null &&
        claim.period_start <= "2021-12-31" &&
        claim.retells === null &&
        !["F", "U"].includes(claim.obs_status) &&
        claim.extent === "whole" &&
        claim.indicator === "attempts" &&
        claim.ref_area === "PL" &&
        claim.counterpart_area === "BY" &&
        claim.unit_measure === "attempts" &&
        [claim.place, claim.citizenship ?? undefined, claim.subset ?? undefined].every((code) => code === undefined),
    );
    expect(meta.warnings).toMatchObject([{ code: "undated-statements" }]);
    expect(meta.warnings[0]?.detail).toContain(` ${undated.length} claims:`);
    const stated = new Map(record.claims.map(({ id, as_of }) => [id, as_of]));
    const used = data.flatMap(({ claims, parents }) => [...claims, ...parents]).map((id) => stated.get(id) ?? "never");
    expect(used.filter((day) => day > "2022-01-10")).toEqual([]);
    expect(data.at(-1)).toMatchObject({ time_period: "2021", display: "39,670" });
    expect((await ask(search)).meta.warnings).toEqual([]);
  });
});
