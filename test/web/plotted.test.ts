/** The charts of the page in a real Chromium, each read three times: what it plots, what its table tells, what the API answers. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import { describeDay, describePeriod } from "../../worker/chart/period.ts";
import type { ClaimForm, Observation } from "../../worker/record/form.ts";
import { keepBusy, launchBrowser } from "../browser.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await keepBusy(await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options }));
  const page = await context.newPage();
  await page.goto(origin + path, { waitUntil: "load" });
  return page;
}

/** The figure of a chart once each panel that is to be seen is drawn, or says that it holds nothing. */
async function openChart(id: string, query = "", options: BrowserContextOptions = {}): Promise<Locator> {
  const page = await open(query === "" ? "/" : `/?${query}#${id}`, options);
  const figure = page.locator(`#${id}-chart`);
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10);
  const waiting = "section:not([hidden]) > div.plot:not(.drawn, .empty), [aria-busy]";
  await figure.locator(waiting).first().waitFor({ state: "detached" });
  return figure;
}

/** Figures of a panel, each with its period: `≥4,112, whole year 2021`. */
type Figures = readonly string[];

interface Read {
  readonly panel: string;
  /** In each drawing that is to be seen, sorted; none where the panel is empty. */
  readonly plotted: readonly Figures[];
  readonly told: Figures;
  readonly answered: Figures;
}

async function readPanels(figure: Locator): Promise<readonly Read[]> {
  await figure.locator("details.numbers > summary").click();
  await figure.locator("details.numbers :is(table, p):visible").first().waitFor();
  const panels: Read[] = [];
  for (const section of await figure.locator("section.panel:visible").all()) {
    const panel = (await section.getAttribute("data-panel")) ?? "";
    const address = (await section.locator(".take a.json").getAttribute("href")) ?? "";
    const told = await readTable(figure.locator(`details.numbers table[data-panel="${panel}"]`));
    const answered = await readAnswer(address);
    // A table keeps the order of /series; a list of claims has another.
    const [tells, answers] = address.startsWith("/series") ? [told, answered] : [told.toSorted(), answered.toSorted()];
    panels.push({ panel, plotted: await readDrawings(section), told: tells, answered: answers });
  }
  const tables = await figure.locator("details.numbers table:visible").count();
  expect(tables).toBe(panels.filter(({ told }) => told.length > 0).length);
  return panels;
}

async function readDrawings(section: Locator): Promise<readonly Figures[]> {
  const drawings: Figures[] = [];
  for (const canvas of await section.locator("canvas:visible").all()) {
    drawings.push((await walk(canvas)).map(readWords).toSorted());
  }
  for (const svg of await section.locator(".plot > svg:visible").all()) {
    const titles = await svg
      .locator("a[href]")
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("aria-label") ?? link.querySelector("title")?.textContent ?? ""),
      );
    drawings.push(titles.map(readTitle).toSorted());
  }
  return drawings;
}

/** What is said of each mark, once round: after as many steps as the name of the chart says, the first comes again. */
async function walk(canvas: Locator): Promise<readonly string[]> {
  const [, figures] = /, (\d+) figures?: /.exec((await canvas.getAttribute("aria-label")) ?? "") ?? [];
  const count = Number(figures);
  const keys = ["Home", ...Array<string>(count).fill("ArrowRight"), "End"];
  const words = await canvas.evaluate((element, pressed) => {
    const said = element.closest("section")?.querySelector(".said[role=status]");
    return pressed.map((key) => {
      element.dispatchEvent(new KeyboardEvent("keydown", { key }));
      return said?.textContent ?? "";
    });
  }, keys);
  const marks = words.slice(0, count);
  expect(words.slice(count)).toEqual([marks[0], marks.at(-1)]);
  return marks;
}

/** `8,106, “8,106”, part of the period, State Border Guard Service, stated 1 January 2022, from 3 August 2021`, and whether dates are inferred. */
function readWords(words: string): string {
  return pick(/^(.+?), .+, ([^,]+)$/, words.replace(/, (date inferred|from inferred dates)$/, ""));
}

/** `8,106 · “8,106” · State Border Guard Service · 2021, from 3 August 2021`; the part that is counted comes last. */
function readTitle(title: string): string {
  return pick(/^(.+?) · (?:“.+?” · .+?|derived, .+?) · (?:\d{4}, )?(.+?)(?: · .+)?$/, title);
}

/** Words that are written otherwise stay as they are, and are found nowhere else. */
function pick(pattern: RegExp, words: string): string {
  const [, display, period] = pattern.exec(words) ?? [];
  return display === undefined ? words : `${display}, ${period}`;
}

async function readTable(table: Locator): Promise<Figures> {
  const rows = await table
    .locator("tbody tr")
    .evaluateAll((elements) =>
      elements.map((row) => [
        row.querySelector("td:nth-child(2) > a")?.textContent,
        row.querySelector("th")?.firstChild?.textContent,
      ]),
    );
  return rows.map((cells) => cells.join(", "));
}

