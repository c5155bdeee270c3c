/** A short hash for ids: FNV-1a, 64 bits. */

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** The first 8 of its 16 hexadecimal digits, over the UTF-8 bytes of a text. No secret is safe with it. */
export function hashOf(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, "0").slice(0, 8);
}
