/** Templates of the page: `<!--five-->` and the like are places for HTML. */
import type { Parts } from "./html.ts";

/** Throws where page and parts do not match one to one. */
export function fill(html: string, parts: Parts): string {
  const unused = new Set(Object.keys(parts));
  const filled = html.replace(/<!--([a-z-]+)-->/g, (mark, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`Cannot write the page: nothing is known of ${mark}`);
    unused.delete(name);
    return part;
  });
  if (unused.size > 0) throw new RangeError(`Cannot write the page: no place for ${[...unused].join(", ")}`);
  return filled;
}
