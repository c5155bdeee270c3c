/** What codes are called, asked for only where one stands in a claim. */
import type { ClaimForm } from "../record/form.ts";
import { type Ask, readAnswer, readList } from "./ask.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Which part of all a claim counts: its place, subset and citizenship in words; null for the whole. */
export async function askParts(claims: readonly ClaimForm[], ask: Ask): Promise<(claim: ClaimForm) => string | null> {
  const [subsets, areas] = await Promise.all([
    claims.some(({ subset }) => subset !== null) ? askNames("/subsets", ask) : NONE,
    claims.some(({ citizenship }) => citizenship !== null) ? askNames("/areas", ask) : NONE,
  ]);
  return ({ place, subset, citizenship }) => {
    const parts = [
      ...(place === null ? [] : [place.name]),
      ...(subset === null ? [] : [subsets.get(subset) ?? subset]),
      ...(citizenship === null ? [] : [`citizens of ${areas.get(citizenship) ?? citizenship}`]),
    ];
    return parts.length === 0 ? null : parts.join(", ");
  };
}

export async function askName(path: string, code: string, ask: Ask): Promise<string> {
  const { data } = await readAnswer<Named>(ask, `${path}/${encodeURIComponent(code)}`);
  return data.name;
}

const NONE: ReadonlyMap<string, string> = new Map();

async function askNames(path: string, ask: Ask): Promise<ReadonlyMap<string, string>> {
  const { data } = await readList<Named>(ask, path);
  return new Map(data.map(({ id, name }) => [id, name]));
}
