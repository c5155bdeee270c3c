/** What would match where nothing does. */
import type { Client } from "../client.ts";
import type { Rows } from "../rows.ts";
import { toSearch } from "./form.ts";

/** Leaves out one choice of the form after the other: `: 12 without “Place”, 3 without “To”`. */
export async function describeLooser(form: HTMLFormElement, api: Client<Rows>, signal: AbortSignal): Promise<string> {
  const search = toSearch(form);
  const counts = await Promise.all(
    [...search.keys()].map(async (name) => {
      const others = Object.fromEntries([...search].filter(([other]) => other !== name));
      const { meta } = await api.fetchPage("/stats", { ...others, limit: 1 }, signal);
      return { name, total: meta.total };
    }),
  );
  const words = counts
    .filter(({ total }) => total > 0)
    .map(({ name, total }) => `${total.toLocaleString("en")} without “${toLabel(form, name)}”`);
  return words.length === 0 ? ", nor does any without one of the choices" : `: ${words.join(", ")}`;
}

/** The words before a field. */
function toLabel(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  const label = field instanceof Element ? field.closest("label") : null;
  return label?.firstChild?.textContent?.trim() ?? name;
}
