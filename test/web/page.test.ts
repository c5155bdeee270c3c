import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { keepBusy, launchBrowser } from "../browser.ts";
import { measureShift } from "./shift.ts";

const origin = inject("origin");
let browser: Browser;
/** The page without scripts, for all who only read it. */
let still: Page;
let complaints: string[] = [];
let requests: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
  still = await visit("/", { javaScriptEnabled: false });
});

afterAll(async () => browser.close());

interface Visit extends BrowserContextOptions {
  /** Whether far charts come, too, and all is waited for. */
  readonly idle?: boolean;
}

/** A page for one test. */
async function open(path?: string, options?: Visit): Promise<Page> {
  const page = await visit(path, options);
  onTestFinished(() => page.context().close());
  return page;
}

/** A page of the running Worker; what the browser complains about and asks for is written down. */
async function visit(path = "/", { idle = false, ...options }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  if (!idle) await keepBusy(context);
  const page = await context.newPage();
  complaints = [];
  requests = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(origin + path, { waitUntil: idle ? "networkidle" : "load" });
  return page;
}

/** Moves through the whole page, so that every chart is asked for and drawn. */
async function readAll(page: Page): Promise<void> {
  for (const figure of await page.locator("figure.chart").all()) await readChart(page, figure);
}

async function readChart(page: Page, figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10);
  await figure.locator("div.plot:not(.drawn)").first().waitFor({ state: "detached" });
}

describe("the first view", () => {
  it("is two requests, none of them to the Worker or another host", async () => {
    await open("/", { idle: true });
    const asked = requests.filter((address) => !address.endsWith("/favicon.svg"));
    expect(asked.length).toBe(2);
    for (const address of asked) expect(address).toMatch(new RegExp(`^${origin}/(?:$|assets/)`));
  });

  it("is 35,000 bytes at most, Chart.js 65,000, at brotli 5", async () => {
    const page = await open("/", { idle: true });
    const first = requests.filter((address) => !address.endsWith("/favicon.svg"));
    const sizes = await Promise.all(first.map(measure));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(35_000);
    await readChart(page, page.locator("#years-chart"));
    const chunk = requests.find((address) => /\/assets\/draw-.*\.js$/.test(address)) ?? "";
    expect(await measure(chunk)).toBeLessThanOrEqual(65_000);
  });

  it("names the entry script with its hash, and holds its sheet", async () => {
    const page = await open();
    expect(await page.locator("head script[src]:not([integrity])").count()).toBe(0);
    expect(await page.locator("head link[rel=stylesheet]").count()).toBe(0);
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0)).toBeGreaterThan(100);
  });
});

describe("the story", () => {
  it("is told in the order of the design", async () => {
    const ids = await still.locator("main > section").evaluateAll((sections) => sections.map(({ id }) => id));
    const charts = ["years", "months", "november", "germany", "frontex", "deaths", "evacuations", "asylum"];
    const rest = ["rivals", "checks", "events", "comparisons", "claims", "method", "documents", "api"];
    expect(ids).toEqual(["numbers", ...charts, ...rest]);
  });

  it.each([
    ["before any move of the reader", false],
    ["after the last chart", true],
  ])("is printed %s with every panel on one sheet, pictures instead of forms", async (_, moved) => {
    const page = await open("/", { viewport: { width: 700, height: 1000 }, idle: true });
    if (moved) await readAll(page);
    const lazy = page.locator(".plot > img[loading=lazy]");
    expect(await lazy.count()).toBeGreaterThan(20);
    expect(requests.filter((address) => address.endsWith(".svg") && !address.endsWith("/favicon.svg"))).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".plot > img:visible").count()).toBe(moved ? 0 : await lazy.count());
    expect(await page.locator("form:visible, button:visible, nav:visible, .take:visible").count()).toBe(0);
    const panels = await page.locator(".panel").evaluateAll((sections) =>
      sections.map((section) => {
        const [pictures, { height, width }] = [
          section.querySelectorAll("div.plot > :is(svg, canvas, img)"),
          section.getBoundingClientRect(),
        ];
        const shown = [...pictures].filter((picture) => picture.checkVisibility({ visibilityProperty: true }));
        const cut = shown.some((picture) => picture.getBoundingClientRect().width > width + 1);
        const strip = section.closest("#evacuations");
        const whole = strip === null ? 0 : section.getBoundingClientRect().bottom - strip.getBoundingClientRect().top;
        return [section.id, shown.length, cut, getComputedStyle(section).breakInside, Math.max(height, whole) < 1000];
      }),
    );
    expect(panels.length).toBeGreaterThan(25);
    for (const panel of panels) expect(panel).toEqual([panel[0], 1, false, "avoid", true]);
  });
});

