/** What a reader has to know of a chart before its figures, by the chart's id. */
import type { Tongue } from "../../worker/language/tongue.ts";
import { type Branch, h } from "../views/tree.ts";

export function toNotes(id: string, tongue: Tongue): readonly Branch[] {
  return NOTES[id]?.(tongue) ?? [];
}

const NOTES: Readonly<Record<string, (tongue: Tongue) => readonly Branch[]>> = {
  years: ({ say }) => [
    h(
      "p",
      {},
      say(
        "People detained, people turned away and attempts are different things. In Lithuania people have been turned away since 3 August 2021; “detained” after that day measures a change of policy as well. Nothing stands where nothing was printed.",
      ),
    ),
  ],
  months: ({ say }) => [
    h(
      "p",
      {},
      say(
        "A period that only running totals bound is drawn as derived; where they bound nothing its place stays empty: nothing is filled in.",
      ),
    ),
    h("p", { class: "soft" }, say("From a break on, a count means something else.")),
  ],
  november: ({ say }) => [
    h(
      "p",
      {},
      say(
        "The first two are the state of a day, the third counts people over the days of its line; none can be taken from another. Claims of one citizenship are left out.",
      ),
    ),
  ],
  germany: ({ say }) => [
    h(
      "p",
      {},
      say(
        "Where people were found, not where they crossed: who came to Germany this way may have been counted at another border before, or at none.",
      ),
    ),
  ],
  frontex: ({ say }) => [
    h(
      "p",
      {},
      say(
        "That border runs from Finland to Romania, not along Belarus alone. People turned back are not in these counts; the same person may be, several times.",
      ),
    ),
  ],
  deaths: ({ say }) => [
    h(
      "p",
      {},
      say(
        "Each body counts other deaths: on another side, in other places, since another day. Only totals of all, since that day, are drawn.",
      ),
    ),
  ],
  evacuations: ({ say }) => [
    h(
      "p",
      {},
      say(
        "Running totals of one campaign, parts of it and whole counts stand below each other: they are not to be summed.",
      ),
    ),
  ],
  asylum: ({ say }) => [
    h(
      "p",
      {},
      say(
        "Lodged by people who came any way and from anywhere, and rounded to 5: beside the border figures, no part of them.",
      ),
    ),
  ],
};
