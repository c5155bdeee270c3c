/** Everything that the page shows, asked of the API as any client asks. */
import type { ClaimForm, ComparisonForm, EventForm, SourceForm } from "../../worker/record/form.ts";
import type { InferOutput } from "valibot";
import type { Names } from "../views/claim.ts";

export type Ask = (path: string) => Promise<Response>;

export interface Answers {
  readonly data_version: string;
  readonly claims: readonly ClaimForm[];
  readonly comparisons: readonly ComparisonForm[];
  readonly events: readonly EventForm[];
  readonly sources: readonly InferOutput<typeof SourceForm>[];
  readonly names: Names;
  readonly places: Readonly<Record<string, string>>;
  /** The claim of that id; throws a RangeError for one that the API does not know. */
  readonly claim: (id: string) => ClaimForm;
}

export async function askAll(ask: Ask): Promise<Answers> {
  const stats = await read<ClaimForm>(ask, "/stats");
  const claims = new Map(stats.data.map((claim) => [claim.id, claim]));
  const name = async (path: string) => toNames((await read<Named>(ask, path)).data);
  return {
    data_version: stats.data_version,
    claims: stats.data,
    comparisons: (await read<ComparisonForm>(ask, "/comparisons")).data,
    events: (await read<EventForm>(ask, "/events")).data,
    sources: (await read<InferOutput<typeof SourceForm>>(ask, "/sources")).data,
    names: {
      indicators: await name("/indicators"),
      areas: await name("/areas"),
      subsets: await name("/subsets"),
      claimants: await name("/claimants"),
    },
    places: await name("/places"),
    claim: (id) => {
      const found = claims.get(id);
      if (found === undefined) throw new RangeError(`Cannot write the page: /stats knows no claim "${id}"`);
      return found;
    },
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Envelope<T> {
  readonly meta: { readonly data_version: string };
  readonly links: { readonly next: string | null };
  readonly data: readonly T[];
}

/** All pages of a list. Throws where the API refuses. */
async function read<T>(ask: Ask, path: string): Promise<{ readonly data_version: string; readonly data: readonly T[] }> {
  const data: T[] = [];
  let next: string | null = `${path}?limit=1000`;
  let data_version = "";
  while (next !== null) {
    const answer = await ask(next);
    if (!answer.ok) throw new Error(`Cannot write the page: ${next} answered ${answer.status} ${await answer.text()}`);
    const envelope: Envelope<T> = await answer.json();
    data.push(...envelope.data);
    ({ data_version } = envelope.meta);
    next = envelope.links.next;
  }
  return { data_version, data };
}

function toNames(rows: readonly Named[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
