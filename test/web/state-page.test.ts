/** Charts of the page and their address, in a real Chromium. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import { keepBusy, launchBrowser } from "../browser.ts";

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

interface Visit extends BrowserContextOptions {
  /** Whether far charts come, too, and all is waited for. */
  readonly idle?: boolean;
}

async function open(path = "/", { idle = false, ...options }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
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

/** The figure of a chart once its panels are drawn. */
async function openChart(id: string, path = "/", options: Visit = {}): Promise<{ page: Page; figure: Locator }> {
  const page = await open(path, options);
  const figure = page.locator(`#${id}-chart`);
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10);
  await settle(figure);
  return { page, figure };
}

/** Every panel that is to be seen is drawn, or says that it holds nothing. */
async function settle(figure: Locator): Promise<void> {
  await figure
    .locator("section:not([hidden]) > div.plot:not(.drawn, .empty), [aria-busy]")
    .first()
    .waitFor({ state: "detached" });
}

function toAddress(page: Page): string {
  return page.url().slice(origin.length);
}

async function readPanels(figure: Locator): Promise<readonly (string | null)[]> {
  return figure
    .locator("section.panel:visible")
    .evaluateAll((sections) => sections.map((section) => section.getAttribute("data-panel")));
}

/** Figures of the tables of a chart, panel by panel. */
async function readNumbers(figure: Locator): Promise<readonly (readonly string[])[]> {
  await figure.locator("details.numbers").evaluate((details) => details.setAttribute("open", ""));
  await figure.locator("details.numbers :is(table, p):not(noscript *)").first().waitFor();
  return figure
    .locator("details.numbers table")
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll("tbody td:nth-child(2) a")].map((link) => link.textContent ?? ""),
      ),
    );
}

/** Figures of the answers that the panels to be seen link to. */
async function readAnswers(figure: Locator): Promise<readonly (readonly string[])[]> {
  const links = await figure
    .locator("section.panel:visible .take .json")
    .evaluateAll((elements) => elements.map((element) => element.getAttribute("href") ?? ""));
  return Promise.all(links.map(async (link) => (await askAll(link)).map(({ display }) => display)));
}

/** The rows of a list that hold a figure, all pages of it. */
async function askAll(address: string): Promise<readonly { readonly display: string }[]> {
  const { data, links } = await (await fetch(origin + address)).json();
  const rows = data.filter(({ display }: { display: string | null }) => display !== null);
  return links.next === null ? rows : [...rows, ...(await askAll(links.next))];
}

/** Until it holds. */
function poll<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 10_000 });
}

