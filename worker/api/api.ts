/** The API on a Hono application: every operation on its path, one way through for all of them. */
import type { Context, Hono } from "hono";
import { API } from "../headers.ts";
import type { PublishedRecord } from "../record/record.ts";
import { CACHED, matches, toETag } from "./caching.ts";
import type { Operation } from "./operation.ts";
import { operationsOf, type Site } from "./operations.ts";
import { type Fault, toProblem } from "./problem.ts";
import { parseQuery } from "./query.ts";

const METHODS = "GET, HEAD, OPTIONS";
const MAX_ADDRESS = 8192;

/** Adds the API to an application; whatever no earlier handler took is the API's, an unknown path too. */
export function addApi(app: Hono, record: PublishedRecord, site: Site): void {
  const version = [site.build, record.data_version];
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (c.req.url.length - new URL(c.req.url).origin.length > MAX_ADDRESS) return toTooLong(pathname);
    if (pathname.length > 1 && pathname.endsWith("/")) return toMoved(toPlainPath(pathname) + search);
    return next();
  });
  for (const operation of operationsOf(record, site)) {
    const path = operation.path.replace("{id}", ":id");
    app.get(path, (c) => answer(c, operation, version));
    app.options(path, () => new Response(null, { status: 204, headers: PREFLIGHT }));
    app.all(path, (c) =>
      toProblem("method-not-allowed", new URL(c.req.url).pathname, refuse(c.req.method), {
        headers: { Allow: METHODS },
      }),
    );
  }
  app.notFound((c) => toUnknownPath(new URL(c.req.url).pathname));
  app.onError((_, c) =>
    toProblem("internal", new URL(c.req.url).pathname, "The fault is ours; the same request may succeed later"),
  );
}

/** Validate (400), find (404), preconditions (304), body. */
async function answer(c: Context, operation: Operation, version: readonly string[]): Promise<Response> {
  const { pathname: path, searchParams } = new URL(c.req.url);
  const parsed = parseQuery(searchParams, operation.parameters);
  if (!parsed.ok) return toInvalid(path, parsed.errors);
  const { query } = parsed;
  const cursor = query.cursor === undefined ? [] : [`cursor=${query.cursor}`];
  const search = [query.canonical, ...cursor].filter((part) => part !== "").join("&");
  const self = search === "" ? path : `${path}?${search}`;
  const found = await operation.answer({ query, id: c.req.param("id") ?? "", path, self });
  if (found.kind === "refused") return found.response;
  const headers = { ...API, "Content-Type": operation.media };
  if (!operation.cached) return new Response(found.body(), { headers: { ...headers, "Cache-Control": "no-store" } });
  const etag = await toETag([...version, self, operation.media]);
  const validators = { ...headers, "Cache-Control": CACHED, ETag: etag };
  if (matches(c.req.header("If-None-Match") ?? null, etag)) {
    const { "Content-Type": _, ...rest } = validators;
    return new Response(null, { status: 304, headers: rest });
  }
  return new Response(found.body(), { headers: validators });
}

const MAX_ERRORS = 50;

function toInvalid(path: string, errors: readonly Fault[]): Response {
  const told = errors.slice(0, MAX_ERRORS);
  const names = told.map(({ parameter }) => parameter.slice(0, 40)).join(", ");
  const more = errors.length > MAX_ERRORS ? ` and ${errors.length - MAX_ERRORS} more` : "";
  return toProblem("invalid-parameter", path, `Cannot answer: see errors for ${names}${more}`, { errors: told });
}

const PREFLIGHT = {
  ...API,
  Allow: METHODS,
  "Access-Control-Allow-Methods": METHODS,
  "Access-Control-Allow-Headers": "If-None-Match",
  "Access-Control-Max-Age": "86400",
};

function refuse(method: string): string {
  return `Cannot ${method.slice(0, 20)} here: expected one of ${METHODS}`;
}

function toTooLong(path: string): Response {
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
