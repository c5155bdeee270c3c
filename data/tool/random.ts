/** Chance that can be had again. */

export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  readonly below: (limit: number) => number;
  /** Throws a RangeError where there is nothing to choose from. */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** A generator (mulberry32) that a text sets off: the same text gives the same numbers. */
export function toRandom(seed: string): Random {
  let state = 0;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) | 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError("Cannot pick one of no items");
      return item;
    },
  };
}
