/** The sheet that stands in a page: on a slow network a file of its own would hold the first chart back by a journey. */

/** Word for word, as a policy names it by its hash. Throws a RangeError where the page holds none, or several. */
export function readSheet(html: string): string {
  const [first, ...others] = html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs);
  if (first?.[1] !== undefined && others.length === 0) return first[1];
  throw new RangeError(
    `Cannot name the sheet of the page: expected one, found ${first === undefined ? 0 : others.length + 1}`,
  );
}