describe("a chart", () => {
  it("says what it finds and what it measures, and leads each panel to the very answer", async () => {
    const answers = new Map((await still.locator(".panel .take a").all()).map((link) => [link, ""]));
    expect(answers.size).toBe(2 * (await still.locator(".panel").count()));
    for (const link of answers.keys()) {
      const address = (await link.getAttribute("href")) ?? "";
      const { status, headers } = await fetch(origin + address);
      const type = address.includes(".csv") ? "text/csv; charset=utf-8; header=present" : "application/json";
      expect([address, status, headers.get("content-type")]).toEqual([address, 200, type]);
    }
    for (const figure of await still.locator("figure.chart").all()) {
      expect(await figure.locator("figcaption .finding").textContent()).toMatch(/\d.*\.$/);
      expect(await figure.locator("figcaption .measure").textContent()).toMatch(/\.$/);
      expect(await figure.locator(".source").textContent()).toMatch(/^Source: .+\. Tripoint [0-9a-f]{12}, CC BY 4\.0$/);
    }
  });

  it("has a picture without scripts, with words for those who do not see it", async () => {
    for (const plot of await still.locator(".panel > .plot").all()) {
      await plot.scrollIntoViewIfNeeded();
      const picture = plot.locator("> svg:not([data-file]), img");
      expect(await picture.count()).toBe(1);
      const words = (await picture.getAttribute("alt")) ?? (await picture.getAttribute("aria-label"));
      expect(words).toMatch(/^.+\. .+\.$/);
      const address = await picture.getAttribute("src");
      if (address === null) continue;
      const { status, headers } = await fetch(origin + address);
      expect([status, headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    }
  });

  it("is taken along: a picture with source and licence in it, six lines of code at most, a citation", async () => {
    for (const figure of await still.locator("figure.chart").all()) {
      const id = (await figure.getAttribute("data-chart")) ?? "";
      const picture = await (
        await fetch(origin + ((await figure.locator(".along .svg").getAttribute("href")) ?? ""))
      ).text();
      for (const words of ["Source: ", "CC BY 4.0", `/#${id}`]) expect(picture).toContain(words);
      const code = (await figure.locator(".embed code").textContent()) ?? "";
      expect(code.split("\n").length).toBeLessThanOrEqual(6);
      const [, address = ""] = /src="([^"]+)"/.exec(code) ?? [];
      expect([address, (await fetch(origin + address)).status]).toEqual([`/embed/${id}`, 200]);
      expect(await figure.locator(".embed").isVisible()).toBe(address.startsWith("https://"));
      expect(await figure.locator(".cite p").textContent()).toMatch(
        /^Tripoint, “.+”, data version [0-9a-f]{12}, CC BY 4\.0$/,
      );
    }
  });
});

