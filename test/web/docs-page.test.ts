import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { PROBLEMS } from "../../worker/api/problem.ts";
import { launchBrowser } from "../browser.ts";

const origin = inject("origin");
const PAGES = ["/docs", ...Object.keys(PROBLEMS).map((kind) => `/problems/${kind}`)];
let browser: Browser;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function open(path: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(origin + path, { waitUntil: "networkidle" });
  return page;
}

describe("/docs and /problems/{name}, as they are deployed", () => {
  it.each(PAGES)("serves %s as a page, with the headers of one", async (path) => {
    const answer = await fetch(origin + path, { redirect: "manual" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toContain("text/html");
    expect(answer.headers.get("Content-Security-Policy")).toContain("require-trusted-types-for 'script'");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("links to nothing that is missing", async () => {
    const found = await Promise.all(PAGES.map(async (path) => (await fetch(origin + path)).text()));
    const hrefs = found.flatMap((html) => [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, href = ""]) => href));
    for (const href of new Set(hrefs.map((one) => one.replaceAll("&amp;", "&")))) {
      const { status } = await fetch(origin + href);
      const expected = href.includes("qualifer") ? 400 : href.endsWith("crossings-2020") ? 404 : 200;
      expect([href, status]).toEqual([href, expected]);
    }
  });

  it.each(PAGES)("runs on %s without a complaint, and puts the address of the site into the snippets", async (path) => {
    const page = await open(path, 1440);
    const marks = await page.locator(".origin").allTextContents();
    expect(new Set(marks)).toEqual(new Set(marks.length === 0 ? [] : [origin]));
    expect(complaints).toEqual([]);
  });

  it.each(["/docs", "/problems/invalid-parameter", "/problems/address-too-long"])(
    "has no sideways scroll on %s, from 320 to 1920 px",
    async (path) => {
      const page = await open(path, 320);
      for (const width of [320, 360, 480, 640, 768, 1024, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([width, found]).toEqual([width, Math.min(found, width)]);
      }
    },
  );

  it.each(["light", "dark"] as const)("has a contrast of 4.5 and more in %s", async (colorScheme) => {
    for (const path of ["/docs", "/problems/invalid-parameter"]) {
      const page = await open(path, 1024, colorScheme);
      expect(await page.evaluate(findFaint)).toEqual([]);
    }
  });

  it("is printed without what only a screen needs", async () => {
    const page = await open("/docs", 800);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator("h2").filter({ visible: true }).count()).toBeGreaterThan(5);
  });
});

/** Texts whose contrast with what lies behind them is less than 4.5; runs in the page. */
function findFaint(): string[] {
  const toLuminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const toGround = (element: Element | null): string => {
    if (element === null) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === "rgba(0, 0, 0, 0)" ? toGround(element.parentElement) : backgroundColor;
  };
  return [...document.querySelectorAll("body *")].flatMap((element) => {
    const text = [...element.childNodes].find((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
    if (text === undefined) return [];
    const [faint = 0, strong = 0] = [
      toLuminance(getComputedStyle(element).color),
      toLuminance(toGround(element)),
    ].toSorted((a, b) => a - b);
    return (strong + 0.05) / (faint + 0.05) < 4.5 ? [`${element.tagName} ${text.textContent}`] : [];
  });
}
