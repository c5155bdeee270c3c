/** `/healthz`: what is running. */
import * as v from "valibot";
import { VERDICTS } from "../record/check.ts";
import type { PublishedRecord } from "../record/record.ts";
import { envelopeOf, toEnvelope } from "./envelope.ts";
import type { Operation } from "./operation.ts";

const Health = v.object({
  status: v.literal("ok"),
  data_version: v.string(),
  build: v.pipe(v.string(), v.description("First 12 hexadecimal digits of the SHA-256 of script and packed data")),
  newest: v.pipe(v.nullable(v.string()), v.description("Last day of the newest period that a claim covers")),
  claims: v.number(),
  checks: v.pipe(v.object(v.entriesFromList(VERDICTS, v.number())), v.description("Number of checks by verdict")),
});

export function healthOf({ checks, claims, data_version }: PublishedRecord, build: string): Operation {
  const newest = claims.reduce<string | null>(
    (last, { period_end }) => (last === null || last < period_end ? period_end : last),
    null,
  );
  const verdicts = VERDICTS.map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length]);
  const counts = { claims: claims.length, checks: Object.fromEntries(verdicts) };
  const data = { status: "ok", data_version, build, newest, ...counts };
  return {
    id: "health",
    path: "/healthz",
    summary: "What is running",
    description: "Version of the data and the build, and how much the record holds. Never cached.",
    parameters: [],
    example: undefined,
    schema: envelopeOf(Health),
    media: "application/json",
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
          data: JSON.stringify(data),
        }),
    }),
  };
}
