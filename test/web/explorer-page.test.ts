/** The table of claims under a reader's hand, in a real Chromium, against what the API answers. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { keepBusy, launchBrowser } from "../browser.ts";
import { measureShift } from "./shift.ts";

const origin = inject("origin");
let browser: Browser;
let complaints: string[] = [];
let requests: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await keepBusy(await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options }));
  const page = await context.newPage();
  complaints = [];
  requests = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(origin + path, { waitUntil: "load" });
  return page;
}

async function ask(path: string): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const { data, meta } = await (await fetch(origin + path)).json();
  return { ids: data.map(({ id }: { readonly id: string }) => id), total: meta.total };
}

const readIds = (page: Page) => page.locator(".claims tbody tr").evaluateAll((rows) => rows.map(({ id }) => id));

const readFaulty = (page: Page) =>
  page.locator("#filter [aria-invalid=true]").evaluateAll((all) => all.map((field) => field.getAttribute("name")));

/** Waits until the count says so many. */
async function count(page: Page, total: number): Promise<void> {
  await page.locator("#explorer .count", { hasText: `${total.toLocaleString("en")} of` }).waitFor();
}

describe("the page of all claims", () => {
  it("answers choices, words and days from one file, and keeps them in the address", async () => {
    const page = await open("/explore");
    await page.locator(".codes input[value=PL]").check();
    const poland = await ask("/stats?ref_area=PL&limit=50");
    await count(page, poland.total);
    expect(await readIds(page)).toEqual(poland.ids);
    await page.locator(".codes summary", { hasText: "Wording" }).click();
    await page.locator(".codes input[value=more_than]").check();
    await page.locator(".codes input[value=about]").check();
    await page.fill("#filter [name=to]", "2021");
    await page.press("#filter [name=to]", "Enter");
    await page.locator("#filter [name=q]").pressSequentially("border");
    const query = "ref_area=PL&qualifier=more_than,about&to=2021&q=border";
    await page.waitForURL(`**/explore?${query}`);
    const asked = await ask(`/stats?${query}&limit=50`);
    expect(asked.total).toBeGreaterThan(0);
    await count(page, asked.total);
    expect(await readIds(page)).toEqual(asked.ids);
    const links = page.locator("#explorer .answer .take a");
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      `/stats.csv?${query}`,
      `/stats?${query}`,
    ]);
    await page.fill("#filter [name=from]", "2021-13");
    await page.press("#filter [name=from]", "Enter");
    const faults = /^Cannot read From: expected a year, month or day such as 2021 or 2021-11, found “2021-13”\./;
    await page.locator("#explorer .told", { hasText: faults }).waitFor();
    expect(await page.locator("#filter .faults:visible").textContent()).toMatch(faults);
    expect(await readFaulty(page)).toEqual(["from"]);
    expect(await readIds(page)).toEqual(asked.ids);
    expect(page.url()).toBe(`${origin}/explore?${query}`);
    await page.fill("#filter [name=q]", "a b c d e f g h i");
    expect(await readFaulty(page)).toEqual(["q", "from"]);
    await page.goBack();
    await page.goBack();
    expect(await page.locator("#filter [aria-invalid], #filter .faults:visible").count()).toBe(0);
    await count(page, (await ask("/stats?ref_area=PL&qualifier=more_than,about&limit=1")).total);
    expect(await page.inputValue("#filter [name=q]")).toBe("");
    await page.click("#explorer .reset");
    await page.locator("#explorer .count", { hasText: /^[\d,]+ claims$/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    expect(requests.filter((path) => path.startsWith("/stats"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("counts, in the name of each choice, what it would find beside the others", async () => {
    const page = await open("/explore?indicator=attempts,turned_away");
    const { total } = await ask("/stats?indicator=attempts,turned_away&ref_area=LV&limit=1");
    const boxes = page.getByRole("group", { name: "Country" });
    await boxes.getByRole("checkbox", { name: `Latvia ${total.toLocaleString("en")}` }).waitFor();
    expect(await page.getByRole("checkbox", { name: /^Turned away/ }).isChecked()).toBe(true);
    expect(await page.locator("#explorer .total").textContent()).toBe("No total: the rows count different things.");
    await page.locator("#explorer .told", { hasText: " of " }).waitFor();
  });

  it("is read from any address of /stats, and says what it cannot read", async () => {
    const query = "source=meduza-2021-08-04-russian-nationals&sort=value";
    const page = await open(`/explore?${query}&colour=red`);
    await page.locator("#explorer .told", { hasText: /^The table has no filter “colour”\. \d/ }).waitFor();
    expect(await readIds(page)).toEqual((await ask(`/stats?${query}`)).ids);
    expect(await page.locator("#filter .faults:visible").textContent()).toBe("The table has no filter “colour”.");
    expect(await page.locator(".codes summary", { hasText: "Document" }).textContent()).toBe("Document (1)");
  });

  it("goes on by itself as the reader does, and by the keyboard", async () => {
    const page = await open("/explore");
    const { ids } = await ask("/stats?limit=200");
    await page.locator(".claims tbody tr").nth(29).scrollIntoViewIfNeeded();
    await page.locator(".claims tbody tr").nth(79).waitFor({ state: "attached" });
    expect((await readIds(page)).slice(0, 80)).toEqual(ids.slice(0, 80));
    const home = await open("/?indicator=attempts#claims");
    const attempts = await ask("/stats?indicator=attempts&limit=100");
    await count(home, attempts.total);
    await home.locator("#explorer .more button").press("Enter");
    expect(await readIds(home)).toEqual(attempts.ids);
    expect(await home.evaluate(() => document.activeElement?.id)).toBe(attempts.ids[50]);
  });

  it("writes all rows that match on paper, and says what it leaves out", async () => {
    const page = await open("/explore?ref_area=LT");
    const { total } = await ask("/stats?ref_area=LT&limit=1");
    await count(page, total);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".claims tbody tr").count()).toBe(total);
    expect(await page.locator(".chosen").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".chosen:visible").textContent()).toBe("Country: Lithuania.");
    await page.emulateMedia({ media: "screen" });
    await page.click("#explorer .reset");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".claims tbody tr").count()).toBe(1000);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".unprinted:visible").textContent()).toMatch(/^[\d,]+ more rows are not printed/);
    expect(await page.locator("#explorer .take").textContent()).toContain("the first 1,000; more by links.next");
    expect(await page.locator("form:visible, button:visible, nav:visible").count()).toBe(0);
  });

  it("shows hostile text as text, in rows, facets and titles", async () => {
    const hostile = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
    const page = await open("/explore");
    await page.route("**/assets/data/explorer-*.json", async (route) => {
      const file = await (await route.fetch()).json();
      const spoiled = {
        ...file,
        texts: {
          ...file.texts,
          value_text: { ...file.texts.value_text, texts: file.texts.value_text.texts.map(() => hostile) },
        },
        sources: file.sources.map((source: object) => ({ ...source, title: hostile })),
        facets: {
          ...file.facets,
          ref_area: { ...file.facets.ref_area, label: hostile, names: file.facets.ref_area.names.map(() => hostile) },
        },
      };
      await route.fulfill({ json: spoiled });
    });
    await page.goto(`${origin}/explore?q=${encodeURIComponent("<img onerror")}&sort=value`);
    await page.locator("#explorer .count", { hasText: " of " }).waitFor();
    expect(await page.locator(".claims q").first().textContent()).toBe(hostile);
    expect(await page.locator(".claims .where a").first().getAttribute("title")).toBe(hostile);
    expect(await page.locator(".codes label span", { hasText: hostile }).count()).toBeGreaterThan(3);
    expect(await page.locator("#explorer :is(img, script)").count()).toBe(0);
    expect(await page.title()).toMatch(/^All claims/);
  });

  it("shows its first rows and the way to the API without scripts", async () => {
    const page = await open("/explore", { javaScriptEnabled: false });
    expect(await readIds(page)).toEqual((await ask("/stats?limit=30")).ids);
    expect(await page.locator("form:visible, button:visible").count()).toBe(0);
    expect(await page.locator("h1").textContent()).toBe("All claims");
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toMatch(/\/explore$/);
  });

  it.each([320, 768, 1024, 1440])(
    "does not scroll sideways at %d pixels, nor move when its script comes",
    async (width) => {
      const page = await open("/explore?ref_area=LT", { viewport: { width, height: 800 } });
      await page.locator(".codes details").first().waitFor({ state: "attached" });
      expect(await page.evaluate(measureShift)).toBeLessThanOrEqual(0.01);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const targets = await page
        .locator("#explorer :is(a, button, summary, .codes label):visible")
        .evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().height] as const));
      expect(targets.filter(([, height]) => height < 24)).toEqual([]);
    },
  );
});
