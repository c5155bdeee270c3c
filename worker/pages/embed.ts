/** `/embed/{chart}`: a chart as a small page for the frames of other sites; it runs no script. */
import { toSentence } from "../language/sentence.ts";
import { html, raw } from "hono/html";
import type { Chart, Panel, View } from "../chart/chart.ts";
import { describeKey } from "../chart/key.ts";
import { PICTURE_STYLE, withView } from "../chart/picture.ts";
import { describeAxis, toPlot, toSize } from "../chart/plot.ts";
import { toEmbedHeaders } from "../headers.ts";
import { toLocalLinks } from "../language/languages.ts";
import type { Tongue } from "../language/tongue.ts";
import type { Language } from "../record/codes.ts";
import { EMBED_STYLE } from "./embed-style.ts";

const SHEET = `${PICTURE_STYLE}${EMBED_STYLE}`;
/** Links open in the window around the frame; those of SVG heed no `<base>`. */
const TOP = '<a target="_top" ';

/** Of a plot in its own units; the frame decides how large it stands. */
export const WIDTH = 420;
const MEDIA = "text/html; charset=utf-8";

export const embed = {
  path: /^\/embed\/(?<chart>[^/]+)$/,
  methods: "GET, HEAD",
  media: MEDIA,
  sheet: SHEET,
  toHeaders: toEmbedHeaders,
  write: toEmbed,
  refuse: toRefusal,
} as const;

type Html = string | Promise<string>;

async function toEmbed(chart: Chart, view: View, _origin: string, tongue: Tongue): Promise<string> {
  const { id, finding, measure, panels } = chart;
  const { language } = tongue;
  const address = withView(chart, view);
  const body = html`<main>
      <h1>${finding}</h1>
      <p class="measure">${measure}</p>
      <div class="panels">${panels.map((panel) => toSection(panel, view, `${id}-${panel.id}`, tongue))}</div>
    </main>
    <footer>
      <p>${describeFoot(chart, view, tongue)}</p>
      <p>
        <a href="${address}" target="_top" rel="noopener">Tripoint</a>
        <a href="https://creativecommons.org/licenses/by/4.0/" target="_top" rel="noopener license">CC BY 4.0</a>
      </p>
    </footer>`;
  return toLocalLinks(language, await toPage({ title: finding, description: measure, language }, body));
}

/** What stands below the panels: the source, how axes and signs are to be read, the version. */
export function describeFoot({ panels, source, data_version }: Chart, view: View, tongue: Tongue): string {
  const axes = new Set(panels.map((panel) => describeAxis(panel, view, tongue)));
  const version = tongue.say("Data version {version}", { version: data_version });
  return [source, ...axes, ...describeKey(panels, view, tongue), version].map(toSentence).join(" ");
}

function toSection(panel: Panel, view: View, id: string, tongue: Tongue): Html {
  return html`<section>
    <h2>${panel.heading}</h2>
    <p class="measure">${panel.measure}</p>
    ${raw(toPlot(panel, view, toSize(panel, WIDTH), id, tongue).replaceAll("<a ", TOP))}
  </section>`;
}

/** What an API error says. */
interface Told {
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly detail: string }[];
}

async function toRefusal(
  problem: Response,
  headers: Readonly<Record<string, string>>,
  tongue: Tongue,
): Promise<Response> {
  const { language, say } = tongue;
  const { status, detail, errors }: Told = await problem.json();
  const title = toHeading(status, tongue);
  const sentences = errors.length === 0 ? [detail] : errors.map((error) => error.detail);
  const english = language === "en" ? "" : raw(' lang="en"');
  const body = html`<main>
      <h1>${title}</h1>
      ${sentences.map((sentence) => html`<p${english}>${sentence}</p>`)}
    </main>
    <footer>
      <p>
        <a href="/docs#pictures" hreflang="en" target="_top">${say("Charts and their parameters")}</a>
        <a href="/" target="_top">Tripoint</a>
      </p>
    </footer>`;
  const allow = problem.headers.get("Allow");
  const page = await toPage({ title, description: null, language }, body);
  return new Response(toLocalLinks(language, page), {
    status,
    headers: {
      ...headers,
      "Content-Type": MEDIA,
      "Content-Language": language,
      "Cache-Control": "no-store",
      ...(allow === null ? {} : { Allow: allow }),
    },
  });
}

/** The title of the API error, in the language of the page; what the API says of the fault stays English. */
function toHeading(status: number, { say }: Tongue): string {
  switch (status) {
    case 400:
      return say("A parameter is not valid");
    case 405:
      return say("The method is not allowed here");
    case 414:
      return say("The address is too long");
    default:
      return say("Nothing stands at this address");
  }
}

interface About {
  readonly title: string;
  /** Null where there is nothing to be found. */
  readonly description: string | null;
  readonly language: Language;
}

async function toPage({ title, description, language }: About, body: Html): Promise<string> {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Tripoint</title>
        ${
          description === null
            ? html`<meta name="robots" content="noindex" />`
            : html`<meta name="description" content="${description}" />`
        }
        ${raw(`<style>${SHEET}</style>`)}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}
