/** Claims below one another, each with what it is about, its wording, who said it and where. */
import { html } from "hono/html";
import { describeSpeaker } from "../chart/people.ts";
import { describePeriod } from "../chart/period.ts";
import type { Tongue } from "../language/tongue.ts";
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
  /** What follows it. */
  readonly more?: Html | string;
}

/** `toWhere` leads to the passage. */
export function toClaimList(told: readonly Told[], book: Book, toWhere = toPlace): Html {
  return html`<ul class="claims">
    ${told.map((one) => toItem(one, book, toWhere))}
  </ul>`;
}

function toItem({ claim, note, track, more }: Told, book: Book, toWhere: typeof toPlace): Html {
  const { tongue } = book;
  const { id, display, value_text, source, ref_area } = claim;
  return html`<li class="${ref_area}">
    <a class="figure" href="/claims/${id}">${tongue.display(display)}</a>
    <div>
      ${track ?? ""}
      <p>
        ${note === null ? "" : html`<b>${note}</b> `}${toSubject(claim, book.names, tongue)},
        ${describePeriod(claim, tongue)}
      </p>
      <p class="soft">
        <q lang="${source.language}">${value_text}</q>, ${describeSpeaker(claim, book.claimant, tongue)};
        ${toWhere(claim, tongue)}
      </p>
      ${more ?? ""}
    </div>
  </li>`;
}

function toPlace(claim: ClaimForm, tongue: Tongue): Html {
  const { source, locator } = claim;
  const words = locator === null ? "" : `, ${tongue.text(locator)}`;
  return html`${toOutward(toPassage(claim), describeSource(source, tongue), source.language)}${words}`;
}
