/** The chunk that asks the API for claims; whatever goes wrong becomes words. */
import { createClient, Problem, type Query } from "../client.ts";
import type { Rows } from "../rows.ts";
import { type Names, toClaimRow } from "./claim.ts";
import { toNode } from "./element.ts";
import { LIMIT } from "./file.ts";
import { toSearch } from "./form.ts";

/** Rows of the table that are shown at once. */
export const PAGE_SIZE = 30;

/** `refused` is the reader's to mend, `failed` may go better another time. */
export type Answer =
  | { readonly kind: "rows"; readonly rows: readonly Node[]; readonly total: number; readonly next: string | null }
  | { readonly kind: "refused"; readonly reason: string; readonly faults: Problem["errors"] }
  | { readonly kind: "failed"; readonly reason: string };

export async function askStats(query: Query, names: () => Promise<Names>, signal: AbortSignal): Promise<Answer> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]);
  const answer = await createClient<Rows>()
    .fetchPage("/stats", { ...query, limit: query["limit"] ?? PAGE_SIZE }, either)
    .catch(toFailure);
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

/** The row of one claim. */
export async function askClaim(id: string, names: () => Promise<Names>): Promise<Node | "absent" | "failed"> {
  try {
    const { data } = await createClient<Rows>().fetchItem("/stats", id, AbortSignal.timeout(LIMIT));
    return toNode(toClaimRow(data, await names()));
  } catch (error) {
    return error instanceof Problem && error.status === 404 ? "absent" : "failed";
  }
}

/** Leaves out one choice of the form after the other: `: 12 without “Place”, 3 without “To”`. */
export async function describeLooser(form: HTMLFormElement, signal: AbortSignal): Promise<string> {
  const api = createClient<Rows>();
  const search = toSearch(form);
  const counts = await Promise.all(
    [...search.keys()].map(async (name) => {
      const others = Object.fromEntries([...search].filter(([other]) => other !== name));
      const { meta } = await api.fetchPage("/stats", { ...others, limit: 1 }, signal);
      return { name, total: meta.total };
    }),
  );
  const words = counts
    .filter(({ total }) => total > 0)
    .map(({ name, total }) => `${total.toLocaleString("en")} without “${toLabel(form, name)}”`);
  return words.length === 0 ? ", nor does any without one of the choices" : `: ${words.join(", ")}`;
}

/** The words before a field. */
function toLabel(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  const label = field instanceof Element ? field.closest("label") : null;
  return label?.firstChild?.textContent?.trim() ?? name;
}
