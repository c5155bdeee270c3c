/** Files of the build below /assets/data/. */

/** Milliseconds after which nothing more is waited for. */
export const LIMIT = 20_000;

/** Throws, in a sentence for the reader, where the file is not there, is cut short or `holds` something else. */
export async function fetchFile<T>(address: string, holds: (value: unknown) => value is T): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT) }).catch(() => undefined);
  if (response === undefined) throw new Error("The site could not be reached.");
  if (!response.ok) throw new Error(`The site answered ${response.status}.`);
  const value: unknown = await response.json().catch(() => undefined);
  if (!holds(value)) throw new Error("The file could not be read.");
  return value;
}

/** Whether a value is an object with fields of these names. */
export function hasFields<K extends string>(value: unknown, ...names: readonly K[]): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && names.every((name) => name in value);
}

/** A guard for lists whose items have fields of these names. */
export function toListGuard<T>(...names: readonly (keyof T & string)[]): (value: unknown) => value is readonly T[] {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => hasFields(item, ...names));
}
