/** `/healthz`: what is running. */
import type { Verdict } from "../record/codes.ts";
import type { PublishedRecord } from "../record/record.ts";
import type { Pack } from "../query/pack.ts";
import { toSingle } from "./envelope.ts";
import type { Counts } from "./form.ts";
import { MEDIA, type Operation } from "./operation.ts";

export function toCounts({ checks, claims }: PublishedRecord): Counts {
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
    media: [MEDIA.json],
    cached: false,
    check: () => [],
    answer: ({ self }) => ({
      kind: "ready",
      media: MEDIA.json,
      write: () => {
        const counts: Counts = JSON.parse(pack.ready("counts"));
        const data = JSON.stringify({ status: "ok", data_version, build, ...counts });
        return { body: toSingle(data_version, { self, page: "/" }, data), next: null };
      },
    }),
  };
}
