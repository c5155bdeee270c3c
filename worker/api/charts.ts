/** Charts by address, in every form they are served in: one way through for all of them. */
import type { Context, Hono } from "hono";
import type { Ask } from "../chart/ask.ts";
import type { Chart, View } from "../chart/chart.ts";
import { toSheetSource } from "../headers.ts";
import { splitPath } from "../language/languages.ts";
import { openTongue } from "../language/open.ts";
import { ENGLISH, type Tongue } from "../language/tongue.ts";
import type { Pack } from "../query/pack.ts";
import type { Language } from "../record/codes.ts";
import { once } from "../record/once.ts";
import { MAX_ADDRESS, PREFLIGHT, toInvalid, toRefused, toTooLong } from "./api.ts";
import { CACHED, matches, toETag, toHttpDate } from "../caching.ts";
import { chartsOf, type Drawable } from "./chart-state.ts";
import type { Site } from "./operations.ts";
import { toProblem } from "./problem.ts";
import { parseQuery, toAddress, toNearest } from "./query.ts";

type Headers = Readonly<Record<string, string>>;

/** A form that charts are served in. */
export interface Rendering {
  /** Its paths, as English has them; the group `chart` is the id of the chart. */
  readonly path: RegExp;
  /** As `Allow` names them. */
  readonly methods: string;
  readonly media: string;
  /** The text of the one sheet that stands in the document. */
  readonly sheet: string;
  /** What every answer carries; `source` is how the policy names the sheet. */
  readonly toHeaders: (source: string) => Headers;
  /** `origin` is that of the address that was asked for. */
  readonly write: (chart: Chart, view: View, origin: string, tongue: Tongue) => string | Promise<string>;
  /** Puts an error of the API into this form. */
  readonly refuse: (problem: Response, headers: Headers, tongue: Tongue) => Response | Promise<Response>;
}

/** Adds charts to an application, drawn from what the same application answers. */
export function addCharts(app: Hono, pack: Pack, { build }: Site, renderings: readonly Rendering[]): void {
  const ask: Ask = async (path) => app.request(path);
  const charts = once(() => chartsOf(pack, ask));
  const common = once(() => toCommon(pack, build));
  const keep = keepLatest();
  const toTongue = keepTongues(pack);
  for (const rendering of renderings) {
    const headers = once(async () => rendering.toHeaders(await toSheetSource(rendering.sheet)));
    app.use(async (c, next) => {
      const { language, path } = splitPath(c.req.path);
      const id = rendering.path.exec(path)?.groups?.["chart"];
      if (id === undefined) return next();
      const tongue = toTongue(language);
      return answer(c, id, rendering, { ...common(), charts: charts(), headers: await headers(), keep, tongue });
    });
  }
}

interface World {
  readonly charts: ReadonlyMap<string, Drawable>;
  /** What entity tags depend on besides the address. */
  readonly versions: readonly string[];
  readonly dated: Headers;
  readonly headers: Headers;
  readonly keep: Keep;
  readonly tongue: Tongue;
}

/** What is written for an address: kept, or written now. */
type Keep = (address: string, write: () => Promise<string>) => Promise<string>;

/** Of at most 264 kB each. */
const MAX_KEPT = 16;

/** The latest documents: a frame in a page that many read is drawn once, which takes more time than an answer of the API. */
function keepLatest(): Keep {
  const kept = new Map<string, string>();
  return async (address, write) => {
    const text = kept.get(address) ?? (await write());
    kept.delete(address);
    kept.set(address, text);
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
    return text;
  };
}

/** Each opened when it is first spoken; English is what the charts are written in. */
function keepTongues({ ready }: Pack): (language: Language) => Tongue {
  const kept = new Map<Language, Tongue>([["en", ENGLISH]]);
  return (language) => {
    const tongue = kept.get(language) ?? openTongue(ready, language);
    kept.set(language, tongue);
    return tongue;
  };
}

function toCommon({ facts }: Pack, build: string): Pick<World, "versions" | "dated"> {
  const { data_version, modified } = facts();
  return {
    versions: [build, data_version],
    dated: modified === null ? {} : { "Last-Modified": toHttpDate(modified) },
  };
}

/** Find (404) what has parameters of its own, validate (400), find (404), preconditions (304), body. */
async function answer(c: Context, id: string, rendering: Rendering, world: World): Promise<Response> {
  const { method, url } = c.req;
  const { origin, pathname: path, searchParams } = new URL(url);
  const { methods, media, write } = rendering;
  const { charts, versions, dated, headers, keep, tongue } = world;
  const refuse = (problem: Response) => rendering.refuse(problem, headers, tongue);
  if (!methods.split(", ").includes(method)) return refuse(toRefused(path, method, methods));
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: PREFLIGHT });
  if (url.length - origin.length > MAX_ADDRESS) return refuse(toTooLong(path));
  const drawable = charts.get(id);
  if (drawable === undefined) return refuse(toMissing("chart", id, [...charts.keys()], path));
  const parsed = parseQuery(searchParams, drawable.parameters, drawable.check);
  if (!parsed.ok) return refuse(toInvalid(path, parsed.errors));
  const { query } = parsed;
  const drawing = drawable.find(query);
  if (drawing.kind === "missing") return refuse(toMissing("rivalry", drawing.id, drawing.known, path));
  const self = toAddress(path, query.canonical);
  const ETag = toETag([...versions, self]);
  const validators = { ...headers, ...dated, "Cache-Control": CACHED, ETag };
  if (matches(c.req.header("If-None-Match") ?? null, ETag))
    return new Response(null, { status: 304, headers: validators });
  const body = await keep(`${origin}${self}`, async () =>
    write(await drawing.compose(tongue), drawing.view, origin, tongue),
  );
  return new Response(body, { headers: { ...validators, "Content-Type": media, "Content-Language": tongue.language } });
}

function toMissing(noun: string, id: string, known: readonly string[], path: string): Response {
  const nearest = toNearest(id, known);
  const offer = nearest.length === 0 ? "" : `; did you mean ${nearest.join(" or ")}?`;
  return toProblem("not-found", path.slice(0, 200), `Cannot find the ${noun} "${id.slice(0, 100)}"${offer}`);
}
