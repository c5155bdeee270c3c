/** What every operation can answer besides its own body: the shared parts of the OpenAPI document. */
import { METHODS } from "./operation.ts";
import { CACHED } from "../caching.ts";
import type { Json } from "./openapi-schemas.ts";
import { PROBLEMS } from "./problem.ts";

const text = (description: string, example: string, more: Json = {}) => ({
  description,
  schema: { type: "string", ...more },
  example,
});

export const HEADERS = {
  "Access-Control-Allow-Origin": text("Pages of any origin may read the answer", "*", { const: "*" }),
  Allow: text("Methods that the path takes (RFC 9110 §10.2.1)", METHODS, { const: METHODS }),
  "Cache-Control": text("How long the answer may be kept (RFC 9111 §5.2, RFC 5861)", CACHED),
  ETag: text(
    "Weak entity tag: the same for the same query to the same build and data (RFC 9110 §8.8.3)",
    'W/"0123456789abcdef"',
    { pattern: '^W/"[0-9a-f]{16}"$' },
  ),
  "Last-Modified": text(
    "The first moment of the newest date in `/changes`, for information: a condition on it is ignored",
    "Sun, 22 Nov 2026 00:00:00 GMT",
  ),
  Link: text(
    "Relations (RFC 8288): `next`, where a page follows, `describedby`, `license` and `service-doc`",
    '</openapi.json>; rel="describedby"',
  ),
  Location: text("The address without the slash at its end", "/stats"),
} as const;

type Header = keyof typeof HEADERS;

/** References to headers. */
export function toHeaders(...names: readonly Header[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** What an answer in full says about itself. */
export function toOwnHeaders(cached: boolean): Json {
  return cached
    ? toHeaders("Access-Control-Allow-Origin", "Cache-Control", "ETag", "Last-Modified", "Link")
    : toHeaders("Access-Control-Allow-Origin", "Cache-Control", "Link");
}

/** What is no answer in full, under the names by which operations refer to them. */
export const RESPONSES = {
  Moved: {
    description: "Without an identifier the address ends in a slash, and moves to the one without",
    headers: toHeaders("Access-Control-Allow-Origin", "Location"),
  },
  NotModified: {
    description: "`If-None-Match` names the current entity tag: what the client holds is still right",
    headers: toHeaders("Access-Control-Allow-Origin", "Cache-Control", "ETag", "Last-Modified"),
  },
  InvalidParameter: toFailure("invalid-parameter"),
  NotFound: toFailure("not-found"),
  MethodNotAllowed: toFailure("method-not-allowed", "Allow"),
  AddressTooLong: toFailure("address-too-long"),
  Internal: toFailure("internal"),
} as const;

/** A reference to a response. */
export function toResponse(name: keyof typeof RESPONSES): Json {
  return { $ref: `#/components/responses/${name}` };
}

function toFailure(kind: keyof typeof PROBLEMS, ...more: readonly Header[]): Json {
  const schema = { $ref: "#/components/schemas/Problem" };
  return {
    description: PROBLEMS[kind].title,
    headers: toHeaders("Access-Control-Allow-Origin", "Cache-Control", "Link", ...more),
    content: { "application/problem+json": { schema } },
  };
}
