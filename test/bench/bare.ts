/** A page reduced to what it says: its HTML and the SVG in it. */

/** Without scripts, data blocks and sheets, and without what asks for them early. */
export function toBare(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>\s*/gs, "")
    .replaceAll(/<link\b[^>]*\brel="(?:stylesheet|modulepreload|preload)"[^>]*>\s*/g, "");
}
