/** `/stats/{id}/cite`: a claim as a text cites it. */
import type { ClaimForm } from "../record/form.ts";
import { once } from "../record/once.ts";
import type { Pack } from "../query/pack.ts";
import { toBibtex, toCitation } from "./citation.ts";
import { toMissing } from "./list.ts";
import { MEDIA, type Operation } from "./operation.ts";
import { choiceOf } from "./parameter.ts";

export function citeOf(pack: Pack): Operation {
  const shelf = once(() => pack.shelf("/stats"));
  return {
    id: "cite-stats",
    path: "/stats/{id}/cite",
    tag: "stats",
    summary: "Cite one claim",
    description: "The citation of the claim's document, then its BibTeX entry; `format=bibtex` gives the entry alone.",
    parameters: [choiceOf("format", "text: citation and entry; bibtex: the entry alone", ["text", "bibtex"], "text")],
    get example() {
      return shelf().size === 0 ? undefined : shelf().id(0);
    },
    media: [MEDIA.text, MEDIA.bibtex],
    cached: true,
    check: () => [],
    answer: ({ id, path, query }) => {
      const row = shelf().find(id);
      if (row === undefined) return { kind: "refused", response: toMissing("claim", id, "/stats", path) };
      const alone = query.lists.get("format")?.[0] === "bibtex";
      const write = () => {
        const claim: ClaimForm = JSON.parse(shelf().text(row));
        const entry = toBibtex(claim, pack.facts().data_version);
        return { body: alone ? entry : `${toCitation(claim, pack.facts().data_version)}\n\n${entry}`, next: null };
      };
      return { kind: "ready", media: alone ? MEDIA.bibtex : MEDIA.text, write };
    },
  };
}
