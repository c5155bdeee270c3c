/** Names of which one will do. */
import type { Tongue } from "../../worker/language/tongue.ts";

/** `Latvia or Poland`, `Latvia or Poland or Lithuania`; empty for none. */
export function toEither(names: readonly string[], { say }: Tongue): string {
  return names.length === 0 ? "" : names.reduce((first, last) => say("{first} or {last}", { first, last }));
}
