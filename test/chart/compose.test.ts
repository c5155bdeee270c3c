import { describe, expect, it } from "vitest";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import type { Panel } from "../../worker/chart/chart.ts";
import { composeChart, composeRivalry } from "../../worker/chart/compose.ts";
import { toPicture } from "../../worker/chart/picture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import type { ClaimForm, Observation, RivalryForm } from "../../worker/record/form.ts";
import { ask } from "./fixture.ts";

const STATES = Object.entries(CHARTS).flatMap(([id, spec]) =>
  spec.kind === "series" ? spec.freqs.map((freq) => ({ id, query: { freq } })) : [{ id, query: {} }],
);

/** All rows of the answer that a panel names. */
async function rowsOf<T>({ json }: Panel): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let next: string | null = json; next !== null;) {
    const answer: { data: readonly T[]; links: { next: string | null } } = await (await ask(next)).json();
    rows.push(...answer.data);
    next = answer.links.next;
  }
  return rows;
}

function isSeries(panel: Panel): boolean {
  return panel.kind === "time" && panel.freq !== null;
}

type Compared = readonly [drawn: readonly unknown[], answered: readonly unknown[]];

/** Marks as they are drawn, beside the observations that have a figure. */
async function compareSeries(panel: Panel): Promise<Compared> {
  const rows = (await rowsOf<Observation>(panel)).filter(({ method }) => method !== "none");
  return [
    panel.marks.map(({ name, display, value, from, to, derived }) => [name, display, value, from, to, derived]),
    rows.map((row) => [row.time_period, row.display, row.value, row.period_start, row.period_end, row.claim === null]),
  ];
}

/** Marks as they are drawn, beside the claims of the same ids. */
async function compareClaims(panel: Panel): Promise<Compared> {
  const claims = new Map((await rowsOf<ClaimForm>(panel)).map((claim) => [claim.id, claim]));
  const drawn = panel.marks.flatMap(({ id }) => claims.get(id) ?? []);
  return [
    panel.marks.map(({ id, display, wording, to }) => [id, display, wording, to]),
    drawn.map(({ id, display, value_text, period_end }) => [id, display, value_text, period_end]),
  ];
}

