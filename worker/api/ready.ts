/** Files that the build made ready: the API serves them as they are, with its own headers. */
import type * as v from "valibot";
import type { Media, Operation } from "./operation.ts";

export interface Ready extends Pick<Operation, "id" | "path" | "summary" | "description"> {
  readonly media: Media;
  readonly schema: v.GenericSchema;
}

export function toReady({ media, schema, ...told }: Ready): Operation {
  return {
    ...told,
    tag: "service",
    parameters: [],
    example: undefined,
    bodies: [{ media, schema }],
    cached: true,
    check: () => [],
    answer: ({ file }) => ({
      kind: "ready",
      media,
      write: async () => ({ body: await file(told.path), next: null }),
    }),
  };
}
