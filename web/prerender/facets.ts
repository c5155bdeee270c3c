/** By what the claims are filtered: the parameters of `/stats` that are codes, and what the codes are called. */
import * as v from "valibot";
import { RIVALRY_KINDS } from "../../worker/record/codes.ts";
import type { ClaimForm } from "../../worker/record/form.ts";
import type { Names, Tongue } from "../../worker/language/tongue.ts";
import type { FacetFile } from "../explorer/file.ts";
import { type Ask, readAll } from "./answers.ts";

/** A facet in the words of a language, and the names of its codes as the API has them. */
export interface NamedFacet {
  readonly facet: FacetFile;
  readonly english: readonly string[];
}

/** In the order in which they are offered. */
export async function askFacets(
  ask: Ask,
  claims: readonly ClaimForm[],
  tongue: Tongue,
): Promise<Readonly<Record<string, NamedFacet>>> {
  const names = await askNames(ask, claims);
  const kinds = await askKinds(ask);
  const facets = toSpecs(tongue).map(({ name, label, offered, codes, of = toCode(name) }) => {
    const values = claims.map((claim) => (name === "rivalry" ? (kinds.get(claim.id) ?? "none") : of(claim)));
    const relays = name === "claimant" ? claims.map(({ relayed_by }) => relayed_by) : [];
    const met = [...new Set([...values, ...relays])].filter((code) => code !== null).toSorted();
    const places = new Map(met.map((code, place) => [code, place]));
    const called = typeof codes === "string" ? names.get(codes) : new Map(Object.entries(codes));
    const english = met.map((code) => called?.get(code) ?? code);
    const facet: FacetFile = {
      label,
      offered,
      codes: met,
      names:
        typeof codes === "string"
          ? english.map((name, place) => toName(codes, met[place] ?? "", name, tongue))
          : english,
      rows: values.map((code) => places.get(code ?? "") ?? met.length),
    };
    return [name, { facet, english }] as const;
  });
  return Object.fromEntries(facets);
}

/** What a code of a list of the API is called. */
function toName(list: string, code: string, english: string, { names, text }: Tongue): string {
  const key = KEYS[list];
  return key === undefined ? text(english) : (names[key][code] ?? english);
}

/** Lists of the codebook: their names have translations of their own. */
const KEYS: Readonly<Partial<Record<string, keyof Names>>> = {
  "/indicators": "indicators",
  "/areas": "areas",
  "/subsets": "subsets",
  "/units": "units",
};

interface Spec {
  readonly name: string;
  readonly label: string;
  readonly offered: boolean;
  /** What they are called, or the list of the API that tells. */
  readonly codes: string | Readonly<Record<string, string>>;
  /** Left out, the field of that name. */
  readonly of?: (claim: ClaimForm) => string | null;
}

function toSpecs({ say }: Tongue): readonly Spec[] {
  return [
    { name: "indicator", label: say("What was counted"), offered: true, codes: "/indicators" },
    { name: "ref_area", label: say("Country"), offered: true, codes: "/areas" },
    {
      name: "rivalry",
      label: say("Disagreement"),
      offered: true,
      codes: {
        conflict: say("in conflict with another"),
        rounding: say("apart by rounding@claim"),
        definition: say("another definition"),
        revision: say("revised@claim"),
        cut_off: say("cut off on another day"),
        agree: say("in agreement with another"),
        retelling: say("retold@claim"),
        none: say("no other figure beside it"),
      },
    },
    { name: "citizenship", label: say("Citizens of"), offered: true, codes: "/areas" },
    { name: "place", label: say("Place"), offered: true, codes: "/places", of: ({ place }) => place?.id ?? null },
    {
      name: "claimant",
      label: say("Who said it"),
      offered: true,
      codes: "/claimants",
      of: ({ claimant }) => claimant.id,
    },
    {
      name: "publisher",
      label: say("Published by"),
      offered: true,
      codes: "/publishers",
      of: ({ source }) => source.publisher.id,
    },
    {
      name: "qualifier",
      label: say("Wording"),
      offered: true,
      codes: {
        exact: say("exact@wording"),
        more_than: say("more than (+)"),
        at_least: say("at least (≥)"),
        under: say("fewer than (<)"),
        up_to: say("up to (≤)"),
        almost: say("almost"),
        about: say("about (≈)"),
        range: say("from … to …"),
        vague: say("without digits"),
      },
    },
    {
      name: "date_certainty",
      label: say("How sure the date is"),
      offered: true,
      codes: { stated: say("stated@date"), inferred: say("inferred@date"), bracketed: say("between two days") },
    },
    { name: "counterpart_area", label: say("Across the border"), offered: false, codes: "/areas" },
    { name: "subset", label: say("Named part"), offered: false, codes: "/subsets" },
    { name: "source", label: say("Document"), offered: false, codes: "documents", of: ({ source }) => source.id },
    { name: "unit_measure", label: say("Unit"), offered: false, codes: "/units" },
    {
      name: "freq",
      label: say("Calendar unit"),
      offered: false,
      codes: {
        A: say("years"),
        Q: say("quarters"),
        M: say("months"),
        W: say("weeks"),
        D: say("days"),
        P: say("other periods"),
      },
    },
    {
      name: "obs_status",
      label: say("Status"),
      offered: false,
      codes: {
        A: say("plain count"),
        P: say("provisional"),
        E: say("estimate"),
        U: say("hearsay"),
        F: say("planned, not done"),
        B: say("counted from within the period"),
      },
    },
    {
      name: "cumulative",
      label: say("Running count"),
      offered: false,
      codes: { true: say("still running"), false: say("closed@count") },
      of: ({ cumulative }) => String(cumulative),
    },
  ];
}

function toCode(name: string): (claim: ClaimForm) => string | null {
  return (claim) => {
    const code: unknown = Object.entries(claim).find(([field]) => field === name)?.[1];
    return typeof code === "string" ? code : null;
  };
}

/** By id, the kind of the group that a claim stands in. */
async function askKinds(ask: Ask): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, string>();
  for (const kind of RIVALRY_KINDS) {
    const { data } = await readAll(ask, `/stats?rivalry=${kind}&fields=id`, v.object({ id: v.string() }));
    for (const { id } of data) kinds.set(id, kind);
  }
  return kinds;
}

/** Names by code, by the list that tells them. */
async function askNames(
  ask: Ask,
  claims: readonly ClaimForm[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const Named = v.object({ id: v.string(), name: v.string() });
  const paths = ["/indicators", "/areas", "/places", "/claimants", "/publishers", "/subsets", "/units"];
  const lists = await Promise.all(paths.map(async (path) => (await readAll(ask, path, Named)).data));
  const documents = claims.map(({ source }) => [source.id, source.title ?? source.url] as const);
  return new Map([
    ["documents", new Map(documents)],
    ...paths.map((path, index) => [path, new Map(lists[index]?.map(({ id, name }) => [id, name]))] as const),
  ]);
}
