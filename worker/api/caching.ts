/** Validators and conditional requests (RFC 9110 §8.8.3, §13.1.2). */

export const CACHED = "public, max-age=300, stale-while-revalidate=86400";

/** A weak entity tag over everything that an answer depends on. */
export async function toETag(parts: readonly string[]): Promise<string> {
  return `W/"${await toHash(parts)}"`;
}

/** The first hexadecimal digits, 64 at most, of the SHA-256 of the parts, each ended by a NUL. */
export async function toHash(parts: readonly string[], digits = 16): Promise<string> {
  const bytes = new TextEncoder().encode(parts.map((part) => `${part}\0`).join(""));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, digits / 2), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether `If-None-Match` names the tag: `*`, or a list that holds it, compared weakly. */
export function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => toOpaque(tag) === toOpaque(etag));
}

function toOpaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
