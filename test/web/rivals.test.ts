/** Rivals and checks on the page, in a real Chromium, against what the API answers. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { keepBusy, launchBrowser } from "../browser.ts";

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

async function open(path = "/", javaScriptEnabled = true): Promise<Page> {
  const context = await keepBusy(
    await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled }),
  );
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(origin + path, { waitUntil: "networkidle" });
  return page;
}

async function ask(path: string) {
  return (await fetch(origin + path)).json();
}

async function readIds(items: Locator): Promise<readonly string[]> {
  return items.evaluateAll((elements) => elements.map(({ id }) => id));
}

async function askIds(path: string): Promise<readonly string[]> {
  const { data } = await ask(path);
  return data.map(({ id }: { id: string }) => id).toSorted();
}

/** Presses as long as there is more. */
async function readAll(page: Page, owner: string): Promise<readonly string[]> {
  const items = page.locator(`#${owner}-list > li`);
  const more = page.locator(`#${owner} .more button`);
  while (await more.isVisible()) {
    const before = await items.count();
    await more.click();
    await items.nth(before).waitFor();
  }
  return readIds(items);
}

describe.each([
  ["rivals", "/compare", "kind"],
  ["checks", "/checks", "verdict"],
])("the section of %s", (owner, path, by) => {
  it(`is counted by ${by} as ${path} counts`, async () => {
    const page = await open("/", false);
    const counts = page.locator(`#${owner} .counts a`);
    for (const link of await counts.all()) {
      const { search, hash } = new URL((await link.getAttribute("href")) ?? "", origin);
      expect(hash).toBe(`#${owner}`);
      const { meta } = await ask(`${path}${search}`);
      expect(await link.textContent()).toBe(meta.total.toLocaleString("en"));
    }
    const { meta } = await ask(`${path}?limit=1`);
    const texts = await counts.allTextContents();
    expect(texts.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0)).toBe(meta.total);
  });

  it("hides what only scripts can do, and leads to the answer without them", async () => {
    const page = await open("/", false);
    expect(await page.locator(`#${owner} form`).isVisible()).toBe(false);
    expect(await page.locator(`#${owner} .more button`).isVisible()).toBe(false);
    expect(
      await page.locator(`#${owner} .more a`).evaluateAll((links) => links.map((a) => a.getAttribute("href"))),
    ).toEqual([path, `${path}.csv`]);
  });

  it("asks for nothing before the reader comes near", async () => {
    const page = await open();
    const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(asked.filter((name) => /\/(?:shelf|rivals|checks)-/.test(name))).toEqual([]);
  });

  it("goes on where the page ends, the focus on the first that is new", async () => {
    const page = await open(`/#${owner}`);
    const items = page.locator(`#${owner}-list > li`);
    const before = await readIds(items);
    await page.locator(`#${owner} .more button`).press("Enter");
    await items.nth(before.length).waitFor();
    const ids = await readIds(items);
    expect(ids.slice(0, before.length)).toEqual(before);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(ids[before.length]);
    expect(complaints).toEqual([]);
  });

  it("says so where a file does not come, and takes a second try", async () => {
    const page = await open(`/#${owner}`);
    await page.locator(`#${owner} .more button`).waitFor();
    await page.route(`**/assets/data/${owner}-*`, (route) => route.abort());
    const items = page.locator(`#${owner}-list > li`);
    const before = await items.count();
    await page.locator(`#${owner} .more button`).click();
    const retry = page.locator(`#${owner} .chosen button`);
    await retry.waitFor();
    expect(await page.locator(`#${owner} .chosen`).textContent()).toContain("could not be loaded");
    expect(await items.count()).toBe(before);
    await page.unroute(`**/assets/data/${owner}-*`);
    await retry.click();
    await items.nth(before).waitFor();
    expect(await page.locator(`#${owner} .chosen`).textContent()).toBe("");
  });

  it("says so where what there is to choose does not come", async () => {
    const page = await open();
    await page.route(`**/assets/data/${owner}-*`, (route) => route.abort());
    await page.locator(`#${owner}`).scrollIntoViewIfNeeded();
    await page.locator(`#${owner} .chosen`, { hasText: "could not be loaded" }).waitFor();
    const fields = page.locator(`#${owner} select:enabled`);
    expect(await fields.count()).toBe(0);
    await page.unroute(`**/assets/data/${owner}-*`);
    await page.locator(`#${owner} .chosen button`).click();
    await page.locator(`#${owner} .more button`).waitFor();
    expect(await page.locator(`#${owner} .chosen`).textContent()).toBe("");
    expect(await fields.count()).toBe(5);
  });
});

