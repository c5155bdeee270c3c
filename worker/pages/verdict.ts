/** `/verdicts/{id}`: a check with its figures side by side, what it asks of them and how it is judged. */
import { html } from "hono/html";
import { describePeriod } from "../chart/period.ts";
import { toWithin } from "../chart/within.ts";
import { toSentence } from "../language/sentence.ts";
import type { Tongue } from "../language/tongue.ts";
import type { Check } from "../record/check.ts";
import type { Verdict } from "../record/codes.ts";
import type { Book } from "./book.ts";
import { SHOWN_CHECKS, toCheckList } from "./checks.ts";
import { toClaimList } from "./claims.ts";
import { toCheckNames, toCheckRules, toVerdictRules, toVerdictWords } from "./kinds.ts";
import { shorten } from "./missing.ts";
import type { Html, Page, PageKind, World } from "./page.ts";
import { toReport } from "./report.ts";
import { SHOWN, toSummary } from "./summary.ts";
import { describeSides } from "./sum.ts";
import { type Telling, toReason, toTelling } from "./telling.ts";
import { describeBounds } from "./wording.ts";

export const verdictPage: PageKind = {
  path: /^\/verdicts\/(?<id>[^/]+)$/,
  toAbsence: (id, { say }) => say("The record holds no check called “{id}”.", { id: shorten(id) }),
  write: (id, world) => {
    const check = world.book.check(id);
    return check === undefined ? undefined : toPage(check, world);
  },
};

function toPage(check: Check, world: World): Page {
  const { book } = world;
  const { tongue } = book;
  const { say, parts } = tongue;
  const { id, kind, verdict, ref_area } = check;
  const known = check.known === null ? null : tongue.text(check.known);
  const reason = toReason(check, book, tongue);
  const telling = toTelling(check, book, tongue);
  const { heading, sentence } = telling;
  const about = `${heading}, ${toPeriod(check, book)}`;
  const why = known ?? reason ?? toCheckRules(tongue)[kind].replace(/\.$/, "");
  const sides = describeSides(check, book, tongue);
  const title = `${sides === null ? about : `${about}: ${sides}`}: ${telling.verdict}`;
  const told = toSentence(`${sentence}: ${telling.verdict}`);
  return {
    title,
    description: toSummary(`${told.length > SHOWN ? toSentence(title) : told} ${toSentence(why)}`),
    main: html`<article class="${ref_area}">
      <header>
        <p class="kind">${say("A check: {kind}", { kind: toCheckNames(tongue)[kind] })}</p>
        <h1>${about}: <span class="${verdict}">${telling.verdict}</span></h1>
        <p class="standfirst">${toSentence(sentence)}</p>
        <p class="sum">${telling.arithmetic.map(toPart)}</p>
        ${known === null ? "" : html`<p class="known"><b>${say("What a person found:")}</b> ${toSentence(known)}</p>`}
      </header>
      ${toSides(check, book)} ${toJudgement(check, { given: telling.verdict, reason }, tongue)}
      ${toRelated(check, heading, book)}
      <section aria-labelledby="use">
        <h2 id="use">${say("Use it, or correct it")}</h2>
        <p class="take"><a href="/checks/${id}">JSON</a> ${toReport(id, world, "check")}</p>
        <p class="soft">${parts("Check {id}", { id: html`<code>${id}</code>` })}</p>
      </section>
    </article>`,
    data: null,
  };
}

/** That of the figure at the right, whose ends may be open. */
function toPeriod({ right, period_start, period_end }: Check, book: Book): string {
  const [id = ""] = right.claims;
  const days = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  return describePeriod(book.claim(id) ?? days, book.tongue);
}

function toPart(part: Telling["arithmetic"][number]): Html | string {
  return typeof part === "string" ? part : html`<a href="/claims/${part[1]}">${part[0]}</a>`;
}

function toSides({ left, right }: Check, book: Book): Html {
  const { tongue } = book;
  const toWords = (side: Check["left"]) => ({ bounds: toWithin(describeBounds(side, tongue)) });
  return html`<section aria-labelledby="sides">
    <h2 id="sides">${tongue.say("The two sides")}</h2>
    <div class="sides">
      ${toSide(tongue.say("Left of the sign: {bounds}", toWords(left)), left, book)}
      ${toSide(tongue.say("Right of the sign: {bounds}", toWords(right)), right, book)}
    </div>
  </section>`;
}

/** What all figures of a side together allow, and the claims that print them. */
function toSide(heading: string, side: Check["left"], book: Book): Html {
  const told = side.claims.flatMap((id) => {
    const claim = book.claim(id);
    return claim === undefined ? [] : [{ claim, note: null }];
  });
  return html`<div>
    <h3>${heading}</h3>
    ${toClaimList(told, book)}
  </div>`;
}

/** `given` is the verdict in words. */
function toJudgement(
  { kind, verdict }: Check,
  { given, reason }: { readonly given: string; readonly reason: string | null },
  tongue: Tongue,
): Html {
  const { say } = tongue;
  return html`<section aria-labelledby="rule">
    <h2 id="rule">${say("What it asks, and how it is judged")}</h2>
    <p>${toCheckRules(tongue)[kind]}</p>
    ${
      kind === "echo"
        ? ""
        : html`<p>${say("Of four verdicts the first that holds is given:")}</p>
            <ol class="rules">
              ${ORDER.map((one) => toRule(one, one === verdict ? given : null, tongue))}
            </ol>
            <p class="soft">
              ${say(
                "What rests on an inferred date or an open end is at most strained, unless every date allowed gives the same verdict.",
              )}
            </p>`
    }
    ${reason === null ? "" : html`<p><b>${say("Here:")}</b> ${toSentence(reason)}</p>`}
  </section>`;
}

/** In the order in which they are tried. */
const ORDER: readonly Verdict[] = ["undecidable", "consistent", "contradicted", "strained"];

/** `given` is the verdict in words where it is the one; else null. */
function toRule(verdict: Verdict, given: string | null, tongue: Tongue): Html {
  const rule = toVerdictRules(tongue)[verdict];
  const word = toVerdictWords(tongue)[verdict];
  return given === null
    ? html`<li class="soft">${word}: ${rule}</li>`
    : html`<li aria-current="true"><b class="${verdict}">${word}, ${given}:</b> ${rule}</li>`;
}

function toRelated({ id, left, right }: Check, heading: string, book: Book): Html | string {
  const claims = [...new Set([...right.claims, ...left.claims])].slice(0, MOST);
  const related = book.checks(claims, SHOWN_CHECKS, id);
  if (related.total === 0) return "";
  return html`<section aria-labelledby="related">
    <h2 id="related">${book.tongue.say("Other checks of these figures")}</h2>
    ${toCheckList(related, heading, `/checks?claim=${claims.join(",")}&limit=1000`, book)}
  </section>`;
}

/** As many claims as an address of the API takes. */
const MOST = 100;
