/** `/embed/{chart}`: a chart as a small page for the frames of other sites; it runs no script. */
import { html, raw } from "hono/html";
import type { Chart, Panel, View } from "../chart/chart.ts";
import { describeKey } from "../chart/key.ts";
import { PICTURE_STYLE, withView } from "../chart/picture.ts";
import { describeAxis, toPlot, toSize } from "../chart/plot.ts";
import { toEmbedHeaders } from "../headers.ts";
import { EMBED_STYLE } from "./embed-style.ts";

const SHEET = `${PICTURE_STYLE}${EMBED_STYLE}`;
/** Links open in the window around the frame; those of SVG heed no `<base>`. */
const TOP = '<a target="_top" ';

/** Of a plot in its own units; the frame decides how large it stands. */
export const WIDTH = 420;
const MEDIA = "text/html; charset=utf-8";

export const embed = {
  path: /^(?:\/(?:lt|lv|pl|be))?\/embed\/(?<chart>[^/]+)$/,
  methods: "GET, HEAD",
  media: MEDIA,
  sheet: SHEET,
  toHeaders: toEmbedHeaders,
  write: toEmbed,
  refuse: toRefusal,
} as const;

type Html = string | Promise<string>;

function toEmbed(chart: Chart, view: View): Html {
  const { id, finding, measure, panels } = chart;
  const address = withView(chart, view);
  const body = html`<main>
      <h1>${finding}</h1>
      <p class="measure">${measure}</p>
      <div class="panels">${panels.map((panel) => toSection(panel, view, `${id}-${panel.id}`))}</div>
    </main>
    <footer>
      <p>${describeFoot(chart, view)}</p>
      <p>
        <a href="${address}" target="_top" rel="noopener">Tripoint</a>
        <a href="https://creativecommons.org/licenses/by/4.0/" target="_top" rel="noopener license">CC BY 4.0</a>
      </p>
    </footer>`;
  return toPage(finding, address, body);
}

/** What stands below the panels: the source, how axes and signs are to be read, the version. */
export function describeFoot({ panels, source, data_version }: Chart, view: View): string {
  const axes = new Set(panels.map((panel) => describeAxis(panel, view)));
  return `${[source, ...axes, ...describeKey(panels, view), `Data version ${data_version}`].join(". ")}.`;
}

function toSection(panel: Panel, view: View, id: string): Html {
  return html`<section>
    <h2>${panel.heading}</h2>
    <p class="measure">${panel.measure}</p>
    ${raw(toPlot(panel, view, toSize(panel, WIDTH), id).replaceAll("<a ", TOP))}
  </section>`;
}

/** What an API error says, word for word. */
interface Told {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly detail: string }[];
}

async function toRefusal(problem: Response, headers: Readonly<Record<string, string>>): Promise<Response> {
  const { status, title, detail, errors }: Told = await problem.json();
  const sentences = errors.length === 0 ? [detail] : errors.map((error) => error.detail);
  const body = html`<main>
      <h1>${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    </main>
    <footer>
      <p>
        <a href="/docs#pictures" target="_top">Charts and their parameters</a> <a href="/" target="_top">Tripoint</a>
      </p>
    </footer>`;
  const allow = problem.headers.get("Allow");
  return new Response(await toPage(title, "/", body), {
    status,
    headers: {
      ...headers,
      "Content-Type": MEDIA,
      "Cache-Control": "no-store",
      ...(allow === null ? {} : { Allow: allow }),
    },
  });
}

function toPage(title: string, address: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Tripoint</title>
        <link rel="canonical" href="${address}" />
        ${raw(`<style>${SHEET}</style>`)}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}