describe("the numbers of the years", () => {
  it("answer whether Poland saw more attempts in 2024 than in 2023, like against like", async () => {
    const page = await open();
    await page.click("nav a[href='#years']");
    await page.click("#years details.numbers summary");
    const row = page.locator("#years table[data-panel=attempts-PL] tbody tr", { hasText: "2024" }).first();
    const cell = row.locator("td", { has: page.locator("b") });
    await expect.poll(async () => cell.textContent()).toMatch(/^more[\d,]+ against [\d,]+$/);
    const figures = await cell
      .locator("a")
      .evaluateAll((links) => links.map((link) => [link.getAttribute("href")?.split("/").at(-1), link.textContent]));
    for (const [id, text] of figures) {
      const { data } = await (await fetch(`${origin}/stats/${id}`)).json();
      expect([data.display, data.claimant.id, data.freq]).toEqual([text, "pl-sg", "A"]);
    }
  });

  it("say why it cannot be told: another count, a part of a year, a word that allows both", async () => {
    const words = (await still.locator("#years table").allTextContents()).join(" ");
    for (const reason of ["the count changed on 1 January 2021", "2021 is counted in part", "the wording allows both"])
      expect(words).toContain(reason);
  });

  it("lead from 2021 in Lithuania to why the papers differ", async () => {
    const page = await open();
    await page.click("#years details.numbers summary");
    const row = page.locator("#years table[data-panel=turned_away-LT] tbody tr", { hasText: "2021" }).first();
    await row.locator("a", { hasText: /groups? of rival figures/ }).click();
    await page.waitForURL("**/?ref_area=LT&indicator=turned_away&from=2021&to=2021#rivals");
    await page.locator("#rivals-list > li:not(.LT)").first().waitFor({ state: "detached" });
    expect(await page.locator("#rivals-list > li").count()).toBeGreaterThan(1);
  });

  it("lead to Latvia by month as CSV", async () => {
    const page = await open();
    await page.click("nav a[href='#months']");
    await page.selectOption("#months select[name=ref_area]", "LV");
    const link = page.locator("#months-turned_away-LV .csv");
    const text = await (await fetch(origin + ((await link.getAttribute("href")) ?? ""))).text();
    expect(text).toContain("LV");
    expect(text).toContain("2023-10");
  });
});

/* What a colour does to the console and a width to places is seen in one visit each: neither depends on the other. */
describe.each([
  ["light", 1440],
  ["dark", 360],
] as const)("the page in %s colours, %d pixels wide, read to its end", (colorScheme, width) => {
  it("moves nothing under the reader's eyes, without a word in the console, from its own host alone", async () => {
    const page = await open("/", { viewport: { width, height: 800 }, colorScheme, idle: true });
    await readAll(page);
    await page.locator("#api").scrollIntoViewIfNeeded();
    expect(await page.evaluate(measureShift)).toBeLessThanOrEqual(0.01);
    await page.emulateMedia({ colorScheme: colorScheme === "light" ? "dark" : "light" });
    await page.waitForTimeout(300);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(origin))).toEqual([]);
  });
});

describe("the page with every chart drawn", () => {
  it("never scrolls sideways, drawn at 320 pixels and resized, at 1920 and down to 320 again", async () => {
    const page = await open("/", { viewport: { width: 320, height: 800 } });
    await readAll(page);
    for (const width of [320, 1920, 1440, 1366, 1280, 1100, 1024, 768, 640, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(measureSettled)]).toEqual([width, width]);
    }
  });
});

describe("the page in large print", () => {
  it("does not scroll sideways with letters of twice the size", async () => {
    const page = await open();
    await page.evaluate(() => document.documentElement.setAttribute("class", "large"));
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html.large { font-size: 200% }");
      document.adoptedStyleSheets = [sheet];
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width]);
    }
  });

  it("has a number on the first screen of a phone", async () => {
    const page = await open("/", { viewport: { width: 360, height: 740 } });
    const box = await page.locator("#numbers .big").first().boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(740);
  });
});

