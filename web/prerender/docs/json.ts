/** JSON as a person reads it. */

/** Objects and lists that fit into the width stand on one line, others have a line for each of their parts. */
export function toReadableJson(value: unknown, width = 84): string {
  return write(value, width, "");
}

function write(value: unknown, width: number, indent: string): string {
  const flat = flatten(value);
  if (typeof value !== "object" || value === null || indent.length + flat.length <= width) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => write(one, width, inner))
    : Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${write(one, width, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}

function flatten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatten).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${flatten(one)}`);
  return `{ ${parts.join(", ")} }`;
}
