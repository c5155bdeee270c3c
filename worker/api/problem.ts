/** The one shape of every error (RFC 9457, application/problem+json). */
import * as v from "valibot";
import { API } from "../headers.ts";
import { LINKS } from "./links.ts";

/** One faulty parameter: what was expected, what was found, and the valid values nearest to it. */
export const Fault = v.object({
  parameter: v.string(),
  detail: v.string(),
  expected: v.string(),
  found: v.string(),
  nearest: v.array(v.string()),
});

export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  instance: v.string(),
  errors: v.array(Fault),
});

export type Fault = v.InferOutput<typeof Fault>;
export type Problem = v.InferOutput<typeof Problem>;

export const PROBLEMS = {
  "invalid-parameter": { status: 400, title: "A parameter is not valid" },
  "not-found": { status: 404, title: "Nothing stands at this address" },
  "method-not-allowed": { status: 405, title: "The method is not allowed here" },
  "address-too-long": { status: 414, title: "The address is too long" },
  internal: { status: 500, title: "The server failed" },
} as const;

/** `instance` is the path that was asked for; errors are told as they are now, so none is kept in a cache for long. */
export function toProblem(
  kind: keyof typeof PROBLEMS,
  instance: string,
  detail: string,
  { errors = [], headers = {} }: { errors?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const { status, title } = PROBLEMS[kind];
  const body: Problem = { type: `/problems/${kind}`, title, status, detail, instance, errors: [...errors] };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      ...API,
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      Link: LINKS,
      ...headers,
    },
  });
}
