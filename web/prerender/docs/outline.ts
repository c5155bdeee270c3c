/** The headings of a page: each leads to itself, and the table of contents to all of them. */

export interface Outline {
  /** The page, with a link in every heading that has an id. */
  readonly html: string;
  /** Headings of the second level, with those of the third below them. */
  readonly contents: string;
}

interface Heading {
  readonly level: string;
  readonly id: string;
  /** HTML. */
  readonly text: string;
}

const HEADING = /<h([2-4]) id="([^"]+)">([^<]+)<\/h\1>/g;

/** Headings with an id must hold text alone. Throws for an id that stands twice. */
export function toOutline(html: string): Outline {
  const headings = [...html.matchAll(HEADING)].map(([, level = "", id = "", text = ""]) => ({ level, id, text }));
  const ids = headings.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new RangeError(`Cannot write /docs: two headings are called "${twice}"`);
  return {
    html: html.replaceAll(HEADING, '<h$1 id="$2"><a href="#$2">$3</a></h$1>'),
    contents: toContents(headings),
  };
}

function toContents(headings: readonly Heading[]): string {
  const chapters = headings.flatMap((heading, index) => {
    if (heading.level !== "2") return [];
    const after = headings.slice(index + 1);
    const end = after.findIndex(({ level }) => level === "2");
    const inside = after.slice(0, end === -1 ? undefined : end).filter(({ level }) => level === "3");
    const list = inside.length === 0 ? "" : `<ul>${inside.map((one) => `<li>${toEntry(one)}</li>`).join("")}</ul>`;
    return [`<li>${toEntry(heading)}${list}</li>`];
  });
  return `<nav class="contents" aria-label="Contents"><ol>${chapters.join("")}</ol></nav>`;
}

function toEntry({ id, text }: Heading): string {
  return `<a href="#${id}">${text}</a>`;
}
