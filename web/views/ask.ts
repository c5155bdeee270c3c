/** Asks /stats for rows of the table; whatever goes wrong becomes words. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { type Names, toClaimRow } from "./claim.ts";
import { toNode } from "./element.ts";

/** Rows of the table that are shown at once. */
export const PAGE_SIZE = 30;

/** A fault of one parameter, as the API names it (RFC 9457). */
export interface Fault {
  readonly parameter: string;
  readonly detail: string;
}

/** `refused` is the reader's to mend, `failed` may go better another time. */
export type Answer =
  | { readonly kind: "rows"; readonly rows: readonly Node[]; readonly total: number; readonly next: string | null }
  | { readonly kind: "refused"; readonly reason: string; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly reason: string };

/** An envelope or a problem of the API, as far as the table reads them. */
interface Body {
  readonly data?: readonly ClaimForm[];
  readonly meta?: { readonly total: number };
  readonly links?: { readonly next: string | null };
  readonly detail?: string;
  readonly errors?: readonly Fault[];
}

/** `address` is a page of /stats. */
export async function askStats(address: string, names: () => Promise<Names>, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { signal }).catch(absent);
  if (response === undefined) return { kind: "failed", reason: "The API could not be reached." };
  const body: Body | undefined = await response.json().catch(absent);
  if (response.status === 400 && body?.detail !== undefined) return toRefusal(body);
  const { data, meta, links } = body ?? {};
  if (data === undefined || meta === undefined || links === undefined)
    return { kind: "failed", reason: `The API answered ${response.status}.` };
  const words = await names().catch(absent);
  if (words === undefined) return { kind: "failed", reason: "The names of the codes could not be loaded." };
  const rows = data.map((claim) => toNode(toClaimRow(claim, words)));
  return { kind: "rows", rows, total: meta.total, next: links.next };
}

function toRefusal({ detail = "", errors = [] }: Body): Answer {
  const reason = errors.length === 0 ? detail : errors.map((fault) => fault.detail).join(" ");
  return { kind: "refused", reason: /[.?!]$/.test(reason) ? reason : `${reason}.`, faults: errors };
}

function absent(): undefined {
  return undefined;
}
