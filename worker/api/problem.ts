/** The one shape of every error (RFC 9457, application/problem+json). */
import { API } from "../headers.ts";
import type { Fault, Problem } from "./form.ts";
import { LINKS } from "./links.ts";

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
