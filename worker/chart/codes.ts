/** What codes are called, asked for only where one stands in a claim. */
import type { Tongue } from "../language/tongue.ts";
import type { ClaimForm } from "../record/form.ts";
import { type Ask, readAnswer, readList } from "./ask.ts";
import { describeCitizens } from "./people.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Which part of all a claim counts: its place, subset and citizenship in words; null for the whole. */
export function describePart(
  { place, subset, citizenship }: ClaimForm,
  { subsets, areas }: PartNames,
  tongue: Tongue,
): string | null {
  const parts = [
    place === null ? null : tongue.text(place.name),
    subset === null ? null : (subsets[subset] ?? subset),
    citizenship === null ? null : describeCitizens(citizenship, areas, tongue),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

type NamesById = Readonly<Record<string, string>>;

interface PartNames {
  readonly subsets: NamesById;
  readonly areas: NamesById;
}

export async function askParts(
  claims: readonly ClaimForm[],
  ask: Ask,
  tongue: Tongue,
): Promise<(claim: ClaimForm) => string | null> {
  const [subsets, areas] = await Promise.all([
    claims.some(({ subset }) => subset !== null) ? askNames("/subsets", ask) : {},
    claims.some(({ citizenship }) => citizenship !== null) ? askNames("/areas", ask) : {},
  ]);
  const names = { subsets: { ...subsets, ...tongue.names.subsets }, areas: { ...areas, ...tongue.names.areas } };
  return (claim) => describePart(claim, names, tongue);
}

export async function askName(path: string, code: string, ask: Ask): Promise<string> {
  const { data } = await readAnswer<Named>(ask, `${path}/${encodeURIComponent(code)}`);
  return data.name;
}

async function askNames(path: string, ask: Ask): Promise<NamesById> {
  const { data } = await readList<Named>(ask, path);
  return Object.fromEntries(data.map(({ id, name }) => [id, name]));
}
