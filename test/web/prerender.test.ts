import { beforeAll, describe, expect, it } from "vitest";
import type { ChartIndex } from "../../web/charts/data.ts";
import { toAlong } from "../../web/prerender/along.ts";
import type { Files } from "../../web/prerender/files.ts";
import { fill } from "../../web/prerender/fill.ts";
import { toHtmlList } from "../../web/prerender/html.ts";
import { prerender } from "../../web/prerender/page.ts";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";
import { composeChart } from "../../worker/chart/compose.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPublished, testApp, withClaims } from "../api/fixture.ts";

const html = readFileSync(join(import.meta.dirname, "..", "..", "web", "index.html"), "utf8");
const record = readPublished();
const BELSAT = "belsat-lt-crossings-2021";

/** What the build would write, kept in hand. */
function toFiles(): Files & { readonly written: Map<string, string | Uint8Array> } {
  const written = new Map<string, string | Uint8Array>();
  return { written, read: () => new Uint8Array(), write: (address, contents) => written.set(address, contents) };
}

function askOf(app: ReturnType<typeof testApp>) {
  return async (path: string) => app.request(path);
}

describe("prerender(html, ask, files)", () => {
  const files = toFiles();
  let page = "";

  beforeAll(async () => {
    const claims = record.claims.map((claim) => (claim.id === BELSAT ? { ...claim, display: "5,200+" } : claim));
    page = await prerender(html, askOf(testApp({ ...record, claims })), files, ENGLISH);
  });

  it("fills every place, and names the files that it writes by their contents", () => {
    expect(page).not.toMatch(/<!--[a-z-]+-->/);
    const texts = [page, ...files.written.values()].filter((contents) => typeof contents === "string").join("");
    for (const address of files.written.keys())
      expect(address).toMatch(/^\/assets\/data\/[\w-]+-[0-9a-f]{8}\.(?:json|svg|png)$/);
    const named = [...files.written.keys()].filter((address) => !address.includes("/card-"));
    expect(named.filter((address) => !texts.includes(address))).toEqual([]);
  });

  it("writes a figure for each chart, with a panel for each of its lines, in the order of the page", () => {
    const ids = [...page.matchAll(/<figure class="chart" id="([a-z]+)-chart" data-chart="\1"[^>]*>/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(["years", "months", "november", "germany", "frontex", "deaths", "evacuations", "asylum"]);
    expect(new Set(ids)).toEqual(new Set(Object.keys(CHARTS)));
    for (const [id, { lines }] of Object.entries(CHARTS))
      expect([
        id,
        page
          .split(`<section class="panel `)
          .filter((part) => part.includes(` id="${id}-`) && part.indexOf(` id="${id}-`) < 4).length,
      ]).toEqual([id, lines.length]);
  });

  it("publishes a file for each frequency of each panel, not cut by what the chart shows", () => {
    const read = (address: string) => JSON.parse(String(files.written.get(address)));
    const index: ChartIndex = read(/name="tripoint-charts" content="([^"]+)"/.exec(page)?.[1] ?? "");
    for (const { id, kind, freqs, panels } of index) {
      for (const panel of panels) {
        expect([id, Object.keys(panel.files)]).toEqual([id, kind === "series" ? freqs : ["P"]]);
        for (const file of Object.values(panel.files)) expect(read(file).id).toBe(panel.id);
      }
    }
    const frontex = index.find(({ id }) => id === "frontex");
    expect(frontex?.from).toBe("2021");
    expect(read(frontex?.panels[0]?.files.M ?? "").marks[0].from < "2021").toBe(true);
  });

  it("takes each of the five numbers from the API: another value, another page", () => {
    expect(record.claims.find(({ id }) => id === BELSAT)?.display).toBe("4,100+");
    expect(page).toContain(`<p class="big"><a href="/claims/${BELSAT}">5,200+</a></p>`);
  });

  it.each([BELSAT, "txt-report-evacuated", "lrt-kapciamiestis-detained-2021"])(
    "refuses to write a page without %s",
    async (id) => {
      const others = record.claims.filter((claim) => claim.id !== id && claim.origin.endsWith(".txt"));
      const without = { ...withClaims(record, others), changes: record.changes.slice(-1) };
      await expect(prerender(html, askOf(testApp(without)), toFiles(), ENGLISH)).rejects.toThrow(
        `Cannot write the page: /stats knows no claim "${id}"`,
      );
    },
  );
});

describe("fill(html, parts)", () => {
  it("refuses a place that it has nothing for", () => {
    expect(() => fill("<!--five--><!--six-->", { five: "5" })).toThrow("nothing is known of <!--six-->");
  });
});

describe("toAlong(drawn, origin)", () => {
  it.each([
    ["https://border.example.org", "", ", https://border.example.org/#germany"],
    ["", ' hidden=""', ""],
  ])("names the site that the build knows, %j, and hides code without a host", async (origin, hidden, address) => {
    const chart = await composeChart("germany", askOf(testApp(record)), {}, ENGLISH);
    const entry = { view: { scale: "linear", events: false } } as const;
    const html = toHtmlList([toAlong({ heading: "Germany", chart, entry, picture: "" }, ENGLISH, origin)]);
    expect(html).toContain(`<details class="embed"${hidden}>`);
    expect(html).toContain(`src="${origin}/embed/germany"`.replaceAll('"', html.includes("&quot;") ? "&quot;" : '"'));
    expect(html).toContain(`CC BY 4.0<span>${address}</span>`);
  });
});
