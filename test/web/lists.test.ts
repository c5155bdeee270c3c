/** Series, rivals and checks on the page, in a real Chromium, against what the API answers. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";

const origin = inject("origin");
let browser: Browser;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function open(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(origin, { waitUntil: "networkidle" });
  return page;
}

async function ask(path: string) {
  return (await fetch(origin + path)).json();
}

async function readIds(items: Locator): Promise<readonly string[]> {
  return items.evaluateAll((elements) => elements.map(({ id }) => id));
}

/** First two cells of each row of a table of a series. */
async function readFigures(table: Locator): Promise<readonly (readonly [string, string])[]> {
  return table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const [name, figure] = row.children;
      return [name?.textContent ?? "", figure?.firstElementChild?.textContent ?? "–"] as const;
    }),
  );
}

describe("the years", () => {
  it.each([
    ["detained", "LT"],
    ["turned_away", "LT"],
    ["turned_away", "LV"],
    ["attempts", "PL"],
  ])(
    "of %s in %s are those of /series, gaps included, each with its claim and all it was chosen among",
    async (...of) => {
      const [indicator, area] = of;
      const page = await open(false);
      const { data } = await ask(`/series?indicator=${indicator}&ref_area=${area}&freq=A`);
      const link = `a[href^="/series?indicator=${indicator}&ref_area=${area}&freq=A"]`;
      const table = page.locator("#years table", { has: page.locator(link) });
      const rows = await readFigures(table);
      expect(rows.map(([name, figure]) => [name.slice(0, 4), figure])).toEqual(
        data.map(({ time_period, display }: Record<string, string | null>) => [time_period, display ?? "–"]),
      );
      const claims = await table.locator(link).allTextContents();
      const held = data.filter(({ method }: { method: string }) => method !== "none");
      expect(claims.map((text) => Number.parseInt(text, 10))).toEqual(
        held.map((row: { claims: string[] }) => row.claims.length),
      );
      const derived = data.filter(({ method }: { method: string }) => method === "derived");
      expect(await table.locator(".tag", { hasText: "derived" }).count()).toBe(derived.length);
    },
  );
});

