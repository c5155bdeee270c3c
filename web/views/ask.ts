/** Asks /stats for rows of the table; whatever goes wrong becomes words. */
import { type Client, Problem, type Query } from "../client.ts";
import type { Rows } from "../rows.ts";
import { type Names, toClaimRow } from "./claim.ts";
import { toNode } from "./element.ts";
import { LIMIT } from "./file.ts";

/** Rows of the table that are shown at once. */
export const PAGE_SIZE = 30;

/** `refused` is the reader's to mend, `failed` may go better another time. */
export type Answer =
  | { readonly kind: "rows"; readonly rows: readonly Node[]; readonly total: number; readonly next: string | null }
  | { readonly kind: "refused"; readonly reason: string; readonly faults: Problem["errors"] }
  | { readonly kind: "failed"; readonly reason: string };

export async function askStats(
  api: Client<Rows>,
  query: Query,
  names: () => Promise<Names>,
  signal: AbortSignal,
): Promise<Answer> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]);
  const answer = await api.fetchPage("/stats", query, either).catch(toFailure);
  if ("kind" in answer) return answer;
  const words = await names().catch(() => undefined);
  if (words === undefined) return { kind: "failed", reason: "The names of the codes could not be loaded." };
  const rows = answer.data.map((claim) => toNode(toClaimRow(claim, words)));
  return { kind: "rows", rows, total: answer.meta.total, next: answer.links.next };
}

function toFailure(error: unknown): Exclude<Answer, { readonly kind: "rows" }> {
  if (error instanceof SyntaxError) return { kind: "failed", reason: "The answer of the API could not be read." };
  if (!(error instanceof Problem)) return { kind: "failed", reason: "The API could not be reached." };
  if (error.status < 300)
    return { kind: "failed", reason: `The API answered ${error.status}, but not with JSON as expected.` };
  if (error.status !== 400) return { kind: "failed", reason: `The API answered ${error.status}.` };
  const { message, errors } = error;
  return { kind: "refused", reason: /[.?!]$/.test(message) ? message : `${message}.`, faults: errors };
}
