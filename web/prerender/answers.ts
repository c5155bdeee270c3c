/** Everything that the page shows, asked of the API as any client asks. */
import * as v from "valibot";
import { ClaimForm, ComparisonForm, EventForm, SourceForm } from "../../worker/record/form.ts";
import type { Names } from "../views/claim.ts";

export type Ask = (path: string) => Promise<Response>;

export interface Answers {
  readonly data_version: string;
  readonly claims: readonly ClaimForm[];
  readonly comparisons: readonly ComparisonForm[];
  readonly events: readonly EventForm[];
  readonly sources: readonly v.InferOutput<typeof SourceForm>[];
  readonly names: Names;
  readonly places: Readonly<Record<string, string>>;
  /** The claim of that id; throws a RangeError for one that the API does not know. */
  readonly claim: (id: string) => ClaimForm;
}

export async function askAll(ask: Ask): Promise<Answers> {
  const stats = await read(ask, "/stats", ClaimForm);
  const claims = new Map(stats.data.map((claim) => [claim.id, claim]));
  const name = async (path: string) => toNames((await read(ask, path, Named)).data);
  return {
    data_version: stats.data_version,
    claims: stats.data,
    comparisons: (await read(ask, "/comparisons", ComparisonForm)).data,
    events: (await read(ask, "/events", EventForm)).data,
    sources: (await read(ask, "/sources", SourceForm)).data,
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

const Named = v.object({ id: v.string(), name: v.string() });

/** All pages of a list. Throws where the API refuses, or answers in another form. */
async function read<T>(
  ask: Ask,
  path: string,
  row: v.GenericSchema<unknown, T>,
): Promise<{ data_version: string; data: readonly T[] }> {
  const Envelope = v.object({
    meta: v.object({ data_version: v.string() }),
    links: v.object({ next: v.nullable(v.string()) }),
    data: v.array(row),
  });
  const data: T[] = [];
  let next: string | null = `${path}?limit=1000`;
  let data_version = "";
  while (next !== null) {
    const answer = await ask(next);
    if (!answer.ok) throw new Error(`Cannot write the page: ${next} answered ${answer.status} ${await answer.text()}`);
    const envelope: v.InferOutput<typeof Envelope> = v.parse(Envelope, await answer.json());
    data.push(...envelope.data);
    ({ data_version } = envelope.meta);
    next = envelope.links.next;
  }
  return { data_version, data };
}

function toNames(rows: readonly v.InferOutput<typeof Named>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
