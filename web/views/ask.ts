/** Asks /stats for rows of the table; whatever goes wrong becomes words. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { type Names, toClaimRow } from "./claim.ts";
import { toNode } from "./element.ts";

/** A fault of one parameter, as the API names it (RFC 9457). */
export interface Fault {
  readonly parameter: string;
  readonly detail: string;
}

/** `refused` is the reader's to mend, `failed` may go better another time. */
export type Answer =
  | { readonly kind: "rows"; readonly rows: readonly Node[] }
  | { readonly kind: "refused"; readonly reason: string; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly reason: string };

/** An envelope or a problem of the API, as far as the table reads them. */
interface Body {
  readonly data?: readonly ClaimForm[];
  readonly detail?: string;
  readonly errors?: readonly Fault[];
}

export async function askStats(
  search: URLSearchParams,
  names: () => Promise<Names>,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`/stats?${search}&limit=1000`, { signal }).catch(absent);
  if (response === undefined) return { kind: "failed", reason: "The API could not be reached." };
  const body: Body | undefined = await response.json().catch(absent);
  if (response.status === 400 && body?.detail !== undefined) return toRefusal(body);
  if (body?.data === undefined) return { kind: "failed", reason: `The API answered ${response.status}.` };
  const words = await names().catch(absent);
  if (words === undefined) return { kind: "failed", reason: "The names of the codes could not be loaded." };
  return { kind: "rows", rows: body.data.map((claim) => toNode(toClaimRow(claim, words))) };
}

function toRefusal({ detail = "", errors = [] }: Body): Answer {
  const reason = errors.length === 0 ? detail : errors.map((fault) => fault.detail).join(" ");
  return { kind: "refused", reason: /[.?!]$/.test(reason) ? reason : `${reason}.`, faults: errors };
}

function absent(): undefined {
  return undefined;
}
