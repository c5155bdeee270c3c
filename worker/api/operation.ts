/** What the API can be asked: the table of operations is made of these, and routes, validation and documents come from it. */
import type { Parameter } from "./parameter.ts";
import type { Fault } from "./form.ts";
import type { Query } from "./query.ts";

export interface Asked {
  readonly query: Query;
  /** The `{id}` of the path; empty on paths without one. */
  readonly id: string;
  /** Path and query as links repeat them, in canonical order. */
  readonly self: string;
  readonly path: string;
  /** A file that the build made ready, by its address. */
  readonly file: (address: string) => Promise<Body>;
}

/** Either a refusal, or what is written only once no precondition spares it. */
export type Answer =
  | { readonly kind: "refused"; readonly response: Response }
  | { readonly kind: "ready"; readonly media: Media; readonly write: () => Written | Promise<Written> };

export type Body = string | ReadableStream | Uint8Array<ArrayBuffer>;

export interface Written {
  readonly body: Body;
  /** Address of the next page; null at the end, and of what has no pages. */
  readonly next: string | null;
}

/** What every path takes. */
export const METHODS = "GET, HEAD, OPTIONS";

export const MEDIA = {
  json: "application/json",
  csv: "text/csv; charset=utf-8; header=present",
  ndjson: "application/x-ndjson; charset=utf-8",
  atom: "application/atom+xml",
  text: "text/plain; charset=utf-8",
  bibtex: "application/x-bibtex; charset=utf-8",
  zip: "application/zip",
} as const;
export type Media = (typeof MEDIA)[keyof typeof MEDIA];

export interface Operation {
  readonly id: string;
  /** Path with OpenAPI's braces: `/stats/{id}`. */
  readonly path: string;
  /** Operations of one subject share it. */
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** An id that the record holds, for paths with one. */
  readonly example: string | undefined;
  /** Forms that the body can have, the usual one first. */
  readonly media: readonly Media[];
  readonly cached: boolean;
  /** What only several parameters together show to be wrong. */
  readonly check: (query: Query) => readonly Fault[];
  readonly answer: (asked: Asked) => Answer;
}