describe("the page without scripts", () => {
  it("holds five numbers, the years as pictures and tables, and the first of the claims", async () => {
    const page = await open("/", { javaScriptEnabled: false });
    const { data, meta } = await (await fetch(`${origin}/stats?limit=4`)).json();
    expect(await page.locator("#numbers .number").count()).toBe(5);
    expect(await page.locator("#years .plot > svg").count()).toBe(4);
    expect(await page.locator("#years table.series").count()).toBe(4);
    const rows = await page.locator(".claims tbody tr").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(rows).toEqual(data.map(({ id }: { id: string }) => id));
    expect(await page.locator(".dateline").textContent()).toContain(`${meta.total.toLocaleString("en")} claims`);
    expect(await page.locator("form:visible, button:visible").count()).toBe(0);
    expect(requests.filter((address) => address.endsWith(".js"))).toEqual([]);
  });

  it("leads each number to its claim, and the claim to its document", async () => {
    const figures = still.locator(
      "#numbers :is(.big, .beside) a, table.series td:nth-child(2):not(:has(.tag)) a, .strips .figure, .claims .figure",
    );
    const leads = await figures.evaluateAll((links) =>
      links.map((link) => [link.getAttribute("href") ?? "", link.textContent] as const),
    );
    expect(leads.length).toBeGreaterThan(40);
    for (const [href, text] of new Map(leads)) {
      expect(href).toMatch(/^\/claims\/[a-z0-9-]+$/);
      const { data } = await (await fetch(`${origin}${href.replace("/claims/", "/stats/")}`)).json();
      expect([href, data.display]).toEqual([href, text]);
      const claim = await (await fetch(origin + href)).text();
      expect([href, claim.includes(`href="${data.source.url.replaceAll("&", "&amp;")}`)]).toEqual([href, true]);
    }
  });

  it("leads the next claims and the rest of each list to the API", async () => {
    const links = still.locator(".more a:not(.csv), .leads a.json");
    const addresses = await links.evaluateAll((elements) => elements.map((link) => link.getAttribute("href") ?? ""));
    for (const address of new Set(addresses)) {
      const { status, headers } = await fetch(origin + address);
      expect([address, status, headers.get("content-type")]).toEqual([address, 200, "application/json"]);
    }
  });

  it("has an element for every fragment it links to, each id once, one first heading", async () => {
    const html = await still.content();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    expect(await still.locator("h1").count()).toBe(1);
    expect(html).not.toMatch(/<[^>]* style="/);
  });
});

describe("an address with a name that the page does not hold", () => {
  it("leads to what stands in lists that are not unfolded", async () => {
    const page = await open();
    const hidden = await page.evaluate(async () => {
      const files = [...document.querySelectorAll<HTMLElement>("button[data-file]")];
      const lists = await Promise.all(files.map(async ({ dataset }) => (await fetch(dataset["file"] ?? "")).text()));
      return lists.map((list) => /"id":"([a-z0-9-]+)"/.exec(list)?.[1] ?? "");
    });
    expect(hidden.length).toBeGreaterThan(0);
    for (const id of hidden) {
      await page.goto(`${origin}/#${id}`);
      await page.reload();
      await page.locator(`[id="${id}"]:target`).waitFor();
    }
  });

  it("leads on to the page of a claim, in place of its old address", async () => {
    const page = await open("/#belsat-lt-crossings-2021");
    await page.waitForURL("**/claims/belsat-lt-crossings-2021");
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  it("runs on where the fragment is no address", async () => {
    await open("/#100%", { idle: true });
    expect(complaints).toEqual([]);
  });
});

describe("an address that no page has", () => {
  it("answers a page in the same clothes", async () => {
    const page = await open("/explore/none");
    expect(await page.locator("h1").textContent()).toBe("Nothing was printed here");
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).fontFamily)).toContain("system-ui");
  });
});

/** How wide the page is once its charts are drawn anew: they learn their width in one frame, and take it in the next. */
async function measureSettled(): Promise<number> {
  for (const _ of ["learn", "take", "after"]) await new Promise((done) => requestAnimationFrame(done));
  return document.documentElement.scrollWidth;
}

async function measure(address: string): Promise<number> {
  const body = Buffer.from(await (await fetch(address)).arrayBuffer());
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