describe("the groups of rivals", () => {
  it.each([
    ["ref_area=LT&from=2021&to=2021", "&period_match=within"],
    ["kind=conflict", ""],
    ["ref_area=EU&kind=agree", ""],
    ["indicator=detained&ref_area=LT&from=2021&to=2021", "&period_match=within"],
  ])("are those of /compare for %s in the address, and again after a reload", async (query, within) => {
    const page = await open(`/?${query}#rivals`);
    const words = page.locator("#rivals .chosen");
    const expected = await askIds(`/compare?limit=1000&${query}${within}`);
    const said = `${expected.length} group${expected.length === 1 ? " matches" : "s match"}.`;
    await words.filter({ hasText: said }).waitFor();
    expect((await readAll(page, "rivals")).toSorted()).toEqual(expected);
    const json = await page.locator("#rivals .more .json").getAttribute("href");
    expect(await askIds(`${json}&limit=1000`)).toEqual(expected);
    await page.reload();
    await words.filter({ hasText: said }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("follow the form, keep the choice in the address, and go back with it", async () => {
    const page = await open("/#rivals");
    const items = page.locator("#rivals-list > li");
    const came = await readIds(items);
    await page.locator("#rivals [name=ref_area]").selectOption("BY");
    await page.locator("#rivals .chosen", { hasText: "match" }).waitFor();
    expect(new URL(page.url()).search).toBe("?ref_area=BY");
    expect(await readIds(items)).not.toEqual(came);
    await page.goBack();
    await expect.poll(async () => readIds(items)).toEqual(came);
    expect(await page.locator("#rivals [name=ref_area]").inputValue()).toBe("");
  });

  it("say what would match where nothing does", async () => {
    const page = await open("/?ref_area=BY&kind=conflict&indicator=detained#rivals");
    const words = page.locator("#rivals .chosen", { hasText: "No group matches" });
    await words.waitFor();
    const { meta } = await ask("/compare?kind=conflict&indicator=detained&limit=1");
    expect(await words.textContent()).toContain(`${meta.total} without “Where”`);
  });

  it("draw the same whether the build writes them or the browser", async () => {
    const page = await open("/?ref_area=LT&from=2023&to=2023#rivals");
    await page.locator("#rivals .chosen", { hasText: "match" }).waitFor();
    const id = "turned-away-lt-by-2023";
    const drawn = await page.locator(`[id="${id}"]`).evaluate((element) => element.outerHTML);
    const written = await (await open("/", false)).locator(`[id="${id}"]`).evaluate((element) => element.outerHTML);
    expect(drawn.replaceAll(/href="[^"]*"/g, "")).toBe(written.replaceAll(/href="[^"]*"/g, ""));
    const svg = page.locator(`[id="${id}"] circle`).first();
    expect(await svg.evaluate((circle) => circle.getBoundingClientRect().width)).toBeGreaterThan(5);
  });

  it("lead each figure to its claim, the choice left as it is", async () => {
    const page = await open("/?ref_area=BY#rivals");
    await page.locator("#rivals .chosen", { hasText: "match" }).waitFor();
    const before = await readIds(page.locator("#rivals-list > li"));
    const figure = page.locator("#rivals .figure").first();
    const href = (await figure.getAttribute("href")) ?? "";
    await figure.click();
    await page.waitForURL(origin + href);
    await page.goBack();
    await page.locator("#rivals .chosen", { hasText: "match" }).waitFor();
    expect(await readIds(page.locator("#rivals-list > li"))).toEqual(before);
  });
});

describe("the checks", () => {
  it("show every contradiction and every strained one with its arithmetic and what a person found", async () => {
    for (const verdict of ["contradicted", "strained"]) {
      const page = await open(`/?verdict=${verdict}#checks`);
      const { data } = await ask(`/checks?verdict=${verdict}&limit=1000`);
      await page.locator("#checks .chosen", { hasText: `${data.length} checks match.` }).waitFor();
      const ids = await readAll(page, "checks");
      expect(ids.toSorted()).toEqual(data.map(({ id }: { id: string }) => id).toSorted());
      for (const { id, arithmetic, known, reason } of data) {
        const words = (await page.locator(`[id="${id}"]`).textContent()) ?? "";
        for (const said of [known ?? "", reason ?? ""]) expect(words).toContain(said);
        expect(words.replace(/[()]/g, "")).toContain(arithmetic);
      }
      expect(complaints).toEqual([]);
    }
  });

  it("are those of /checks, the consistent ones too", async () => {
    const query = "verdict=consistent&ref_area=LV&from=2023&to=2023";
    const page = await open(`/?${query}#checks`);
    const expected = await askIds(`/checks?limit=1000&period_match=within&${query}`);
    await page.locator("#checks .chosen", { hasText: `${expected.length} checks match.` }).waitFor();
    expect((await readAll(page, "checks")).toSorted()).toEqual(expected);
  });
});

describe("a rivalry or check that the page does not hold", () => {
  it.each([
    ["/compare?kind=agree&ref_area=EU&limit=1", "rivals"],
    ["/compare?kind=cut_off&ref_area=LT&sort=period_end&limit=1", "rivals"],
    ["/checks?verdict=consistent&ref_area=DE&limit=1", "checks"],
    ["/checks?verdict=consistent&ref_area=PL&sort=period_end&limit=1", "checks"],
  ])("of %s is brought when the address names it", async (path, owner) => {
    const [id] = await askIds(path);
    const page = await open(`/#${id}`);
    await page.locator(`#${owner}-list > li[id="${id}"]:target`).waitFor();
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });
});
