/** `/healthz`: what is running. */
import * as v from "valibot";
import type { PublishedRecord } from "../record/record.ts";
import { envelopeOf, toEnvelope } from "./envelope.ts";
import type { Operation } from "./operation.ts";

const Health = v.object({
  status: v.literal("ok"),
  data_version: v.string(),
  build: v.pipe(v.string(), v.description("First 12 hexadecimal digits of the SHA-256 of script and packed data")),
  newest: v.pipe(v.nullable(v.string()), v.description("Last day of the newest period that a claim covers")),
  claims: v.number(),
});

export function healthOf({ claims, data_version }: PublishedRecord, build: string): Operation {
  const newest =
    claims
      .map(({ period_end }) => period_end)
      .toSorted()
      .at(-1) ?? null;
  const data = { status: "ok", data_version, build, newest, claims: claims.length };
  return {
    id: "health",
    path: "/healthz",
    summary: "What is running",
    description: "Version of the data and the build, and how much the record holds. Never cached.",
    parameters: [],
    example: undefined,
    schema: envelopeOf(Health),
    cached: false,
    answer: async ({ self }) => ({
      kind: "ready",
      body: () =>
        toEnvelope({
          data_version,
          total: 1,
          returned: 1,
          warnings: [],
          links: { self, next: null, csv: null, page: "/" },
          data,
        }),
    }),
  };
}
