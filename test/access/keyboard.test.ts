/** Pages by keyboard alone: every control and link once, the focus always in sight, every point of every chart. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { LANGUAGES, readAll, toPath, VISITS } from "./site.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await readAll(page, inject("origin") + path);
  return page;
}

/** Without the list of documents: 800 links of one kind, which the history has, too. The explorer has few rows: more come on the way. */
const WALKED = VISITS.filter(({ kind, language }) => language === "" && kind !== "documents").map(({ kind, path }) =>
  kind === "explorer" ? { kind, path: `${path}?indicator=barrier_km` } : { kind, path },
);

describe("the Tab key", () => {
  it.each(WALKED)(
    "reaches everything of $kind once and in order, in sight and with a ring, and leads out at the end",
    async ({ kind, path }) => {
      const page = await open(path);
      const faults: string[] = [];
      let steps = 0;
      for (let isInside = true; isInside && steps < 2000; steps += 1) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(visitFocus);
        isInside = found !== null;
        faults.push(...(found ?? []));
      }
      expect(faults).toEqual([]);
      expect(await page.evaluate(findUnvisited)).toEqual([]);
      expect(steps).toBeGreaterThan(kind === "home" ? 400 : 10);
      await page.close();
    },
  );
});

/** What is wrong with what has the focus: its turn, its ring, its place; null where the focus has left the page. */
function visitFocus(): readonly string[] | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const last = document.querySelector("[data-visited=last]");
  last?.setAttribute("data-visited", "");
  const isFirst = !element.hasAttribute("data-visited");
  element.setAttribute("data-visited", "last");
  const isAfter = last === null || (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { stroke, strokeWidth } = getComputedStyle(element.querySelector(":scope > rect") ?? element);
  const hasRing =
    (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || (stroke !== "none" && parseFloat(strokeWidth) >= 2);
  const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
  const points = [0.1, 0.5, 0.9].flatMap((share) => [
    [left + width * share, top + height / 2] as const,
    [left + width / 2, top + height * share] as const,
  ]);
  /* A browser scrolls no further than it takes to show something of a link in a picture. */
  const inWindow = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const isInSight =
    top < innerHeight &&
    top + height > 0 &&
    inWindow.every(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      if (found === null) return false;
      /* In a picture nothing is covered by what stands behind it, nor by places to touch, which reach over one another. */
      const isBehind = (element.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
      const isOfPicture = element.closest("svg") === found.closest("svg") && element.closest("svg") !== null;
      return element.contains(found) || found.contains(element) || (isOfPicture && (isBehind || found.closest("a")));
    });
  const faults = [
    ...(isFirst ? [] : ["is reached twice"]),
    ...(isAfter ? [] : ["stands before what was reached before it"]),
    ...(hasRing ? [] : ["has no ring"]),
    ...(isInSight ? [] : [`is covered or out of sight, from ${Math.round(top)} on by ${Math.round(height)}`]),
  ];
  const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
  return faults.map((fault) => `${element.tagName} “${words.slice(0, 60)}” ${fault}`);
}

/** Controls and links in sight that the focus never came to. */
function findUnvisited(): readonly string[] {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  return [...document.querySelectorAll<HTMLElement | SVGElement>(controls)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"))
    .filter((element) => !element.hasAttribute("data-visited"))
    .map((element) => element.outerHTML.slice(0, 120));
}

describe("the arrow keys", () => {
  it.each(LANGUAGES)(
    "in %s/ reach every point of every chart, each told with the figure of its table",
    async (language) => {
      const page = await open(toPath(language, "/"));
      const tables = page.locator("details.numbers");
      await tables.evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
      await page.locator(".panel:has(canvas)").last().waitFor();
      const walks = await page.locator(".panel:has(canvas)").evaluateAll(walkCharts);
      expect(walks.length).toBeGreaterThan(20);
      for (const { told, printed } of walks) {
        expect(told.length).toBe(printed.length + 1);
        expect(told.at(-1)).toBe(told[0]);
        const untold = printed.filter((figure) => !told.some((words) => words.startsWith(`${figure}, `)));
        expect(untold).toEqual([]);
      }
      await page.close();
    },
  );
});

/** What is told on a way through each chart and round to its start; the figures of its table. */
function walkCharts(panels: readonly Element[]): { readonly told: string[]; readonly printed: string[] }[] {
  return panels.map((panel) => {
    const name = panel.getAttribute("data-panel") ?? "";
    const figures = panel.closest("figure")?.querySelectorAll(`table[data-panel="${name}"] tbody td:nth-child(2) > a`);
    const printed = [...(figures ?? [])].map(({ textContent }) => textContent ?? "");
    const canvas = panel.querySelector("canvas");
    const told = ["Home", ...printed.map(() => "ArrowRight")].map((key) => {
      canvas?.dispatchEvent(new KeyboardEvent("keydown", { key }));
      return panel.querySelector(".said[role=status]")?.textContent ?? "";
    });
    return { told, printed };
  });
}
