/** A page of every kind in every language, and a browser that reads it to its end. */
import type { Page } from "playwright-core";

/** What stands before the path; English has nothing. */
export const LANGUAGES = ["", "/lt", "/lv", "/pl", "/be"] as const;

/** By kind: the path of one that has much on it. */
export const KINDS = {
  home: "/",
  explorer: "/explore",
  claim: "/claims/wprost-pl-attempts-2025-03-27-2025-05-22",
  verdict: "/verdicts/running-total-pl-2025-12-31-005b7b62",
  rivals: "/rivals/turned-away-lt-by-2022",
  document: "/documents/txt-report-2022-12-05-report-about-the-border",
  documents: "/documents",
  history: "/history",
  method: "/method",
  embed: "/embed/months",
  missing: "/claims/none",
} as const;

/** Kinds that are English alone. */
const ENGLISH_KINDS = { docs: "/docs", problem: "/problems/invalid-parameter" } as const;

export interface Visit {
  readonly kind: string;
  readonly language: string;
  readonly path: string;
}

export const VISITS: readonly Visit[] = LANGUAGES.flatMap((language) =>
  Object.entries(language === "" ? { ...KINDS, ...ENGLISH_KINDS } : KINDS).map(([kind, path]) => ({
    kind,
    language,
    path: toPath(language, path),
  })),
);

/** The home of a language has no slash at its end. */
export function toPath(language: string, path: string): string {
  return path === "/" && language !== "" ? language : language + path;
}

/** Opens the page with every list laid out, near or far. */
export async function layAll(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Opens the page with all that its scripts bring, too: every chart drawn, the explorer at hand. */
export async function readAll(page: Page, address: string): Promise<void> {
  await layAll(page, address);
  for (const figure of await page.locator("figure.chart").all()) {
    await figure.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 10);
    await figure.locator("div.plot:not(.drawn)").first().waitFor({ state: "detached" });
  }
  const explorer = page.locator("#explorer");
  if ((await explorer.count()) === 0) return;
  await explorer.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10);
  await page.locator("#filter").waitFor({ state: "visible" });
}
