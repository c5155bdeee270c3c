/** Every kind of page for eyes that need large letters, wide spacing or a narrow screen, and for those whom motion makes ill. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { layAll, VISITS } from "./site.ts";

/** WCAG 2.2, 1.4.12. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";
/** WCAG 2.2, 1.4.4. */
const LARGE = "html { font-size: 200% !important }";

/** Width, and what the reader asks for. */
const WISHES = [
  [320, ""],
  [360, SPACING],
  [1280, SPACING],
  [768, LARGE],
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});

afterAll(async () => browser.close());

describe("a page", () => {
  it.each(VISITS)(
    "of $language $kind loses nothing on a narrow screen, with text spacing, in letters twice as large",
    async ({ path }) => {
      const page = await browser.newPage({ viewport: { width: 320, height: 900 }, reducedMotion: "reduce" });
      await layAll(page, inject("origin") + path);
      const faults: string[] = [];
      for (const [width, style] of WISHES) {
        await wish(page, width, style);
        faults.push(
          ...(await page.evaluate(findFaults)).map((fault) => `${width} px, ${style.slice(0, 20)}: ${fault}`),
        );
      }
      expect(faults).toEqual([]);
      const moving = await page.evaluate(
        () =>
          document.getAnimations().length +
          Number(getComputedStyle(document.documentElement).scrollBehavior !== "auto"),
      );
      expect(moving).toBe(0);
      await page.close();
    },
  );
});

async function wish(page: Page, width: number, style: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.slice(0, 1), sheet];
  }, style);
}

/** What reaches beyond the page, what is cut off, which words lie on others. */
function findFaults(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`is ${scrollWidth} px wide`] : [];
  const isCut = (element: Element): boolean =>
    /hidden|clip/.test(getComputedStyle(element).overflow) &&
    !element.closest(".visually-hidden, svg") &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  for (const element of document.body.querySelectorAll("*"))
    if (isCut(element)) faults.push(`is cut: ${element.outerHTML.slice(0, 100)}`);
  /* A field shows its longest option whole: in one line, or in as many as it takes. */
  const fields = [...document.querySelectorAll("select")].filter((field) => field.checkVisibility());
  const chosen = fields.map((field) => field.selectedIndex);
  for (const field of fields) {
    const lengths = [...field.options].map(({ text }) => text.length);
    field.selectedIndex = lengths.indexOf(Math.max(...lengths));
  }
  const widths = fields.map((field) => field.offsetWidth);
  const wraps = fields.map((field) => getComputedStyle(field).appearance === "base-select");
  const reaches = fields.map((field) => field.scrollWidth > field.clientWidth + 1);
  for (const field of fields) field.style.cssText = "position: absolute; width: max-content; max-width: none";
  fields.forEach((field, index) => {
    const fits = wraps[index] === true ? reaches[index] === false : field.offsetWidth <= (widths[index] ?? 0) + 1;
    if (!fits) faults.push(`${field.form?.id} cuts “${field.selectedOptions[0]?.text}”`);
  });
  fields.forEach((field, index) => {
    field.style.cssText = "";
    field.selectedIndex = chosen[index] ?? 0;
  });
  for (const text of document.querySelectorAll("svg text")) {
    const own = text.getBoundingClientRect();
    const picture = text.closest("svg");
    if (picture === null || own.width === 0 || picture.closest(".strips") !== null) continue;
    /* Letters of a picture keep their places: those that a reader spaces out may stand over its edge. */
    if (getComputedStyle(text).letterSpacing !== "normal" || getComputedStyle(picture).overflow === "visible") continue;
    const { left, right, top, bottom } = picture.getBoundingClientRect();
    if (own.left < left - 1 || own.right > right + 1 || own.top < top - 1 || own.bottom > bottom + 1)
      faults.push(`“${text.textContent}” leaves its picture`);
  }
  const lines: { readonly words: string; readonly box: DOMRect }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!(text instanceof Text) || text.data.trim() === "" || parent === null) continue;
    if (parent.closest(".visually-hidden, .skip, svg, select, script, thead") !== null) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = new Range();
    range.selectNodeContents(text);
    const scroller = parent.closest("fieldset")?.getBoundingClientRect();
    for (const { x, y, width, height } of range.getClientRects()) {
      if (width <= 2 || (scroller !== undefined && (y < scroller.top || y + height > scroller.bottom))) continue;
      /* Letters fill the middle of their line. */
      const box = new DOMRect(x + 1, y + height * 0.3, width - 2, height * 0.4);
      lines.push({ words: text.data.trim().slice(0, 40), box });
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top >= line.box.bottom) break;
      if (other.box.left < line.box.right && line.box.left < other.box.right)
        faults.push(`“${line.words}” lies on “${other.words}”`);
    }
  });
  return faults;
}
