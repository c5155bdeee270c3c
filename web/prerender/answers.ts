/** Everything that the page shows, asked of the API as any client asks. */
import * as v from "valibot";
import { ClaimForm, ComparisonForm, EventForm, SourceForm } from "../../worker/record/form.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import type { Names } from "../views/claim.ts";

export type Ask = (path: string) => Promise<Response>;

/** A page of a list, with the address of the next one. */
interface Page<T> {
  readonly data: readonly T[];
  readonly next: string | null;
}

export interface Answers {
  /** The language that the names are in, and that the page is written in. */
  readonly tongue: Tongue;
  readonly data_version: string;
  /** Day of the newest statement that is no plan, YYYY-MM-DD. */
  readonly newest: string;
  /** All of them, in the API's default order. */
  readonly claims: readonly ClaimForm[];
  readonly comparisons: readonly ComparisonForm[];
  readonly events: readonly EventForm[];
  readonly sources: readonly v.InferOutput<typeof SourceForm>[];
  readonly names: Names;
  readonly places: Readonly<Record<string, string>>;
  /** The claim of that id; throws a RangeError for one that the API does not know. */
  readonly claim: (id: string) => ClaimForm;
}

export async function askAll(ask: Ask, tongue: Tongue): Promise<Answers> {
  const stats = await readAll(ask, "/stats", ClaimForm);
  const claims = new Map(stats.data.map((claim) => [claim.id, claim]));
  const name = async (path: string) => toNames((await readAll(ask, path, Named)).data);
  const { names } = tongue;
  return {
    tongue,
    data_version: stats.data_version,
    newest: toNewest(stats.data),
    claims: stats.data,
    comparisons: (await readAll(ask, "/comparisons", ComparisonForm)).data,
    events: (await readAll(ask, "/events", EventForm)).data,
    sources: (await readAll(ask, "/sources", SourceForm)).data,
    names: {
      indicators: { ...(await name("/indicators")), ...names.indicators },
      areas: { ...(await name("/areas")), ...names.areas },
      subsets: { ...(await name("/subsets")), ...names.subsets },
      claimants: toTexts(await name("/claimants"), tongue),
      units: { ...(await name("/units")), ...names.units },
    },
    places: toTexts(await name("/places"), tongue),
    claim: (id) => {
      const found = claims.get(id);
      if (found === undefined) throw new RangeError(`Cannot write the page: /stats knows no claim "${id}"`);
      return found;
    },
  };
}

const Named = v.object({ id: v.string(), name: v.string() });

/** Where the day of a statement is not known, that of its document stands in its place. */
function toNewest(claims: readonly ClaimForm[]): string {
  const days = claims.flatMap(({ as_of, obs_status, source }) =>
    obs_status === "F" ? [] : [as_of ?? source.published ?? ""],
  );
  return days.toSorted().at(-1) ?? "";
}

/** All pages of a list. Throws where the API refuses, or answers in another form. */
export async function readAll<T>(
  ask: Ask,
  path: string,
  row: v.GenericSchema<unknown, T>,
): Promise<{ readonly data_version: string; readonly data: readonly T[] }> {
  const data: T[] = [];
  let next: string | null = `${path}${path.includes("?") ? "&" : "?"}limit=1000`;
  let data_version = "";
  while (next !== null) {
    const page: Page<T> & { readonly data_version: string } = await readPage(ask, next, row);
    data.push(...page.data);
    ({ data_version, next } = page);
  }
  return { data_version, data };
}

async function readPage<T>(
  ask: Ask,
  address: string,
  row: v.GenericSchema<unknown, T>,
): Promise<Page<T> & { readonly data_version: string }> {
  const answer = await ask(address);
  if (!answer.ok) throw new Error(`Cannot write the page: ${address} answered ${answer.status} ${await answer.text()}`);
  const Envelope = v.object({
    meta: v.object({ data_version: v.string() }),
    links: v.object({ next: v.nullable(v.string()) }),
    data: v.array(row),
  });
  const { meta, links, data } = v.parse(Envelope, await answer.json());
  return { data, next: links.next, data_version: meta.data_version };
}

function toNames(rows: readonly v.InferOutput<typeof Named>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Proper names, as the language writes them. */
function toTexts(names: Readonly<Record<string, string>>, { text }: Tongue): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [id, text(name)]));
}
