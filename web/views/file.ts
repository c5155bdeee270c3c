/** Files of the build below /assets/data/. */
import type { Speaker, Words } from "./speaker.ts";

/** Milliseconds after which nothing more is waited for. */
export const LIMIT = 20_000;

/** What did not come, and why, in a sentence for the reader. */
export class Unread extends Error {
  readonly why: Words;
  constructor(why: Words) {
    super("Cannot read a file of the build");
    this.why = why;
  }
}

/** Throws Unread where the file is not there, is cut short or `holds` something else. */
export async function fetchFile<T>(address: string, holds: (value: unknown) => value is T): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT) }).catch(() => undefined);
  if (response === undefined) throw new Unread(({ say }) => say("The site could not be reached."));
  const { ok, status } = response;
  if (!ok) throw new Unread(({ say }) => say("The site answered {status}.", { status }));
  const value: unknown = await response.json().catch(() => undefined);
  if (!holds(value)) throw new Unread(({ say }) => say("The file could not be read."));
  return value;
}

/** A sentence for the reader: why something could not be brought. */
export function describeFailure(error: unknown, speaker: Speaker): string {
  if (error instanceof Unread) return error.why(speaker);
  return isOfScript(error) ? speaker.say("A script of the page could not be read.") : "";
}

/** Whether it was no file but a script that did not come. */
export function isOfScript(error: unknown): boolean {
  return error instanceof TypeError;
}

/** Whether a value is an object with fields of these names. */
export function hasFields<K extends string>(value: unknown, ...names: readonly K[]): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && names.every((name) => name in value);
}

/** A guard for lists whose items have fields of these names. */
export function toListGuard<T>(...names: readonly (keyof T & string)[]): (value: unknown) => value is readonly T[] {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => hasFields(item, ...names));
}
