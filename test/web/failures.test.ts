/** What the page says when files, scripts and answers are slow, dead or not what they should be. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { keepBusy, launchBrowser } from "../browser.ts";

const origin = inject("origin");
let browser: Browser;
let errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

/** A page for one test. */
async function open(): Promise<Page> {
  const page = await visit();
  onTestFinished(() => page.context().close());
  return page;
}

async function visit(): Promise<Page> {
  const context = await keepBusy(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  const page = await context.newPage();
  errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(origin, { waitUntil: "load" });
  return page;
}

/** The chart of that id, come near with the reader's first move. */
async function near(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}-chart`);
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10);
  return figure;
}

type Failure = "abort" | { readonly status: number; readonly contentType: string; readonly body: string };

const FAILURES: readonly (readonly [what: string, failure: Failure, words: string])[] = [
  ["is not there", { status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }, "answered 404"],
  ["fails", { status: 500, contentType: "text/plain", body: "" }, "answered 500"],
  [
    "is a page",
    { status: 200, contentType: "text/html", body: "<!doctype html><h1>Sign in</h1>" },
    "could not be read",
  ],
  ["is cut short", { status: 200, contentType: "application/json", body: '[{"id":"months","pan' }, "could not be read"],
  ["is something else", { status: 200, contentType: "application/json", body: '{"error":true}' }, "could not be read"],
  ["is dead", "abort", "could not be reached"],
];

/** Makes every request for such addresses fail. */
async function spoil(page: Page, pattern: string, failure: Failure): Promise<void> {
  await page.route(pattern, (route) => (failure === "abort" ? route.abort() : route.fulfill(failure)));
}

/** Until it holds. */
function poll<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 10_000 });
}

describe.each(FAILURES)("where a file %s", (_, failure, words) => {
  it("the first chart stays as it came, says why, and is drawn at the second try", async () => {
    const page = await open();
    await spoil(page, "**/assets/data/charts-*.json", failure);
    const figure = await near(page, "years");
    const said = figure.locator(":scope > p.missing", { hasText: "what came with the page stays" });
    await said.waitFor();
    expect(await said.textContent()).toContain(words);
    expect(await figure.locator("div.plot > svg:visible").count()).toBe(4);
    await figure.locator("details.numbers > summary").click();
    expect(await figure.locator("details.numbers table:visible").count()).toBe(4);
    await page.unroute("**/assets/data/charts-*.json");
    // Charts share the file: one that still waits for the spoilt answer would share its failure, too.
    await page.locator("figure[aria-busy]").first().waitFor({ state: "detached" });
    await said.locator("button", { hasText: "Try again" }).click();
    await figure.locator("canvas").nth(3).waitFor();
    expect(await said.count()).toBe(0);
    expect(await figure.getAttribute("aria-busy")).toBe(null);
    expect(errors).toEqual([]);
  });
});

describe.each(FAILURES)("where one file among others %s", (_, failure, words) => {
  let page: Page;

  /* One page for all: each misses a file of its own, which is not asked for before the reader is near; the claims count
     six thousand pixels as near, and go first. */
  beforeAll(async () => {
    page = await visit();
  });

  afterEach(async () => page.unrouteAll());

  afterAll(async () => page.context().close());

  it("the claims stay as they came, say why, and are filtered at the second try", async () => {
    await spoil(page, "**/assets/data/explorer-*.json", failure);
    await page.locator("#claims").scrollIntoViewIfNeeded();
    const said = page.locator("#explorer .missing", { hasText: "what came with the page stays" });
    await said.waitFor();
    expect(await said.textContent()).toContain(words);
    expect(await page.locator(".claims tbody tr").count()).toBe(4);
    await page.unroute("**/assets/data/explorer-*.json");
    await said.locator("button").click();
    await page.locator("#filter [name=q]").fill("kuznica");
    await page.locator("#explorer .count", { hasText: /^\d+ of/ }).waitFor();
    expect(await said.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("a panel names itself, the others are drawn, and it comes at the second try", async () => {
    await spoil(page, "**/assets/data/months-attempts-PL-M-*.json", failure);
    const figure = await near(page, "months");
    const said = figure.locator(":scope > p.missing", { hasText: "Poland: attempts to cross" });
    await said.waitFor();
    expect(await said.textContent()).toContain(words);
    expect(await figure.locator("canvas").count()).toBe(4);
    await page.unroute("**/assets/data/months-attempts-PL-M-*.json");
    await said.locator("button").press("Enter");
    await figure.locator("canvas").nth(4).waitFor();
    expect(await figure.locator(":scope > p.missing").textContent()).toBe("");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("missing");
    expect(errors).toEqual([]);
  });

  it("a strip says why, and comes at the second try, once", async () => {
    await spoil(page, "**/assets/data/evacuations-*.json", failure);
    const figure = await near(page, "evacuations");
    const said = figure.locator(":scope > p.missing", { hasText: "The chart could not be loaded" });
    await said.waitFor();
    expect(await said.textContent()).toContain(words);
    await page.unroute("**/assets/data/evacuations-*.json");
    await said.locator("button").click();
    await figure.locator(".plot.drawn > svg:visible").waitFor();
    expect(await figure.locator(".along a", { hasText: "Link to this view" }).count()).toBe(1);
    expect(await figure.locator(":scope > p.missing").textContent()).toBe("");
    expect(errors).toEqual([]);
  });

  it("a list keeps its beginning, says why, and goes on at the second try", async () => {
    await spoil(page, "**/assets/data/timeline-*", failure);
    const before = await page.locator("#timeline > *").count();
    const button = page.locator("button[aria-controls=timeline]");
    await button.click();
    const said = page.locator("button[aria-controls=timeline] + .missing", { hasText: "could not be loaded" });
    await said.waitFor();
    expect(await said.textContent()).toContain(words);
    expect(await page.locator("#timeline > *").count()).toBe(before);
    await page.unroute("**/assets/data/timeline-*");
    await said.locator("button").click();
    await page.locator("#timeline > *").nth(before).waitFor();
    expect((await said.count()) + (await button.count())).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe("where a script does not come", () => {
  it("a chart says so and keeps what the page came with", async () => {
    const page = await open();
    await page.route("**/assets/figure-*.js", (route) => route.abort());
    const figure = await near(page, "years");
    await figure.locator(":scope > p.missing", { hasText: "A script of the page could not be read." }).waitFor();
    expect(await figure.locator("div.plot > svg:visible").count()).toBe(4);
    await page.unroute("**/assets/figure-*.js");
    await Promise.all([page.waitForEvent("load"), figure.locator(":scope > p.missing button").click()]);
    await near(page, "years");
    await figure.locator("canvas").nth(3).waitFor();
    expect(errors).toEqual([]);
  });

  it("the program that draws leaves pictures, tables and links, and comes at the second try", async () => {
    const page = await open();
    await page.route("**/assets/draw-*.js", (route) => route.fulfill({ status: 500, body: "" }));
    const figure = await near(page, "years");
    const said = figure.locator(":scope > p.missing", { hasText: "The program that draws could not be loaded" });
    await said.waitFor();
    await figure.locator("select[name=ref_area]").selectOption("PL");
    expect(await figure.locator("section.panel:visible svg:visible").count()).toBe(1);
    await figure.locator("details.numbers > summary").click();
    expect(await figure.locator("details.numbers table:visible").count()).toBe(1);
    await page.unroute("**/assets/draw-*.js");
    await said.locator("button").click();
    await figure.locator("canvas").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("where the program that filters does not come", () => {
  it("the claims stay, say so, and are filtered after another load", async () => {
    const page = await open();
    await page.route("**/assets/explorer-*.js", (route) => route.abort());
    await page.locator("#claims").scrollIntoViewIfNeeded();
    const said = page.locator("#explorer .missing", { hasText: "A script of the page could not be read." });
    await said.waitFor();
    expect(await page.locator(".claims tbody tr").count()).toBe(4);
    await page.unroute("**/assets/explorer-*.js");
    await Promise.all([page.waitForEvent("load"), said.locator("button").click()]);
    await page.locator("#claims").scrollIntoViewIfNeeded();
    await page.locator("#filter [name=q]").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("where something is slow", () => {
  it("a chart says after a second that it loads, and then is silent again", async () => {
    const page = await open();
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route("**/assets/data/months-*.json", async (route) => {
      await held;
      await route.continue();
    });
    const figure = await near(page, "months");
    await page.locator("#months-chart[aria-busy=true]").waitFor();
    const said = figure.locator(":scope > p.missing");
    expect(await said.textContent()).toBe("");
    await poll(() => said.textContent()).toBe("Loading…");
    release();
    await figure.locator("canvas").nth(4).waitFor();
    await poll(() => said.textContent()).toBe("");
    expect(await figure.getAttribute("aria-busy")).toBe(null);
  });

  it("what is chosen last is shown, whichever comes first", async () => {
    const page = await open();
    const figure = await near(page, "months");
    await figure.locator("canvas").nth(4).waitFor();
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route("**/assets/data/months-*-W-*.json", async (route) => {
      await held;
      await route.continue();
    });
    await figure.locator("select[name=freq]").selectOption("W");
    await figure.locator("select[name=freq]").selectOption("Q");
    await poll(() => figure.locator(".take .json").first().getAttribute("href")).toContain("freq=Q");
    release();
    await page.waitForTimeout(500);
    expect(await figure.locator(".take .json").first().getAttribute("href")).toContain("freq=Q");
    expect(await figure.getAttribute("aria-busy")).toBe(null);
  });

  it("the claims say so, and what the table held stays", async () => {
    const page = await open();
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route("**/assets/data/explorer-*.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.locator("#claims").scrollIntoViewIfNeeded();
    await page.locator(".claims[aria-busy=true]").waitFor();
    await page.locator("#explorer .missing", { hasText: "Loading…" }).waitFor({ timeout: 3000 });
    expect(await page.locator(".claims tbody tr").count()).toBe(4);
    release();
    await page.locator("#filter [name=q]").waitFor();
    expect(await page.locator(".claims").getAttribute("aria-busy")).toBe(null);
  });
});

describe("where nothing answers at all", () => {
  it("charts and claims give up after a while, and offer another try", async () => {
    const page = await open();
    await page.evaluate(() => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 10); // two seconds for twenty
    });
    for (const name of ["charts", "explorer"]) await page.route(`**/assets/data/${name}-*`, () => {});
    const figure = await near(page, "years");
    await figure.locator(":scope > p.missing", { hasText: "The site could not be reached." }).waitFor();
    await page.locator("#claims").scrollIntoViewIfNeeded();
    await page.locator("#explorer .missing button").waitFor();
  });
});

describe("an address that names something", () => {
  it("is not said to be unknown where a list could not be asked", async () => {
    const page = await open();
    await page.route("**/assets/data/timeline-*", (route) => route.abort());
    await page.evaluate(() => (location.hash = "no-such-thing"));
    await page.locator("#missed", { hasText: "could not be loaded" }).waitFor();
    await page.unroute("**/assets/data/timeline-*");
    await page.locator("#missed button").click();
    await page.waitForURL("**/claims/no-such-thing");
  });
});
