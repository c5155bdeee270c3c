/** What the API can be asked: the table of operations is made of these, and routes, validation and documents come from it. */
import type * as v from "valibot";
import type { Parameter } from "./parameter.ts";
import type { Query } from "./query.ts";

export interface Asked {
  readonly query: Query;
  /** The last segment of `/stats/{id}`; empty on paths without one. */
  readonly id: string;
  /** Path and query as links repeat them, in canonical order. */
  readonly self: string;
  readonly path: string;
}

/** Either a refusal, or a body that is made only once no precondition spares it. */
export type Answer =
  | { readonly kind: "refused"; readonly response: Response }
  | { readonly kind: "ready"; readonly body: () => string };

/** What a body is written in. */
export type Media = "application/json" | "application/atom+xml";

export interface Operation {
  readonly id: string;
  /** Path with OpenAPI's braces: `/stats/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** An id that the record holds, for paths with one. */
  readonly example: string | undefined;
  /** The whole body; of one that is no JSON, its text. */
  readonly schema: v.GenericSchema;
  readonly media: Media;
  readonly cached: boolean;
  readonly answer: (asked: Asked) => Promise<Answer>;
}
