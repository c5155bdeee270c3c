/** Files that the build made ready: the API serves them as they are, with its own headers. */
import type { Media, Operation } from "./operation.ts";

export interface Ready extends Pick<Operation, "id" | "path" | "summary" | "description"> {
  readonly media: Media;
}

export function toReady({ media, ...told }: Ready): Operation {
  return {
    ...told,
    tag: "service",
    parameters: [],
    example: undefined,
    media: [media],
    cached: true,
    check: () => [],
    answer: ({ file }) => ({
      kind: "ready",
      media,
      write: async () => ({ body: await file(told.path), next: null }),
    }),
  };
}