describe("composeChart(id, ask, query)", () => {
  it.each(STATES)("draws of $id, $query what the answers have that its panels name", async ({ id, query }) => {
    const { panels } = await composeChart(id, ask, query, ENGLISH);
    expect(panels.length).toBeGreaterThan(0);
    for (const panel of panels) {
      const [drawn, answered] = isSeries(panel) ? await compareSeries(panel) : await compareClaims(panel);
      expect(drawn).toEqual(answered);
      expect(drawn.length).toBeGreaterThan(1);
      expect((await ask(panel.csv)).headers.get("Content-Type")).toMatch(/^text\/csv/);
    }
  });

  it("leaves out no claim of a strip, and of the others those of one citizenship or another start", async () => {
    const [strip] = (await composeChart("evacuations", ask, {}, ENGLISH)).panels;
    const [, flown] = [0, (await composeChart("november", ask, {}, ENGLISH)).panels.at(-1)];
    if (strip === undefined || flown === undefined) throw new RangeError("No panels");
    expect(strip.marks).toHaveLength((await rowsOf(strip)).length);
    expect(strip.marks.some(({ part }) => part === "citizens of Iraq")).toBe(true);
    const whole = (await rowsOf<ClaimForm>(flown)).filter(({ citizenship }) => citizenship === null);
    expect(flown.marks.map(({ id }) => id).toSorted()).toEqual(whole.map(({ id }) => id).toSorted());
    for (const panel of (await composeChart("deaths", ask, {}, ENGLISH)).panels)
      for (const { from, to, part } of panel.marks) expect([from, part]).toEqual([to, null]);
  });

  it("has panels that share a time axis, each with an id of its own", async () => {
    const { panels } = await composeChart("months", ask, {}, ENGLISH);
    const axes = panels.map((panel) => (panel.kind === "time" ? `${panel.first} ${panel.last}` : ""));
    expect(new Set(axes).size).toBe(1);
    expect(axes[0]).toMatch(/^2021-01-01 /);
    expect(panels.map(({ id }) => id)).toEqual([
      "detained-LT",
      "turned_away-LT",
      "turned_away-LV",
      "attempts-PL",
      "let_in_humanitarian-LV",
    ]);
  });

  it("draws what is asked for, and says so in its address", async () => {
    const { panels, address } = await composeChart(
      "months",
      ask,
      {
        by: ["LV"],
        freq: "Q",
        from: "2022",
        to: "2023-06",
      },
      ENGLISH,
    );
    expect(panels.map(({ ref_area }) => ref_area)).toEqual(["LV", "LV"]);
    for (const panel of panels) expect(panel).toMatchObject({ first: "2022-01-01", last: "2023-06-30", freq: "Q" });
    expect(address).toBe("/?ref_area=LV&freq=Q&from=2022&to=2023-06#months");
    expect(
      (await composeChart("months", ask, { by: ["LT", "LV", "PL"], freq: "M", from: "2021" }, ENGLISH)).address,
    ).toBe("/#months");
  });

  it("has the events of the area and of Belarus, and the breaks of the count, within the axis", async () => {
    const { panels } = await composeChart("months", ask, { by: ["LT"], from: "2021", to: "2021" }, ENGLISH);
    const [, panel] = panels;
    if (panel?.kind !== "time") throw new RangeError("No panel");
    const { data } = await (await ask("/events?ref_area=LT,BY&from=2021&to=2021&limit=1000")).json();
    expect(panel.moments.map(({ id }) => id)).toEqual(data.map(({ id }: { id: string }) => id));
    expect(panel.breaks.map(({ date }) => date)).toEqual(["2021-08-03"]);
    const [, later] = (await composeChart("months", ask, { by: ["LT"], from: "2022" }, ENGLISH)).panels;
    expect(later).toMatchObject({ breaks: [] });
  });

  it("finds in words what its marks say", async () => {
    const { panels, finding, source } = await composeChart("years", ask, {}, ENGLISH);
    expect(panels[1]?.finding).toBe(
      "The highest figure known for a year, others may be higher: 11,211 (2022); the last printed: 1,652 (2025)",
    );
    expect(finding).toMatch(
      /^The highest figures known for a year, others may be higher: .*, 13,863 people turned away in Latvia \(2023\) and 39,664 attempts to cross in Poland \(2021\)$/,
    );
    expect(source).toMatch(/^Source: [^,]+, .+ and \d+ more$/);
  });

  it("says where nothing is printed", async () => {
    const { panels, finding } = await composeChart("years", ask, { from: "1990", to: "1991" }, ENGLISH);
    expect(new Set([finding, ...panels.map(({ finding }) => finding)])).toEqual(
      new Set(["Nothing is printed for these periods"]),
    );
    expect(panels.flatMap(({ marks }) => marks)).toEqual([]);
  });

  it.each([
    ["yeers", {}, /chart.*years, months.*"yeers"/],
    ["__proto__", {}, /"__proto__"/],
    ["years", { by: ["DE"] }, /ref_area.*LT, LT, LV, PL.*"DE"/],
    ["years", { freq: "M" }, /freq.*"M"/],
    ["years", { from: "soon" }, /soon|status 400/],
  ] as const)("refuses %s with %j", async (id, query, words) => {
    await expect(composeChart(id, ask, query, ENGLISH)).rejects.toThrow(RangeError);
    await expect(composeChart(id, ask, query, ENGLISH)).rejects.toThrow(words);
  });

  it.each(STATES)("weighs as a picture of $id, $query less than 400,000 bytes", async ({ id, query }) => {
    const spec = CHARTS[id];
    const view =
      spec === undefined || spec.kind === "strip" ? ({ scale: "linear", events: false } as const) : spec.view;
    expect(Buffer.byteLength(toPicture(await composeChart(id, ask, query, ENGLISH), view, "", ENGLISH))).toBeLessThan(
      400_000,
    );
  });
});

describe("composeRivalry(id, ask)", async () => {
  const { data } = await (await ask("/compare?limit=1000")).json();
  const rivals: readonly RivalryForm[] = data;

  it.each(["agree", "rounding", "conflict", "definition", "cut_off"])(
    "sets the claims of a group of kind %s in rows",
    async (kind) => {
      const rivalry = rivals.find((one) => one.kind === kind);
      if (rivalry === undefined) throw new RangeError(`No ${kind}`);
      const { panels, id, address } = await composeRivalry(rivalry.id, ask, ENGLISH);
      const [panel] = panels;
      if (panel?.kind !== "strip") throw new RangeError("No strip");
      expect([id, address]).toEqual(["rivals", `/rivals/${rivalry.id}`]);
      expect(panel.marks.map(({ id }) => id).toSorted()).toEqual(rivalry.claims.map(({ id }) => id).toSorted());
      const [first, ...others] = panel.marks.map(({ difference }) => difference);
      expect(first).toBeNull();
      for (const difference of others) expect(difference).toEqual(expect.any(String));
      const { common } = rivalry;
      expect(panel.common).toEqual(common === null ? null : { low: common.lower, high: common.upper });
      expect(panel.finding).toMatch(common === null ? /no figure fits all of them$/ : /all of them allow/);
      const csv = await (await ask(panel.csv)).text();
      for (const { id } of rivalry.claims) expect(csv).toContain(`\n${id},`);
    },
  );

  it("refuses a group that does not exist", async () => {
    await expect(composeRivalry("no-such-group", ask, ENGLISH)).rejects.toThrow(/status 404/);
  });
});
