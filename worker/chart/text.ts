/** Text of an SVG: escaped, measured, broken into lines, set as elements. */

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

/** Width in user units of a line set in a plain sans serif, on the safe side of what browsers measure. */
export function toWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += toEms(sign);
  return ems * size;
}

/** Of a sign, looked up once. */
function toEms(sign: string): number {
  const known = measured.get(sign);
  if (known !== undefined) return known;
  const ems = WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? 0.6;
  measured.set(sign, ems);
  return ems;
}

const measured = new Map<string, number>();

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'’|ijlI!·]/, 0.29],
  [/[-frt()/“”]/, 0.37],
  [/[mwMW—…ЖМФШЩЮжмфшщыю]/, 0.9],
  [/[A-Z]/, 0.69],
  [/[А-ЯЁЎ]/, 0.72],
  [/\d/, 0.64],
];

/** Lines no wider than `width` user units, broken at spaces; a longer word keeps a line of its own. */
export function toLines(text: string, width: number, size: number): readonly string[] {
  const space = toWidth(" ", size);
  const lines: string[] = [];
  let room = 0;
  for (const word of text.split(" ")) {
    const length = toWidth(word, size);
    const fits = lines.length > 0 && space + length <= room;
    if (fits) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
    room = fits ? room - space - length : width - length;
  }
  return lines;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A start or end tag's attributes, values escaped and numbers to a tenth; what is undefined is left out. */
export function toAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeText(toValue(value))}"`))
    .join("");
}

export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  return content.length === 0
    ? `<${name}${toAttributes(attributes)}/>`
    : `<${name}${toAttributes(attributes)}>${content.join("")}</${name}>`;
}

/** One `<text>`; several lines run downwards, `leading` user units apart. */
export function label(lines: readonly string[], attributes: Attributes, leading = 15): string {
  const [only = ""] = lines;
  if (lines.length < 2) return element("text", attributes, [escapeText(only)]);
  const x = attributes["x"] ?? 0;
  return element(
    "text",
    attributes,
    lines.map((line, index) => element("tspan", { x, dy: index === 0 ? 0 : leading }, [escapeText(line)])),
  );
}

/** A path out of commands and numbers: `M10 20.5V30`. */
export function path(...steps: readonly (string | number)[]): string {
  return steps
    .map((step, index) => (needsSpace(step, steps[index - 1]) ? ` ${toValue(step)}` : toValue(step)))
    .join("");
}

function needsSpace(step: string | number, before: string | number | undefined): boolean {
  return typeof step === "number" && typeof before === "number";
}

function toValue(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10) : value;
}
