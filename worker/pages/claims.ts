/** Claims below one another, each with what it is about, its wording, who said it and where. */
import { html } from "hono/html";
import { describeSpeaker } from "../chart/people.ts";
import { describePeriod } from "../chart/period.ts";
import type { ClaimForm } from "../record/form.ts";
import type { Book } from "./book.ts";
import type { Html } from "./page.ts";
import { describeSource, toOutward, toPassage } from "./passage.ts";
import { toSubject } from "./subject.ts";

export interface Told {
  readonly claim: ClaimForm;
  /** What else is to be said of it: how it differs. */
  readonly note: string | null;
  /** Where it stands among the others. */
  readonly track?: Html;
}

export function toClaimList(told: readonly Told[], book: Book): Html {
  return html`<ul class="claims">
    ${told.map((one) => toItem(one, book))}
  </ul>`;
}

function toItem({ claim, note, track }: Told, book: Book): Html {
  const { id, display, value_text, source, ref_area, locator } = claim;
  return html`<li class="${ref_area}">
    <a class="figure" href="/claims/${id}">${display}</a>
    <div>
      ${track ?? ""}
      <p>${note === null ? "" : html`<b>${note}</b> `}${toSubject(claim, book.names)}, ${describePeriod(claim)}</p>
      <p class="soft">
        <q lang="${source.language}">${value_text}</q>, ${describeSpeaker(claim, book.claimant)};
        ${toOutward(toPassage(claim), describeSource(source), source.language)}${locator === null ? "" : `, ${locator}`}
      </p>
    </div>
  </li>`;
}
