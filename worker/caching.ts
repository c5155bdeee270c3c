/** Validators and conditional requests (RFC 9110 §8.8, §13.1.2). */
import { hashOf } from "./query/hash.ts";

export const CACHED = "public, max-age=300, stale-while-revalidate=86400";

/** A weak entity tag over everything that an answer depends on. */
export function toETag(parts: readonly string[]): string {
  return `W/"${hashOf(parts.join("\0"), 16)}"`;
}

/** Whether `If-None-Match` names the tag: `*`, or a list that holds it, compared weakly; never where there is no tag. */
export function matches(ifNoneMatch: string | null, etag: string | undefined): boolean {
  if (ifNoneMatch === null || etag === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => toOpaque(tag) === toOpaque(etag));
}

/** The first moment of a day (RFC 9110 §5.6.7). */
export function toHttpDate(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

function toOpaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
