/** Colours as they stand on the screen: contrast of words and marks in pictures, and areas told apart by eyes that see fewer colours. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { KINDS, layAll } from "./site.ts";

let browser: Browser;
/** An empty page that reads pictures. */
let reader: Page;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
  reader = await browser.newPage();
});

afterAll(async () => browser.close());

/** Pictures of every kind: of times, of strips, of one interval, of rivals in a row, and the map. */
const PICTURES = [
  [KINDS.home, "#years .panel svg"],
  [KINDS.home, "#rivals .strips"],
  [KINDS.home, ".map svg"],
  [KINDS.claim, ".picture svg"],
  [KINDS.rivals, ".claims svg"],
  [KINDS.embed, "section svg"],
  ["/embed/deaths", "section svg"],
  ["/embed/rivals?id=turned-away-lt-by-2022", "section svg"],
] as const;

const SCHEMES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

describe("a picture", () => {
  it.each(PICTURES)(
    "on %s at %s has words of 4.5:1 and marks of 3:1, in light, dark and forced colours",
    async (path, place) => {
      const page = await browser.newPage({
        viewport: { width: 900, height: 900 },
        deviceScaleFactor: 2,
        javaScriptEnabled: false,
      });
      await layAll(page, inject("origin") + path);
      const picture = page.locator(place).filter({ visible: true }).first();
      const faults: string[] = [];
      let measured = 0;
      for (const scheme of SCHEMES) {
        await page.emulateMedia(scheme);
        for (const isBare of [false, true]) {
          await picture.evaluate(hideDots, isBare);
          const spots = isBare
            ? await readMarks(picture, "path, line")
            : [...(await readWords(picture)), ...(await readMarks(picture, "circle, use"))];
          measured += spots.length;
          const image = (await picture.screenshot()).toString("base64");
          const ratios = await reader.evaluate(measure, { image, spots });
          spots.forEach(({ name, least }, index) => {
            const ratio = ratios[index] ?? 0;
            if (ratio < least)
              faults.push(`${scheme.colorScheme}, ${scheme.forcedColors}: ${name} ${ratio.toFixed(2)}:1`);
          });
        }
      }
      expect(measured).toBeGreaterThan(8);
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});

/** Where to look in a picture, in device pixels, for a colour, and how far it must be from the ground. */
interface Spot {
  readonly name: string;
  readonly least: number;
  readonly colour: string;
  readonly box: readonly [left: number, top: number, width: number, height: number];
}

async function readWords(picture: Locator): Promise<readonly Spot[]> {
  return picture.evaluate((root) => {
    const from = root.getBoundingClientRect();
    return [...root.querySelectorAll("text")]
      .filter((text) => text.checkVisibility({ visibilityProperty: true }) && text.textContent !== "")
      .map((text) => {
        const { left, top, width, height } = text.getBoundingClientRect();
        return {
          name: `“${text.textContent}”`,
          least: 4.5,
          colour: getComputedStyle(text).fill,
          box: [(left - from.left) * 2, (top - from.top) * 2, width * 2, height * 2] as const,
        };
      });
  });
}

/** Lines are measured without the dots and figures beside them, which have the same colour. */
function hideDots(root: Element, isHidden: boolean): void {
  for (const dot of root.querySelectorAll(".marks circle, text"))
    dot.setAttribute("visibility", isHidden ? "hidden" : "visible");
}

/** One of each look: dots, rings, whiskers, arrows, edges. What is pale has a line of its own, and is not asked. */
async function readMarks(picture: Locator, tags: string): Promise<readonly Spot[]> {
  return picture.evaluate((root, tags) => {
    const from = root.getBoundingClientRect();
    const all = root.querySelectorAll<SVGGraphicsElement>(
      `:is(.marks, li > svg, .map svg) :is(${tags}):not(.band, .span, .land, pattern *, [fill^='url'])`,
    );
    const looks = Map.groupBy(all, (mark) => {
      const { stroke, fill, strokeOpacity, strokeDasharray, opacity } = getComputedStyle(mark);
      return [mark.tagName, mark.classList, stroke, fill, strokeOpacity, strokeDasharray, opacity].join();
    });
    return [...looks.values()].flatMap(([mark]) => {
      if (mark === undefined) return [];
      const { left, top, width, height } = mark.getBoundingClientRect();
      const { stroke, fill, color } = getComputedStyle(mark);
      const colour = stroke !== "none" ? stroke : fill !== "none" ? fill : color;
      const box = [(left - from.left) * 2 - 4, (top - from.top) * 2 - 4, width * 2 + 8, height * 2 + 8] as const;
      return [{ name: mark.outerHTML.slice(0, 100), least: 3, colour, box }];
    });
  }, tags);
}

/** The best contrast that pixels near the colour reach with the ground: of words the commonest colour about them, of marks that of all. */
async function measure({
  image,
  spots,
}: {
  readonly image: string;
  readonly spots: readonly Spot[];
}): Promise<number[]> {
  const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  if (context === null) throw new Error("Cannot read a picture: the browser gives no context");
  context.drawImage(bitmap, 0, 0);
  const toLight = (colour: readonly number[]): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, channel) => {
      const value = (colour[channel] ?? 0) / 255;
      return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  const read = (x: number, y: number, width: number, height: number): readonly (readonly number[])[] => {
    const { data } = context.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height));
    return Array.from({ length: data.length / 4 }, (_, index) => Array.from(data.slice(4 * index, 4 * index + 3)));
  };
  const toGround = (pixels: readonly (readonly number[])[]): readonly number[] => {
    const groups = [...Map.groupBy(pixels, String).values()].toSorted((a, b) => b.length - a.length);
    return groups[0]?.[0] ?? [];
  };
  const paper = toGround(read(0, 0, bitmap.width, Math.min(bitmap.height, 60)));
  return spots.map(({ colour, least, box }) => {
    const pixels = read(...box);
    const ground = least > 3 ? toGround(pixels) : paper;
    const wanted = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    const isNear = (pixel: readonly number[]): boolean =>
      Math.hypot(...wanted.map((value, channel) => value - (pixel[channel] ?? 0))) < 110;
    const ratios = pixels.filter(isNear).map((pixel) => {
      const [dark = 0, light = 0] = [toLight(pixel), toLight(ground)].toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
    return Math.max(0, ...ratios);
  });
}

/**
 * What eyes without one kind of cone see, in linear RGB: Machado, Oliveira, Fernandes, “A Physiologically-based Model for Simulation of
 * Color Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.
 */
const DEFICIENCIES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** From linear RGB to CIE XYZ as a share of the white of D65. */
const XYZ = [0.4339, 0.3762, 0.1898, 0.2127, 0.7152, 0.0722, 0.0178, 0.1095, 0.8727];

describe("the colours of the three countries", () => {
  it("stay apart under each deficiency in both schemes, and never tell a series alone", async () => {
    const page = await browser.newPage();
    await page.goto(inject("origin"));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const colours = await page.evaluate(() =>
        ["LT", "LV", "PL"].map((area) =>
          getComputedStyle(document.documentElement).getPropertyValue(`--${area}`).trim(),
        ),
      );
      for (const [name, matrix] of Object.entries(DEFICIENCIES)) {
        const [one, two, three] = colours.map((colour) => toLab(multiply(matrix, toLinear(colour))));
        for (const [a, b] of [
          [one, two],
          [one, three],
          [two, three],
        ] as const) {
          const apart = Math.hypot(...(a ?? []).map((value, index) => value - (b?.[index] ?? 0)));
          expect([colorScheme, name, apart >= 10]).toEqual([colorScheme, name, true]);
        }
      }
    }
    const panels = await page.locator(".panel").evaluateAll((all) =>
      all.map((panel) => ({
        heading: panel.querySelector("h3")?.textContent ?? "",
        areas: ["LT", "LV", "PL"].filter((area) => panel.matches(`.${area}, :has(.${area})`)).length,
      })),
    );
    expect(panels.filter(({ heading, areas }) => heading === "" || areas > 1)).toEqual([]);
    expect(new Set(panels.map(({ heading }) => heading)).size).toBeGreaterThan(15);
    await page.close();
  });
});

function toLinear(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function multiply(matrix: readonly number[], colour: readonly number[]): readonly number[] {
  return [0, 3, 6].map((row) => {
    const sum = colour.reduce((total, value, index) => total + value * (matrix[row + index] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
}

/** CIE L*a*b*, in which a distance of 2.3 is just noticed. */
function toLab(linear: readonly number[]): readonly number[] {
  const [x = 0, y = 0, z = 0] = multiply(XYZ, linear).map((value) =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
