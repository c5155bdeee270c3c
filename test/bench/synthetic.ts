/** Records of any size in the shape of the real one. */
import { toRandom } from "../../data/tool/random.ts";
import type { Packed } from "../../worker/record/schema.ts";

/**
 * As many claims as asked for, drawn from the record's: each column keeps its values and their proportions, ids are new,
 * the document and the codebook behind a claim are the real ones. All entered on one day; nothing is compared or checked.
 * The same record and count give the same claims.
 */
export function toSynthetic(packed: Packed, count: number): Packed {
  const { pick } = toRandom(`${packed.data_version} ${count}`);
  const claims = Array.from({ length: count }, (_, index) => {
    const drawn = pick(packed.claims);
    return { ...drawn, id: `${drawn.id}-${index}`, supersedes: null, retells: null };
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const entered = {
    date: "2026-01-01",
    kind: "added",
    reason: "Drawn for the bench",
    version: packed.data_version,
  } as const;
  return {
    ...packed,
    claims,
    comparisons: [],
    changes: [{ ...entered, claims: claims.map(({ id }) => id) }],
    checks: [],
    rivalries: [],
  };
}
