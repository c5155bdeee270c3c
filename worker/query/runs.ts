/** Fields of rows side by side, as few as may be: run by the build, never by the Worker. */

/** A field and its values as JSON, empty for null; `head` and `tail` stand before each and after it. */
export interface Column {
  readonly head: string;
  readonly texts: readonly string[];
  readonly tail: string;
}

/** Objects with the same keys in every row are columns of their own, so that keys are not told again and again. */
export function toColumns(
  name: string,
  values: readonly unknown[],
  write: (value: unknown) => string,
): readonly Column[] {
  const head = `${JSON.stringify(name)}:`;
  const keys = toKeys(values);
  if (keys.length === 0) return [{ head, texts: values.map(write), tail: "" }];
  const columns = keys.flatMap((key) =>
    toColumns(
      key,
      values.map((value) => (isObject(value) ? value[key] : null)),
      write,
    ),
  );
  return columns.map((column, index) => ({
    ...column,
    head: index === 0 ? `${head}{${column.head}` : column.head,
    tail: index === columns.length - 1 ? `${column.tail}}` : column.tail,
  }));
}

/** None where some value is no object, or has other keys. */
function toKeys([first, ...others]: readonly unknown[]): readonly string[] {
  if (!isObject(first)) return [];
  const keys = Object.keys(first);
  return others.every((other) => isObject(other) && Object.keys(other).join() === keys.join()) ? keys : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Columns side by side: one whose values are the ids of the rows, one whose values are the rows' own, or several whose
 * values, heads and tails within, are shared.
 */
export interface Run extends Column {
  readonly kind: "id" | "own" | "shared";
}

/** Joins columns where it costs few bytes: the fewer the runs, the sooner a row is written. `ids` are JSON, as texts are. */
export function toRuns(columns: readonly Column[], ids: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of columns) {
    const { head, texts, tail } = column;
    if (texts.every((text, row) => text === ids[row])) {
      runs.push({ ...column, kind: "id" });
      continue;
    }
    const own: Run = { ...column, kind: "own" };
    const members = texts.map((text) => `${head}${text === "" ? "null" : text}${tail}`);
    const shared: Run = { head: "", texts: members, tail: "", kind: "shared" };
    const alone = toBytes(shared) < toBytes(own) ? shared : own;
    const last = runs.at(-1);
    const joined = last?.kind === "shared" ? join(last, shared) : undefined;
    if (
      last !== undefined &&
      joined !== undefined &&
      toBytes(joined) <= toBytes(last) + toBytes(alone) + WORTH * texts.length
    )
      runs.splice(-1, 1, joined);
    else runs.push(alone);
  }
  return runs;
}

/** Bytes a row for which it is worth to have one run less: it takes no time to write, but more to load. */
const WORTH = 8;

function join(a: Run, b: Run): Run {
  return { ...a, texts: a.texts.map((text, row) => `${text},${b.texts[row] ?? ""}`) };
}

/** What a run takes, about. */
function toBytes({ kind, texts }: Run): number {
  const told = kind === "shared" ? [...new Set(texts)] : texts;
  const places = kind === "shared" ? told.length * 2 : 0;
  return told.reduce((bytes, text) => bytes + text.length, 0) + places + texts.length * 2;
}
