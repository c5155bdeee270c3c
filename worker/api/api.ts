/** The API on a Hono application: every operation on its path, one way through for all of them. */
import type { Context, Hono } from "hono";
import { API } from "../headers.ts";
import type { PublishedRecord } from "../record/record.ts";
import { CACHED, matches, toETag } from "./caching.ts";
import type { Operation } from "./operation.ts";
import { operationsOf, type Site } from "./operations.ts";
import { toProblem } from "./problem.ts";
import { parseQuery } from "./query.ts";

const METHODS = "GET, HEAD, OPTIONS";
const MAX_ADDRESS = 8192;

/** Adds the API to an application; whatever no earlier handler took is the API's, an unknown path too. */
export function addApi(app: Hono, record: PublishedRecord, site: Site): void {
  const version = [site.build, record.data_version];
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (c.req.url.length - new URL(c.req.url).origin.length > MAX_ADDRESS) return toTooLong(pathname);
    if (pathname.length > 1 && pathname.endsWith("/")) return toMoved(pathname.replace(/\/+$/, "") + search);
    return next();
  });
  for (const operation of operationsOf(record, site)) {
    const path = operation.path.replace("{id}", ":id");
    app.get(path, (c) => answer(c, operation, version));
    app.options(path, () => new Response(null, { status: 204, headers: PREFLIGHT }));
    app.all(path, (c) =>
      toProblem("method-not-allowed", c.req.path, refuse(c.req.method), { headers: { Allow: METHODS } }),
    );
  }
  app.notFound((c) => toUnknownPath(c.req.path));
  app.onError((_, c) => toProblem("internal", c.req.path, "The fault is ours; the same request may succeed later"));
}

/** Validate (400), find (404), preconditions (304), body. */
async function answer(c: Context, operation: Operation, version: readonly string[]): Promise<Response> {
  const { path } = c.req;
  const parsed = parseQuery(new URL(c.req.url).searchParams, operation.parameters);
  if (!parsed.ok) {
    const { errors } = parsed;
    const names = errors.map(({ parameter }) => parameter).join(", ");
    return toProblem("invalid-parameter", path, `Cannot answer: see errors for ${names}`, { errors });
  }
  const { query } = parsed;
  const cursor = query.cursor === undefined ? [] : [`cursor=${query.cursor}`];
  const search = [query.canonical, ...cursor].filter((part) => part !== "").join("&");
  const self = search === "" ? path : `${path}?${search}`;
  const found = await operation.answer({ query, id: c.req.param("id") ?? "", path, self });
  if (found.kind === "refused") return found.response;
  const headers = { ...API, "Content-Type": "application/json" };
  if (!operation.cached) return new Response(found.body(), { headers: { ...headers, "Cache-Control": "no-store" } });
  const etag = await toETag([...version, self, "json"]);
  const validators = { ...headers, "Cache-Control": CACHED, ETag: etag };
  if (matches(c.req.header("If-None-Match") ?? null, etag)) {
    const { "Content-Type": _, ...rest } = validators;
    return new Response(null, { status: 304, headers: rest });
  }
  return new Response(found.body(), { headers: validators });
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

function toUnknownPath(path: string): Response {
  return toProblem("not-found", path.slice(0, 200), "Cannot find this path: /openapi.json names all that there are");
}
