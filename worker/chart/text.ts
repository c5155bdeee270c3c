/** Text of an SVG: escaped, broken into lines, set as elements. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Lines of at most `width` signs, broken at spaces; a longer word keeps a line of its own. */
export function toLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A start or end tag's attributes, values escaped. */
export function toAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join("");
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  return content.length === 0
    ? `<${name}${toAttributes(attributes)}/>`
    : `<${name}${toAttributes(attributes)}>${content.join("")}</${name}>`;
}

/** One `<text>`; several lines run downwards, `leading` user units apart. */
export function label(
  lines: readonly string[],
  attributes: Readonly<Record<string, string | number>>,
  leading = 15,
): string {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return element("text", attributes, [escapeText(only)]);
  const x = attributes["x"] ?? 0;
  return element(
    "text",
    attributes,
    lines.map((line, index) => element("tspan", { x, dy: index === 0 ? 0 : leading }, [escapeText(line)])),
  );
}
