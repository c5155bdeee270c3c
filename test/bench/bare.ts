/** A page reduced to what it says: its HTML and the SVG in it. */

/** Without scripts, data blocks and sheets, without what asks for them early, and without pictures that the sheet keeps for paper. */
export function toBare(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>\s*/gs, "")
    .replaceAll(/<link\b[^>]*\brel="(?:stylesheet|modulepreload|preload)"[^>]*>\s*/g, "")
    .replaceAll(/<img\b[^>]*\bloading="lazy"[^>]*>\s*/g, "");
}
