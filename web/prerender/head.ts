/** What the head of a page says of itself, for those who read no further. */

/** Throws a RangeError where the page has none. */
export function readTitle(html: string): string {
  return find(html, /<title>([^<&]+)<\/title>/);
}

/** Throws a RangeError where the page has none. */
export function readDescription(html: string): string {
  return find(html, /<meta\s+name="description"\s+content="([^"&]+)"/);
}

/** Without character references: it stands in JSON and in attributes alike. */
function find(html: string, place: RegExp): string {
  const found = place.exec(html)?.[1];
  if (found === undefined) throw new RangeError(`Cannot describe the page: expected ${place.source} in it`);
  return found;
}
