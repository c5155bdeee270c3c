/** The API on a Hono application: every operation on its path, one way through for all of them. */
import type { Context, Hono } from "hono";
import { API } from "../headers.ts";
import { once } from "../record/once.ts";
import type { Pack } from "../query/pack.ts";
import { CACHED, matches, toETag, toHttpDate } from "../caching.ts";
import { LINKS } from "./links.ts";
import { type Body, METHODS } from "./operation.ts";
import type { Site } from "./operations.ts";
import { MAX_CURSOR } from "./parameter.ts";
import type { Fault } from "./form.ts";
import { toProblem } from "./problem.ts";
import { MAX_ERRORS, parseQuery, toAddress } from "./query.ts";
import type { Route } from "./table.ts";

/** Bytes of path and query. */
export const MAX_ADDRESS = 8192;

/**
 * Adds the API to an application; whatever no earlier handler took is the API's, an unknown path too, if it is no browser
 * that asks. `find` is `tableOf` its operations.
 */
export function addApi(app: Hono, pack: Pack, site: Site, find: (path: string) => Route | undefined): void {
  const answers = once(() => toAnswers(pack, site)); // not made at the start, which every isolate pays
  app.use(async (c, next) => {
    const { origin, pathname, search, searchParams } = new URL(c.req.url);
    const cursor = searchParams.get("cursor")?.length ?? 0; // one that we wrote makes no address too long
    if (c.req.url.length - origin.length - Math.min(cursor, MAX_CURSOR) > MAX_ADDRESS) return toTooLong(pathname);
    const isRead = c.req.method === "GET" || c.req.method === "HEAD"; // a preflight must not be sent elsewhere
    if (isRead && pathname.length > 1 && pathname.endsWith("/")) return toMoved(toPlainPath(pathname) + search);
    return next();
  });
  app.all("*", (c) => {
    const { method } = c.req;
    const { pathname } = new URL(c.req.url);
    const route = find(pathname.replace(/(?<=.)\/+$/, ""));
    if (route === undefined) return toUnknownPath(pathname);
    if (method === "GET" || method === "HEAD") return answer(c, route, answers());
    if (method === "OPTIONS") return new Response(null, { status: 204, headers: PREFLIGHT });
    return toRefused(pathname, method, METHODS);
  });
}

/** What every answer carries. */
interface Answers {
  /** What entity tags depend on besides the query. */
  readonly versions: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Site["file"];
}

function toAnswers({ facts }: Pack, { build, file }: Site): Answers {
  const { data_version, modified } = facts();
  const headers = { ...API, ...(modified === null ? {} : { "Last-Modified": toHttpDate(modified) }) };
  return { versions: [build, data_version], headers, file };
}

/** Validate (400), find (404), preconditions (304), body. */
async function answer(c: Context, { operation, id }: Route, { versions, headers, file }: Answers): Promise<Response> {
  const { pathname: path, searchParams } = new URL(c.req.url);
  const parsed = parseQuery(searchParams, operation.parameters, operation.check);
  if (!parsed.ok) return toInvalid(path, parsed.errors);
  const { query } = parsed;
  const cursor = query.cursor === undefined ? [] : [["cursor", query.cursor] as const];
  const self = toAddress(path, [...query.canonical, ...cursor]);
  const readFile = async (address: string): Promise<Body> => {
    const body = await file(address, c.env);
    if (body === undefined) throw new RangeError(`Cannot serve ${address}: the build left no such file`);
    return body;
  };
  const found = operation.answer({ query, id, path, self, file: readFile });
  if (found.kind === "refused") return found.response;
  const validators: Readonly<Record<string, string>> = operation.cached
    ? { ...headers, "Cache-Control": CACHED, ETag: toETag([...versions, self]) }
    : { ...API, "Cache-Control": "no-store" };
  if (matches(c.req.header("If-None-Match") ?? null, validators["ETag"]))
    return new Response(null, { status: 304, headers: validators }); // without Link: it would take the place of the one that is held
  const { body, next } = await found.write();
  const link = next === null ? LINKS : `<${next}>; rel="next", ${LINKS}`;
  return new Response(body, { headers: { ...validators, Link: link, "Content-Type": found.media } });
}

/** Tells of faulty parameters, so many of them. */
export function toInvalid(path: string, errors: readonly Fault[]): Response {
  const told = errors.slice(0, MAX_ERRORS);
  const names = told.map(({ parameter }) => parameter.slice(0, 40)).join(", ");
  const more = errors.length > MAX_ERRORS ? ` and ${errors.length - MAX_ERRORS} more` : "";
  return toProblem("invalid-parameter", path, `Cannot answer: see errors for ${names}${more}`, { errors: told });
}

export function toInternal(path: string): Response {
  return toProblem("internal", path, "The fault is ours; the same request may succeed later");
}

/** Headers of every answer to OPTIONS. */
export const PREFLIGHT = {
  ...API,
  Allow: METHODS,
  "Access-Control-Allow-Methods": METHODS,
  "Access-Control-Allow-Headers": "If-None-Match, Cache-Control, Content-Type",
  "Access-Control-Max-Age": "86400",
};

export function toRefused(path: string, method: string, methods: string): Response {
  const detail = `Cannot ${method.slice(0, 20)} here: expected one of ${methods}`;
  return toProblem("method-not-allowed", path, detail, { headers: { Allow: methods } });
}

export function toTooLong(path: string): Response {
  const detail = `Cannot read the address: expected at most ${MAX_ADDRESS} bytes of path and query`;
  return toProblem("address-too-long", path.slice(0, 200), detail);
}

function toMoved(location: string): Response {
  return new Response(null, { status: 308, headers: { ...API, Location: location } });
}

/** One slash before every segment and none at the end: `//host/` must not become another host. */
function toPlainPath(pathname: string): string {
  return `/${pathname
    .split("/")
    .filter((segment) => segment !== "")
    .join("/")}`;
}

function toUnknownPath(path: string): Response {
  return toProblem("not-found", path.slice(0, 200), "Cannot find this path: /openapi.json names all that there are");
}