describe("the charts of the page", () => {
  it("ask for nothing before the reader moves, then for files alone, what is near first and the rest when idle", async () => {
    const page = await open("/", { viewport: { width: 1280, height: 2200 }, idle: true });
    expect((await page.locator("#years-chart").boundingBox())?.y).toBeLessThan(2200);
    const before = requests.length;
    expect(before).toBeLessThanOrEqual(4);
    await page.evaluate(() => dispatchEvent(new PointerEvent("pointermove")));
    await page.waitForTimeout(300);
    expect(requests.length).toBe(before);
    await page.locator("#years-chart").scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 10);
    await settle(page.locator("#years-chart"));
    const asked = requests.slice(before);
    expect(asked.some((address) => /\/assets\/draw-/.test(address))).toBe(true);
    for (const address of asked) expect(address).toMatch(new RegExp(`^${origin}/assets/`));
    const far = asked.findIndex((address) => address.includes("/assets/data/asylum"));
    expect(asked.slice(0, far === -1 ? asked.length : far).join(" ")).toContain("/assets/data/years-");
    const rest = page.locator("#asylum .plot.drawn canvas");
    await expect.poll(() => rest.count(), { timeout: 10_000 }).toBe(await page.locator("#asylum .plot").count());
  });

  it.each([
    ["/#months", 1280],
    ["/?ref_area=LV&freq=W#months", 360],
    ["/?ref_area=PL#years", 360],
    ["/?ref_area=PL#years", 1440],
    ["/?ref_area=LT&scale=linear#months", 360],
    ["/?citizenship=IQ#frontex", 1440],
  ])("shift nothing while %s comes at %d pixels: forms, panels, words and canvases", async (path, width) => {
    const page = await open(path, { viewport: { width, height: 800 }, idle: true });
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries().map((entry) => ("value" in entry ? Number(entry.value) : NaN));
        const sum = Number(document.body.dataset["shift"] ?? 0) + shifts.reduce((a, b) => a + b, 0);
        document.body.dataset["shift"] = String(sum);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.mouse.move(200, 200);
    const figure = page.locator(`${new URL(page.url()).hash}-chart`);
    await settle(figure);
    await page.waitForTimeout(300);
    expect(Number((await page.locator("body").getAttribute("data-shift")) ?? 0)).toBeLessThanOrEqual(0.01);
    expect(await figure.locator(".room, .finding[hidden], .scale[hidden]").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("are to be seen as they came where the script never does, and say what they find where theirs does not", async () => {
    const context = await keepBusy(await browser.newContext());
    const page = await context.newPage();
    await page.route("**/assets/main-*.js", (route) => route.abort());
    await page.goto(`${origin}/?ref_area=LV#months`);
    const finding = page.locator("#months-chart .finding");
    await poll(() => finding.evaluate((one) => one.checkVisibility({ visibilityProperty: true }))).toBe(true);
    const came = await finding.textContent();
    await page.unroute("**/assets/main-*.js");
    await page.route("**/assets/figure-*.js", (route) => route.abort());
    await page.reload();
    await page.locator("#months-chart > .missing", { hasText: "could not be loaded" }).waitFor();
    expect([await finding.count(), await finding.textContent(), await finding.isVisible()]).toEqual([1, came, true]);
  });

  it.each(Object.entries(CHARTS).filter(([, { kind }]) => kind !== "strip"))(
    "offer of %s what the catalogue has, and show its usual state",
    async (id, spec) => {
      const { page, figure } = await openChart(id);
      if (spec.kind === "strip") return;
      const fields = figure.locator("form.state select");
      const usual = await fields.evaluateAll((selects) =>
        selects.map((select) => (select instanceof HTMLSelectElement ? [select.name, select.value] : [])),
      );
      const expected = new Map<string, string>([
        [spec.by, ""],
        ["freq", spec.kind === "series" ? spec.freqs[0] : ""],
        ["from", spec.from ?? ""],
        ["to", spec.to ?? ""],
        ["scale", spec.view.scale],
        ["events", spec.view.events ? "1" : "0"],
      ]);
      for (const [name = "", value] of usual) expect([id, name, value]).toEqual([id, name, expected.get(name)]);
      expect(await figure.locator("section.panel canvas").count()).toBe(spec.lines.length);
      expect(await figure.locator(":scope > p.missing").textContent()).toBe("");
      expect(toAddress(page)).toBe("/");
      expect(complaints).toEqual([]);
    },
  );
});

describe("a choice in the form of a chart", () => {
  it("shows the panels of one value, keeps it in the address, and Back takes it back", async () => {
    const { page, figure } = await openChart("months");
    const all = await readPanels(figure);
    await figure.locator("select[name=ref_area]").selectOption("LV");
    expect(toAddress(page)).toBe("/?ref_area=LV#months");
    const some = await readPanels(figure);
    expect(some).toEqual(all.filter((id) => id?.includes("LV")));
    await settle(figure);
    expect((await readNumbers(figure)).length).toBe(some.length);
    await page.goBack();
    await poll(() => readPanels(figure)).toEqual(all);
    expect(await figure.locator("select[name=ref_area]").inputValue()).toBe("");
    await page.goForward();
    await poll(() => readPanels(figure)).toEqual(some);
    await page.reload();
    await poll(() => readPanels(figure)).toEqual(some);
    expect(await figure.locator("select[name=ref_area]").inputValue()).toBe("LV");
    expect(complaints).toEqual([]);
  });

  it.each([
    ["months", "freq=W&from=2023&to=2024"],
    ["months", "ref_area=PL&freq=D&from=2021-11&to=2021-11"],
    ["months", "freq=Q&scale=log&events=0"],
    ["germany", "freq=A&from=2022"],
    ["years", "ref_area=LT,PL&from=2022&to=2025"],
    ["frontex", "citizenship=IQ&from=2022"],
  ])("of %s is restored from ?%s: the table and both links hold what is drawn", async (id, query) => {
    const { page, figure } = await openChart(id, `/?${query}#${id}`);
    expect(toAddress(page)).toBe(`/?${query}#${id}`);
    const search = new URLSearchParams(query);
    for (const [name, value] of search) expect(await figure.locator(`select[name=${name}]`).inputValue()).toBe(value);
    const shown = (await readNumbers(figure)).filter((rows) => rows.length > 0);
    expect(shown.length).toBeGreaterThan(0);
    const answers = await readAnswers(figure);
    expect(answers.filter((rows) => rows.length > 0)).toEqual(shown);
    const csv = (await figure.locator("section.panel:visible .take .csv").first().getAttribute("href")) ?? "";
    const json = (await figure.locator("section.panel:visible .take .json").first().getAttribute("href")) ?? "";
    expect(csv.replace(".csv", "")).toBe(json);
    expect((await fetch(origin + csv)).headers.get("content-type")).toContain("text/csv");
    const picture = await (await fetch(`${origin}/chart/${id}.svg?${query}`)).text();
    const told = (words: string | null | undefined) => words?.replaceAll("&amp;", "&").replace(/\.$/, "");
    const finding = /<title id="picture-title">(.*?)<\/title>/.exec(picture)?.[1];
    expect(told(await figure.locator(".finding").textContent())).toBe(told(finding));
  });

  it("draws another picture for another scale, other periods and without events", async () => {
    const { figure } = await openChart("months", "/?ref_area=PL#months");
    const canvas = figure.locator("section.panel:visible canvas");
    const read = () => canvas.evaluate((one) => (one instanceof HTMLCanvasElement ? one.toDataURL() : ""));
    const pictures = [await read()];
    for (const [name, value] of [
      ["scale", "log"],
      ["events", "0"],
      ["to", "2023"],
      ["freq", "Q"],
    ] as const) {
      await figure.locator(`select[name=${name}]`).selectOption(value);
      await poll(async () => pictures.includes(await read())).toBe(false);
      pictures.push(await read());
    }
    expect(new Set(pictures).size).toBe(5);
    expect(await canvas.getAttribute("aria-label")).toMatch(
      /^Poland: attempts to cross, \d+ figures: .* to .*\. Arrow keys/,
    );
  });

  it("is one step of the history while one field is stepped through", async () => {
    const { page, figure } = await openChart("months");
    const field = figure.locator("select[name=from]");
    await field.evaluate((select) => {
      for (const year of ["2022", "2023", "2024"]) {
        if (select instanceof HTMLSelectElement) select.value = year;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    expect(toAddress(page)).toBe("/?from=2024#months");
    await page.goBack();
    await poll(() => field.inputValue()).toBe("2021");
    expect(toAddress(page)).toBe("/");
  });

  it("is taken though it comes before the first move and before the program", async () => {
    const page = await open();
    await page.locator("#months-chart select[name=freq]").selectOption("Q");
    await poll(() => toAddress(page)).toBe("/?freq=Q#months");
    expect(await page.locator("#months-chart select[name=freq]").inputValue()).toBe("Q");
    await settle(page.locator("#months-chart"));
  });

  it("says what there is where nothing is printed", async () => {
    const { figure } = await openChart("germany", "/?from=2017&to=2018#germany");
    const words = /^Nothing is printed for 2017 to 2018; the record has 20\d\d to 20\d\d\.$/;
    expect(await figure.locator(".plot > .missing").textContent()).toMatch(words);
    expect(await figure.locator("canvas").count()).toBe(0);
    await figure.locator("select[name=from]").selectOption("");
    await figure.locator("select[name=to]").selectOption("");
    await figure.locator("canvas").waitFor();
    expect(await figure.locator(".plot > .missing").textContent()).toBe("");
  });
});

describe("the address", () => {
  it("that asks something of a chart needs no move of the reader", async () => {
    const page = await open("/?ref_area=LV#years");
    await poll(() => readPanels(page.locator("#years-chart"))).toEqual(["turned_away-LV"]);
    await page.evaluate(() => scrollTo(0, 0));
    await page.reload();
    await poll(() => readPanels(page.locator("#years-chart"))).toEqual(["turned_away-LV"]);
  });

  it("goes along to the page in another language", async () => {
    const { page, figure } = await openChart("months", "/?ref_area=LV&scale=linear#months");
    const panels = await readPanels(figure);
    await page.locator(".languages a[hreflang=pl]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/pl?*");
    expect(toAddress(page)).toBe("/pl?ref_area=LV&scale=linear#months");
    await poll(() => readPanels(page.locator("#months-chart"))).toEqual(panels);
    expect(panels.length).toBeLessThan(5);
  });

  it.each([
    ["freq=X", "Cannot read freq: expected M, Q, W or D, found “X”."],
    ["from=soon", "Cannot read from: expected a year, month or day such as 2021 or 2021-11, found “soon”."],
    ["ref_area=XX", "Cannot read ref_area: expected LT, LV or PL, found “XX”."],
    ["colour=red", "This chart knows no colour: it takes ref_area, freq, from, to, scale and events."],
  ])("that asks ?%s of a chart is told what would be right, and the default is shown", async (query, words) => {
    const { figure } = await openChart("months", `/?${query}#months`);
    expect(await figure.locator(":scope > p.missing").textContent()).toBe(words);
    expect((await readPanels(figure)).length).toBe(5);
    expect(await figure.locator("select[name=freq]").inputValue()).toBe("M");
  });

  it("keeps what the claims and what each chart are set to apart", async () => {
    const { page, figure } = await openChart("months", "/?ref_area=PL#claims", { idle: true });
    const poland = page.locator(".codes input[value=PL]");
    await page.locator("#explorer .count", { hasText: / of / }).waitFor();
    expect((await readPanels(figure)).length).toBe(5);
    await figure.locator("select[name=freq]").selectOption("W");
    expect(toAddress(page)).toBe("/?freq=W#months");
    expect(await poland.isChecked()).toBe(true);
    await page.locator(".codes input[value=attempts]").check();
    await poll(() => toAddress(page)).toBe("/?ref_area=PL&indicator=attempts");
    expect(await figure.locator("select[name=freq]").inputValue()).toBe("W");
    await page.reload();
    await page.locator("#claims").scrollIntoViewIfNeeded();
    await poll(() => poland.isChecked()).toBe(true);
    await poll(() => figure.locator("select[name=freq]").inputValue()).toBe("W");
    await page.goBack();
    await poll(() => page.locator(".codes input[value=attempts]").isChecked()).toBe(false);
    await page.goBack();
    await poll(() => figure.locator("select[name=freq]").inputValue()).toBe("M");
    expect(await poland.isChecked()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("gives up the query of a chart for another fragment, and takes it back", async () => {
    const { page, figure } = await openChart("months", "/?freq=Q#months");
    await page.evaluate(() => (location.hash = "checks"));
    await poll(() => toAddress(page)).toBe("/#checks");
    expect(await figure.locator("select[name=freq]").inputValue()).toBe("Q");
    await page.evaluate(() => (location.hash = "months"));
    await poll(() => toAddress(page)).toBe("/?freq=Q#months");
  });

  it("of a claim that a mark leads to is that of its page; Back shows the chart as it was", async () => {
    const { page, figure } = await openChart("months", "/?ref_area=PL&freq=Q#months");
    const canvas = figure.locator("section.panel:visible canvas");
    await canvas.focus();
    await canvas.press("ArrowRight");
    expect(await figure.locator("section.panel:visible > .said").textContent()).not.toBe("");
    await canvas.press("Enter");
    await page.waitForURL("**/claims/*");
    await page.goBack();
    expect(toAddress(page)).toBe("/?ref_area=PL&freq=Q#months");
    await page.reload();
    await poll(() => figure.locator("select[name=freq]").inputValue()).toBe("Q");
  });

  it("of a figure in the picture that the page came with is that of its claim's page", async () => {
    const page = await open("/?ref_area=PL");
    await page.locator("#years-chart svg a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/claims/*");
  });

  it("of a figure in a table leads to its claim's page; Back shows the chart as it was", async () => {
    const { page, figure } = await openChart("years", "/?ref_area=PL#years");
    await readNumbers(figure);
    await figure.locator("details.numbers tbody td:nth-child(2) a").first().click();
    await page.waitForURL("**/claims/*");
    await page.goBack();
    await settle(page.locator("#years-chart"));
    expect(toAddress(page)).toBe("/?ref_area=PL#years");
  });
});

describe("a chart on a wide page", () => {
  it("has its source right below its panels, and nothing of its choices on its table", async () => {
    const { page, figure } = await openChart("germany");
    const [last, source] = await Promise.all(
      [".panel .take", ".source"].map(async (name) => figure.locator(name).boundingBox()),
    );
    expect((source?.y ?? Infinity) - (last?.y ?? 0) - (last?.height ?? 0)).toBeLessThan(30);
    await readNumbers(figure);
    const table = figure.locator("details.numbers table");
    await table.evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
    const covered = await table.evaluate((element) =>
      [...element.querySelectorAll("tbody tr")].slice(0, 9).filter((row) => {
        const { left, top } = row.getBoundingClientRect();
        return document.elementFromPoint(left + 40, top + 10)?.closest("tr") !== row;
      }),
    );
    expect(covered.length).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });
});

describe("a chart to take along", () => {
  it("is the file of the build as usual, and asked of the Worker in its state", async () => {
    const { page, figure } = await openChart("months");
    const svg = figure.locator(".along .svg");
    const embed = figure.locator(".embed code");
    const link = figure.locator(".along a", { hasText: "Link to this view" });
    const citation = figure.locator(".cite p");
    expect(await svg.getAttribute("href")).toMatch(/^\/assets\/data\/months-[^/]+\.svg$/);
    expect(await embed.textContent()).toContain(`src="${origin}/embed/months"`);
    expect(await embed.isVisible()).toBe(false);
    await figure.locator(".embed summary").click();
    expect(await embed.isVisible()).toBe(true);
    expect(await link.getAttribute("href")).toBe("/#months");
    const [, usual] = /height: ([^"]+)/.exec((await embed.textContent()) ?? "") ?? [];
    expect(await citation.textContent()).toMatch(new RegExp(`, CC BY 4.0, ${origin}/#months$`));
    await figure.locator("select[name=ref_area]").selectOption("LT");
    await figure.locator("select[name=freq]").selectOption("Q");
    const query = "?ref_area=LT&freq=Q";
    expect(await svg.getAttribute("href")).toBe(`/chart/months.svg${query}`);
    expect(await embed.textContent()).toContain(`src="${origin}/embed/months${query}"`);
    expect(await link.getAttribute("href")).toBe(`/${query}#months`);
    expect(await embed.textContent()).not.toContain(usual);
    expect((await citation.textContent())?.endsWith(`, ${origin}/${query}#months`)).toBe(true);
    for (const address of [`/chart/months.svg${query}`, `/embed/months${query}`])
      expect([address, (await fetch(origin + address)).status]).toEqual([address, 200]);
    await link.click();
    expect(toAddress(page)).toBe(`/${query}#months`);
    expect(requests.filter((address) => address === `${origin}/${query}`)).toEqual([]);
  });

  it("is a PNG of twice its size, dark letters on white paper in dark colours too", async () => {
    const page = await open("/", { colorScheme: "dark", acceptDownloads: true });
    const figure = page.locator("#years-chart");
    await figure.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 10);
    await settle(figure);
    const [download] = await Promise.all([page.waitForEvent("download"), figure.locator("button.png").click()]);
    expect(download.suggestedFilename()).toBe("tripoint-years.png");
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const svg = await (await fetch(origin + ((await figure.locator(".along .svg").getAttribute("href")) ?? ""))).text();
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    const corner = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = document.createElement("canvas").getContext("2d");
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(4, 4, 1, 1).data ?? [])];
    }, png.toString("base64"));
    expect(corner.length).toBe(4);
    expect(Math.min(...corner)).toBeGreaterThan(240);
    await poll(() => figure.locator(":scope > p.missing").textContent()).toContain("saved as tripoint-years.png");
    expect(complaints).toEqual([]);
  });

  it("says so where the PNG fails, and tries again", async () => {
    const { page, figure } = await openChart("months");
    const said = figure.locator(":scope > p.missing", { hasText: "The picture could not be made." });
    for (const answer of [
      { status: 500, contentType: "text/html", body: "<h1>Oops</h1>" },
      { status: 200, contentType: "text/html", body: "<h1>A page instead of a picture</h1>" },
      { status: 200, contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"><g>' },
    ]) {
      await page.route("**/*.svg", (route) => route.fulfill(answer));
      await figure.locator("button.png").click();
      await poll(() => said.count().then((count) => ({ answer, count }))).toEqual({ answer, count: 1 });
      await page.unroute("**/*.svg");
      const [download] = await Promise.all([page.waitForEvent("download"), said.locator("button").click()]);
      expect(download.suggestedFilename()).toBe("tripoint-months.png");
      await said.waitFor({ state: "detached" });
    }
  });
});

describe("the map", () => {
  it("filters the claims by a place without another load, and marks the place", async () => {
    const page = await open();
    await page.evaluate(() => (document.body.dataset["same"] = "yes"));
    const place = page.locator(".map svg a[href^='/?place=']").first();
    const href = (await place.getAttribute("href")) ?? "";
    const id = new URL(href, origin).searchParams.get("place") ?? "";
    const { meta } = await (await fetch(`${origin}/stats?place=${id}&limit=1`)).json();
    await place.focus();
    await page.keyboard.press("Enter");
    await page.locator("#explorer .count", { hasText: `${meta.total.toLocaleString("en")} of` }).waitFor();
    expect(toAddress(page)).toBe(`/?place=${id}`);
    expect(await place.getAttribute("aria-current")).toBe("true");
    expect(await page.locator("body").getAttribute("data-same")).toBe("yes");
    await page.click("#explorer .reset");
    expect(await page.locator(".map [aria-current]").count()).toBe(0);
    await page.goBack();
    await poll(() => place.getAttribute("aria-current")).toBe("true");
  });
});
