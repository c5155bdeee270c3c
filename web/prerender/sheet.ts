/** The sheet of a page inside the page: on a slow network a file of its own would hold the first chart back by a journey. */

export interface Sheeted {
  readonly html: string;
  readonly sheet: string;
}

/** Puts the one sheet that a page links to in the place of its link. Throws a RangeError where the page has none. */
export function withSheet(html: string, read: (address: string) => Uint8Array): Sheeted {
  const [tag, address] = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/.exec(html) ?? [];
  if (tag === undefined || address === undefined)
    throw new RangeError("Cannot put the sheet into the page: expected a link to it");
  const sheet = new TextDecoder().decode(read(address)).trim();
  return { html: html.replace(tag, () => `<style>${sheet}</style>`), sheet };
}
