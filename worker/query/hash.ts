/** A short hash for ids and entity tags: FNV-1a, 64 bits, in two halves, since whole numbers of that size are slow. */

/** The first of its 16 hexadecimal digits, over the UTF-8 bytes of a text. No secret is safe with it. */
export function hashOf(text: string, digits = 8): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME;
    high = (Math.imul(high, PRIME) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low]
    .map((half) => half.toString(16).padStart(8, "0"))
    .join("")
    .slice(0, digits);
}

const PRIME = 0x1b3; // the lower part of 2 ** 40 + 0x1b3; the upper one is the shift by eight bits into the upper half