async function readAnswer(address: string): Promise<Figures> {
  const { pathname, searchParams } = new URL(address, origin);
  return pathname === "/series"
    ? await Promise.all((await askAll<Observation>(address)).filter(isFigure).map(toObserved))
    : (await askAll<ClaimForm>(address)).filter((claim) => isDrawn(claim, searchParams)).map(toClaimed);
}

interface Answer<T> {
  readonly data: T;
  readonly links: { readonly next: string | null };
}

async function ask<T>(address: string): Promise<Answer<T>> {
  return await (await fetch(origin + address)).json();
}

/** All pages of a list. */
async function askAll<T>(address: string): Promise<readonly T[]> {
  const { data, links } = await ask<readonly T[]>(address);
  return links.next === null ? data : [...data, ...(await askAll<T>(links.next))];
}

function isFigure({ display }: Observation): boolean {
  return display !== null;
}

/** Of a year that its claim counts only from some day on, that day. */
async function toObserved({ display, coverage, claim, period_start, period_end }: Observation): Promise<string> {
  if (claim !== null && coverage === "partial") {
    const { data } = await ask<ClaimForm>(`/stats/${claim}`);
    return `${display}, from ${describeDay(data.period_start, ENGLISH)}`;
  }
  const whole = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  return `${display}, ${describePeriod(whole, ENGLISH)}`;
}

function toClaimed(claim: ClaimForm): string {
  return `${claim.display}, ${describePeriod(claim, ENGLISH)}`;
}

/** Since when each body counts the deaths that are drawn. */
const SINCE: Readonly<Record<string, string>> = {
  "by-border-committee": "2021-01-01",
  "human-constanta": "2021-06-01",
  "grupa-granica": "2021-08-01",
};

/**
 * People of one citizenship are part of those of all, and stand only in the strip. Of deaths those are drawn that count
 * everybody since the day of the panel, and by a day within the span.
 */
function isDrawn(
  { indicator, claimant, citizenship, subset, period_start, period_end }: ClaimForm,
  asked: URLSearchParams,
) {
  const [from = "", to = "9999"] = [asked.get("from") ?? undefined, asked.get("to") ?? undefined];
  if (indicator === "evacuated" && asked.has("ref_area")) return true;
  if (indicator !== "deaths") return citizenship === null;
  const within = period_end.slice(0, from.length) >= from && period_end.slice(0, to.length) <= to;
  return within && subset === null && citizenship === null && period_start === SINCE[claimant.id];
}

/** Each plots something, and each panel holds the same figures wherever it is read. */
function expectAlike(panels: readonly Read[]): void {
  expect(panels.flatMap(({ plotted }) => plotted.flat()).length).toBeGreaterThan(0);
  for (const { panel, plotted, told, answered } of panels) {
    expect({ panel, told }).toEqual({ panel, told: answered });
    expect({ panel, plotted }).toEqual({ panel, plotted: answered.length === 0 ? [] : [answered.toSorted()] });
  }
}

describe("a chart of the page plots what its table tells and the API answers", () => {
  it("and is one of those that are read here", async () => {
    const page = await open("/");
    const ids = await page
      .locator("figure.chart")
      .evaluateAll((figures) => figures.map((figure) => figure.getAttribute("data-chart") ?? ""));
    expect(ids.toSorted()).toEqual(Object.keys(CHARTS).toSorted());
  });

  it("in the first view, without a script", async () => {
    const page = await open("/", { javaScriptEnabled: false });
    expectAlike(await readPanels(page.locator("#years-chart")));
  });

  it.each(Object.entries(CHARTS))("in the usual state of %s", async (id, spec) => {
    const panels = await readPanels(await openChart(id));
    expect(panels).toHaveLength(spec.lines.length);
    expectAlike(panels);
  });

  it("in the strip of a narrow page", async () => {
    expectAlike(await readPanels(await openChart("evacuations", "", { viewport: { width: 360, height: 800 } })));
  });

  it.each([
    ["years", "ref_area=LT,PL&from=2021&to=2025&scale=linear"],
    ["months", "ref_area=LV&freq=Q"],
    ["months", "ref_area=LT&freq=W&from=2023&to=2024&events=0"],
    ["months", "ref_area=PL&freq=D&from=2021-11&to=2021-11"],
    ["november", "indicator=evacuated&from=2021-11&to=2022"],
    ["germany", "freq=A&from=2022"],
    ["frontex", "citizenship=SY&from=2022&to=2023"],
    ["asylum", "ref_area=LV&from=2020"],
    ["deaths", "to=2023&scale=log"],
  ])("in the state of %s that ?%s asks for", async (id, query) => {
    expectAlike(await readPanels(await openChart(id, query)));
  });
});
