/** By what the claims are filtered: the parameters of `/stats` that are codes, and what the codes are called. */
import * as v from "valibot";
import { RIVALRY_KINDS } from "../../worker/record/codes.ts";
import type { ClaimForm } from "../../worker/record/form.ts";
import type { FacetFile } from "../explorer/file.ts";
import { type Ask, readAll } from "./answers.ts";

type Facets = Readonly<Record<string, FacetFile>>;

/** In the order in which they are offered. */
export async function askFacets(ask: Ask, claims: readonly ClaimForm[]): Promise<Facets> {
  const names = await askNames(ask, claims);
  const kinds = await askKinds(ask);
  const facets = SPECS.map(({ name, label, offered, codes, of = toCode(name) }) => {
    const values = claims.map((claim) => (name === "rivalry" ? (kinds.get(claim.id) ?? "none") : of(claim)));
    const relays = name === "claimant" ? claims.map(({ relayed_by }) => relayed_by) : [];
    const met = [...new Set([...values, ...relays])].filter((code) => code !== null).toSorted();
    const places = new Map(met.map((code, place) => [code, place]));
    const called = typeof codes === "string" ? names.get(codes) : new Map(Object.entries(codes));
    const facet: FacetFile = {
      label,
      offered,
      codes: met,
      names: met.map((code) => called?.get(code) ?? code),
      rows: values.map((code) => places.get(code ?? "") ?? met.length),
    };
    return [name, facet] as const;
  });
  return Object.fromEntries(facets);
}

interface Spec {
  readonly name: string;
  readonly label: string;
  readonly offered: boolean;
  /** What they are called, or the list of the API that tells. */
  readonly codes: string | Readonly<Record<string, string>>;
  /** Left out, the field of that name. */
  readonly of?: (claim: ClaimForm) => string | null;
}

const SPECS: readonly Spec[] = [
  { name: "indicator", label: "What was counted", offered: true, codes: "/indicators" },
  { name: "ref_area", label: "Country", offered: true, codes: "/areas" },
  {
    name: "rivalry",
    label: "Disagreement",
    offered: true,
    codes: {
      conflict: "in conflict with another",
      rounding: "apart by rounding",
      definition: "another definition",
      revision: "revised",
      cut_off: "cut off on another day",
      agree: "in agreement with another",
      retelling: "retold",
      none: "no other figure beside it",
    },
  },
  { name: "citizenship", label: "Citizens of", offered: true, codes: "/areas" },
  { name: "place", label: "Place", offered: true, codes: "/places", of: ({ place }) => place?.id ?? null },
  { name: "claimant", label: "Who said it", offered: true, codes: "/claimants", of: ({ claimant }) => claimant.id },
  {
    name: "publisher",
    label: "Published by",
    offered: true,
    codes: "/publishers",
    of: ({ source }) => source.publisher.id,
  },
  {
    name: "qualifier",
    label: "Wording",
    offered: true,
    codes: {
      exact: "exact",
      more_than: "more than (+)",
      at_least: "at least (≥)",
      under: "fewer than (<)",
      up_to: "up to (≤)",
      almost: "almost",
      about: "about (≈)",
      range: "from … to …",
      vague: "without digits",
    },
  },
  {
    name: "date_certainty",
    label: "How sure the date is",
    offered: true,
    codes: { stated: "stated", inferred: "inferred", bracketed: "between two days" },
  },
  { name: "counterpart_area", label: "Across the border", offered: false, codes: "/areas" },
  { name: "subset", label: "Named part", offered: false, codes: "/subsets" },
  { name: "source", label: "Document", offered: false, codes: "documents", of: ({ source }) => source.id },
  { name: "unit_measure", label: "Unit", offered: false, codes: "/units" },
  {
    name: "freq",
    label: "Calendar unit",
    offered: false,
    codes: { A: "years", Q: "quarters", M: "months", W: "weeks", D: "days", P: "other periods" },
  },
  {
    name: "obs_status",
    label: "Status",
    offered: false,
    codes: {
      A: "plain count",
      P: "provisional",
      E: "estimate",
      U: "hearsay",
      F: "planned, not done",
      B: "counted from within the period",
    },
  },
  {
    name: "cumulative",
    label: "Running count",
    offered: false,
    codes: { true: "still running", false: "closed" },
    of: ({ cumulative }) => String(cumulative),
  },
];

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
