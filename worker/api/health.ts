/** `/healthz`: what is running. */
import * as v from "valibot";
import { type Verdict, VERDICTS } from "../record/check.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { Pack } from "../query/pack.ts";
import { envelopeOf, toSingle } from "./envelope.ts";
import { MEDIA, type Operation } from "./operation.ts";

/** What the build counts. */
const Counts = v.object({
  newest: v.pipe(v.nullable(v.string()), v.description("Last day of the newest period that a claim covers")),
  claims: v.number(),
  checks: v.pipe(v.object(v.entriesFromList(VERDICTS, v.number())), v.description("Number of checks by verdict")),
});

const Health = v.object({
  status: v.literal("ok"),
  data_version: v.string(),
  build: v.pipe(v.string(), v.description("First 12 hexadecimal digits of the SHA-256 of script and packed data")),
  ...Counts.entries,
});

export function toCounts({ checks, claims }: PublishedRecord): v.InferOutput<typeof Counts> {
  const newest = claims.reduce<string | null>(
    (last, { period_end }) => (last === null || last < period_end ? period_end : last),
    null,
  );
  const count = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).length;
  return {
    newest,
    claims: claims.length,
    checks: {
      consistent: count("consistent"),
      strained: count("strained"),
      contradicted: count("contradicted"),
      undecidable: count("undecidable"),
    },
  };
}

export function healthOf(pack: Pack, build: string): Operation {
  const { data_version } = pack.facts();
  return {
    id: "health",
    path: "/healthz",
    tag: "service",
    summary: "What is running",
    description: "Version of the data and the build, and how much the record holds. Never cached.",
    parameters: [],
    example: undefined,
    bodies: [{ media: MEDIA.json, schema: envelopeOf(Health) }],
    cached: false,
    check: () => [],
    answer: ({ self }) => ({
      kind: "ready",
      media: MEDIA.json,
      write: () => {
        const counts: v.InferOutput<typeof Counts> = JSON.parse(pack.ready("counts"));
        const data = JSON.stringify({ status: "ok", data_version, build, ...counts });
        return { body: toSingle(data_version, { self, page: "/" }, data), next: null };
      },
    }),
  };
}