describe("months and days", () => {
  it("open on the page from the keyboard, as /series answers them, and lead back", async () => {
    const page = await open();
    const address = "/series?indicator=attempts&ref_area=PL";
    const year = page.locator(`#choices a[href^="${address}"]`, { hasText: "2021" });
    await year.focus();
    await page.keyboard.press("Enter");
    const table = page.locator("#closer table");
    await table.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("closer");
    expect(await year.getAttribute("aria-current")).toBe("true");
    const months = await ask(`${address}&freq=M&from=2021&to=2021`);
    const printed = months.data.map(({ display }: { display: string | null }) => display ?? "–");
    const shown = await readFigures(table);
    expect(shown.map(([, figure]) => figure).filter((figure) => figure !== "–")).toEqual(
      printed.filter((figure: string) => figure !== "–"),
    );
    const month = table.locator("th a").first();
    const period = new URL((await month.getAttribute("href")) ?? "", origin).searchParams.get("from") ?? "";
    await month.press("Enter");
    await page.locator("#closer caption", { hasText: "day by day" }).waitFor();
    const days = await ask(`${address}&freq=D&from=${period}&to=${period}`);
    const daily = days.data.map(({ display }: { display: string | null }) => display ?? "–");
    expect((await readFigures(table)).map(([, figure]) => figure)).toEqual(trim(daily));
    await page.locator("#closer a", { hasText: "The months of" }).press("Enter");
    await page.locator("#closer caption", { hasText: "month by month" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("are offered wherever a month or a day is printed", async () => {
    const page = await open(false);
    const lostDays: number[] = [];
    for (const item of await page.locator("#choices > li").all()) {
      const years = await item.locator("a").allTextContents();
      const [months, days] = await Promise.all(
        ["data-m", "data-d"].map(async (name) => (await ask((await item.getAttribute(name)) ?? "")).points),
      );
      const printed = [...months, ...days].filter(({ display }) => display !== null);
      const known = new Set(months.map(({ time_period }: { time_period: string }) => time_period));
      const lost = days.filter(
        ({ time_period, display }: Record<string, string>) => display !== null && !known.has(time_period?.slice(0, 7)),
      );
      lostDays.push(lost.length);
      expect(new Set(printed.map(({ time_period }) => time_period.slice(0, 4)))).toEqual(new Set(years));
    }
    expect(lostDays).toEqual([0, 0, 0, 0]);
  });

  it("lead each figure to its claim", async () => {
    const page = await open();
    await page.locator("#choices li.LV a", { hasText: "2023" }).click();
    const figure = page.locator("#closer td a:not(.json)").first();
    await figure.click();
    const { hash } = new URL(page.url());
    await page.locator(`.claims tr${hash}:target`).waitFor();
  });

  it("say so where they could not be loaded", async () => {
    const page = await open();
    await page.route("**/assets/data/lv-*", (route) => route.abort());
    await page.locator("#choices li.LV a").first().click();
    await page.locator("#closer", { hasText: "could not be loaded" }).waitFor();
  });
});

describe("the figures that disagree", () => {
  it("are counted by kind as /compare counts them", async () => {
    const page = await open(false);
    for (const link of await page.locator("#rivals .counts a").all()) {
      const { meta } = await ask((await link.getAttribute("href")) ?? "");
      expect(await link.textContent()).toBe(meta.total.toLocaleString("en"));
    }
    const { meta } = await ask("/compare?limit=1");
    const counts = await page.locator("#rivals .counts a").allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0)).toBe(meta.total);
  });

  it("show conflicts first, then what rounding explains, none left out, none twice", async () => {
    const page = await open();
    const first = await readIds(page.locator("#conflicts > li"));
    expect(first.length).toBeLessThanOrEqual(15);
    for (const kind of ["conflict", "rounding"]) {
      const { data } = await ask(`/compare?kind=${kind}&limit=1000`);
      const list = kind === "conflict" ? "conflicts" : "rounding";
      const button = page.locator(`button[aria-controls=${list}]`);
      if ((await button.count()) > 0) await button.click();
      await page
        .locator(`#${list} > li`)
        .nth(data.length - 1)
        .waitFor();
      expect((await readIds(page.locator(`#${list} > li`))).toSorted()).toEqual(
        data.map(({ id }: { id: string }) => id).toSorted(),
      );
      expect(await button.count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it("stand side by side with their wording, their office and their document", async () => {
    const page = await open(false);
    for (const group of await page.locator("#conflicts > li").all()) {
      expect(await group.locator(".sides > li").count()).toBeGreaterThan(1);
      const figures = await group.locator(".figure").allTextContents();
      expect(new Set(figures).size).toBeGreaterThan(1);
      expect(await group.locator(".sides > li:not(:has(q)), .sides > li:not(:has(a[rel~=external]))").count()).toBe(0);
    }
  });
});

describe("what adds up and what does not", () => {
  it("is counted by verdict as /checks counts it", async () => {
    const page = await open(false);
    const { meta } = await ask("/checks?limit=1");
    const counts = await page.locator("#checks .counts a").allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0)).toBe(meta.total);
  });

  it("shows every contradiction with its arithmetic and what a person found, then the strained ones", async () => {
    const page = await open();
    for (const [verdict, list] of [
      ["contradicted", "contradictions"],
      ["strained", "strained"],
    ] as const) {
      const { data } = await ask(`/checks?verdict=${verdict}&limit=1000`);
      const button = page.locator(`button[aria-controls=${list}]`);
      if ((await button.count()) > 0) await button.click();
      await page
        .locator(`#${list} > li`)
        .nth(data.length - 1)
        .waitFor();
      expect(await page.locator(`#${list} > li`).count()).toBe(data.length);
      for (const { id, statement, arithmetic, known } of data) {
        const words = (await page.locator(`[id="${id}"]`).textContent()) ?? "";
        for (const said of [statement, arithmetic, known ?? ""]) expect(words).toContain(said);
      }
    }
    expect(complaints).toEqual([]);
  });
});

describe("a list that goes on", () => {
  it("moves the focus to the first new row", async () => {
    const page = await open();
    const before = await page.locator("#timeline > *").count();
    await page.locator("button[aria-controls=timeline]").press("Enter");
    await page.locator("#timeline > *").nth(before).waitFor();
    const index = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.parentElement?.id === "timeline" ? [...active.parentElement.children].indexOf(active) : -1;
    });
    expect(index).toBe(before);
    const { meta } = await ask("/events?limit=1");
    expect(await page.locator("#timeline li").count()).toBe(meta.total);
  });

  it("says so where the rest could not be loaded, and takes a second press", async () => {
    const page = await open();
    await page.route("**/assets/data/timeline-*", (route) => route.abort());
    const button = page.locator("button[aria-controls=timeline]");
    await button.click();
    await page.locator("button", { hasText: "could not be loaded" }).waitFor();
    await page.unroute("**/assets/data/timeline-*");
    await button.click();
    await button.waitFor({ state: "detached" });
  });
});

/** Without the gaps before the first figure and after the last. */
function trim(figures: readonly string[]): readonly string[] {
  const held = figures.map((figure) => figure !== "–");
  return figures.slice(Math.max(0, held.indexOf(true)), held.lastIndexOf(true) + 1);
}
