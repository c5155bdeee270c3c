/** Embeds and pictures in a real Chromium, in the pages of another site. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import type { ChartIndex } from "../../web/charts/data.ts";
import { launchBrowser } from "../browser.ts";

const origin = inject("origin");
const RIVALS = "rivals?id=turned-away-lt-by-2022";
const EMBEDS = [...Object.keys(CHARTS), RIVALS].map((chart) => `/embed/${chart}`);
let browser: Browser;
let elsewhere: Server;
/** What the other site has in its page. */
let written = "";
let complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
  elsewhere = createServer(({ url }, response) => {
    const policy = url === "/strict" ? { "Cross-Origin-Embedder-Policy": "require-corp" } : {};
    response.writeHead(200, { "Content-Type": "text/html", ...policy });
    response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${written}`);
  });
  await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done));
});

afterAll(async () => {
  await browser.close();
  await new Promise((done) => elsewhere.close(done));
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function open(address: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme });
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address, { waitUntil: "networkidle" });
  return page;
}

/** Address of a page of the other site with that in it. */
function put(html: string, path = "/"): string {
  const address = elsewhere.address();
  if (typeof address !== "object" || address === null) throw new Error("Cannot embed: the other site does not run");
  written = html;
  return `http://127.0.0.1:${address.port}${path}`;
}

/** The code that the documentation offers. */
async function readCode(): Promise<string> {
  const html = await (await fetch(`${origin}/docs`)).text();
  const code = /<pre data-recipe="embed.txt">(.*?)<\/pre>/s.exec(html)?.[1] ?? "";
  return toText(code).replaceAll("https://YOUR-DEPLOYMENT", origin);
}

/** What HTML says, without its elements. */
function toText(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"');
}

/** How far the document reaches beyond the right edge of its window, and elements that lie beyond it. */
function findWide(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("body *:not(svg *)")].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5,
  );
  return document.documentElement.scrollWidth > width ? ["the page", ...wide.map((one) => one.tagName)] : [];
}

describe("the code of the documentation, in the page of another site", () => {
  it("shows the chart without a complaint", async () => {
    const page = await open(put(await readCode()), 716);
    const frame = page.frames()[1];
    expect(await frame?.locator("h1").textContent()).toContain("Lithuania");
    expect(await frame?.locator("section svg").count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it("shows it in a page that lies on a disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
    writeFileSync(join(folder, "page.html"), `<!doctype html><title>On a disk</title>${await readCode()}`);
    const page = await open(pathToFileURL(join(folder, "page.html")).href, 600);
    expect(await page.frames()[1]?.locator("section svg").count()).toBe(2);
    expect(complaints).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("opens the claim of a mark around the frame", async () => {
    const page = await open(put(await readCode()), 1200);
    const mark = page.frames()[1]?.locator('section svg a[href^="/claims/"]').first();
    const href = await mark?.getAttribute("href");
    await mark?.focus();
    await mark?.press("Enter");
    await page.waitForURL(`${origin}${href}`);
  });
});

/** What a reader may have chosen, and how many panels it leaves. */
const STATES = [
  ["months", 2, "ref_area=LV&freq=W"],
  ["months", 5, "freq=Q&events=1"],
  ["frontex", 1, "citizenship=IQ"],
  ["asylum", 2, "ref_area=LT"],
  ["deaths", 1, "claimant=grupa-granica"],
] as const;

describe("the code of each chart and of the documentation", () => {
  it("is six lines at most, and a frame that holds its chart without scrolling, with little room below", async () => {
    const html = await (await fetch(origin)).text();
    const offered = [...html.matchAll(/<details class="embed"[^>]*>.*?<code>(.*?)<\/code>/gs)].map(([, code = ""]) =>
      toText(code).replace('src="', `src="${origin}`),
    );
    expect(offered.length).toBe(Object.keys(CHARTS).length);
    const index = /name="tripoint-charts" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const entries: ChartIndex = await (await fetch(origin + index)).json();
    const states = STATES.map(([id, panels, query]) => {
      const code = offered.find((text) => text.includes(`/embed/${id}"`)) ?? "";
      const height = entries.find((entry) => entry.id === id)?.heights[panels - 1];
      return code.replace(`/embed/${id}`, `/embed/${id}?${query}`).replace(/height: [^"]*/, `height: ${height}`);
    });
    const codes = [...offered, ...states, await readCode()];
    for (const code of codes) expect(code.trim().split("\n").length).toBeLessThanOrEqual(6);
    const page = await open(put(codes.join("").replaceAll('loading="lazy"', "")), 320);
    for (const width of [320, 360, 678, 680, 700, 1200]) {
      await page.setViewportSize({ width, height: 700 });
      for (const frame of page.frames().slice(1)) {
        const [wide, over, room] = await frame.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          const { height } = document.body.getBoundingClientRect();
          return [scrollWidth - innerWidth, scrollHeight - innerHeight, innerHeight / height] as const;
        });
        expect([frame.url(), width, wide, over]).toEqual([frame.url(), width, 0, 0]);
        const most = STATES.some(([, , query]) => frame.url().endsWith(`?${query}`)) ? 1.35 : 1.16;
        expect(room, `${frame.url()} at ${width}`).toBeLessThan(most);
      }
    }
    expect(complaints).toEqual([]);
  });
});

describe("/embed/{chart}", () => {
  it.each(EMBEDS)("shows %s at 280, 320 and 1200 px, light and dark, without a complaint", async (path) => {
    const page = await open(origin + path, 280);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [280, 320, 1200]) {
        await page.setViewportSize({ width, height: 700 });
        expect([colorScheme, width, await page.evaluate(findWide)]).toEqual([colorScheme, width, []]);
      }
    }
    expect(complaints).toEqual([]);
  });

  it("paints its ground in the colours of the system", async () => {
    const groundOf = async (scheme: "light" | "dark") =>
      (await open(`${origin}/embed/years`, 600, scheme)).evaluate(
        () => getComputedStyle(document.body).backgroundColor,
      );
    expect(await groundOf("light")).toBe("rgb(251, 252, 250)");
    expect(await groundOf("dark")).toBe("rgb(16, 21, 23)");
  });

  it("says in the frame what is wrong with its query", async () => {
    const page = await open(put(`<iframe src="${origin}/embed/years?ref_area=lt"></iframe>`), 600);
    expect(await page.frames()[1]?.locator("p").first().textContent()).toContain("did you mean LT?");
  });
});

describe("a picture in the page of another site", () => {
  it.each(["/chart/years.svg", "/chart/months.svg?ref_area=LV", `/chart/${RIVALS.replace("?", ".svg?")}`])(
    "shows %s even where all must be open to it",
    async (path) => {
      const page = await open(put(`<img src="${origin}${path}" alt="">`, "/strict"), 1200);
      const width = await page
        .locator("img")
        .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
      expect(width).toBeGreaterThan(300);
      expect(complaints).toEqual([]);
    },
  );

  it("is read by its scripts", async () => {
    const page = await open(put(""), 600);
    const text = await page.evaluate(async (address) => (await fetch(address)).text(), `${origin}/chart/years.svg`);
    expect(text).toContain("<svg");
  });

  it("stands alone as a document whose sheet the policy lets in", async () => {
    const page = await open(`${origin}/chart/years.svg`, 1200);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0)).toBeGreaterThan(3);
  });
});
