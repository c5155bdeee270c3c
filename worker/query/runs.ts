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
  const runs: (Run | Shared)[] = [];
  for (const column of columns) {
    if (column.texts.every((text, row) => text === ids[row])) {
      runs.push({ ...column, kind: "id" });
      continue;
    }
    const last = runs.at(-1);
    const shared = share(column);
    const alone = shared.bytes < toBytes(column) ? shared : { ...column, kind: "own" as const };
    const most = toBytes(alone) + WORTH * column.texts.length;
    const joined = last !== undefined && "places" in last ? join(last, shared, last.bytes + most) : null;
    if (joined === null) runs.push(alone);
    else runs.splice(-1, 1, joined);
  }
  return runs.map((run) => ("places" in run ? toRun(run) : run));
}

/** Bytes a row for which it is worth to have one run less: it takes no time to write, but more to load. */
const WORTH = 8;
/** Bytes that tell where a text lies. */
const PLACE = 2;

/** A run in the making: its texts once each, and which of them every row has. */
interface Shared {
  readonly texts: readonly string[];
  readonly places: readonly number[];
  readonly bytes: number;
}

function share({ head, texts, tail }: Column): Shared {
  const distinct = new Map<string, number>();
  const places = texts.map((text) => {
    const place = distinct.get(text) ?? distinct.size;
    distinct.set(text, place);
    return place;
  });
  const told = [...distinct.keys()].map((text) => `${head}${text === "" ? "null" : text}${tail}`);
  return { texts: told, places, bytes: told.reduce((sum, { length }) => sum + length + PLACE, PLACE * texts.length) };
}

/** Null where it would take more than `most` bytes. */
function join(a: Shared, b: Shared, most: number): Shared | null {
  const distinct = new Map<number, number>();
  const places: number[] = [];
  let bytes = PLACE * a.places.length;
  for (const [row, first] of a.places.entries()) {
    const second = b.places[row] ?? 0;
    const pair = first * b.texts.length + second;
    const known = distinct.get(pair);
    places.push(known ?? distinct.size);
    if (known !== undefined) continue;
    distinct.set(pair, distinct.size);
    bytes += (a.texts[first]?.length ?? 0) + 1 + (b.texts[second]?.length ?? 0) + PLACE;
    if (bytes > most) return null;
  }
  const toText = (pair: number): string =>
    `${a.texts[Math.floor(pair / b.texts.length)] ?? ""},${b.texts[pair % b.texts.length] ?? ""}`;
  return { texts: [...distinct.keys()].map(toText), places, bytes };
}

function toBytes(of: Shared | Column): number {
  return "places" in of ? of.bytes : of.texts.reduce((sum, { length }) => sum + length + PLACE, 0);
}

function toRun({ texts, places }: Shared): Run {
  return { kind: "shared", head: "", texts: places.map((place) => texts[place] ?? ""), tail: "" };
}
