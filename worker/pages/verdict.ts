/** `/verdicts/{id}`: a check with its figures side by side, what it asks of them and how it is judged. */
import { html } from "hono/html";
import { describePeriod } from "../chart/period.ts";
import { toWithin } from "../chart/within.ts";
import type { Check } from "../record/check.ts";
import type { Verdict } from "../record/codes.ts";
import type { Book } from "./book.ts";
import { SHOWN_CHECKS, toCheckList } from "./checks.ts";
import { toClaimList } from "./claims.ts";
import { CHECK_NAMES, CHECK_RULES, VERDICT_RULES } from "./kinds.ts";
import type { Html, Page, PageKind, World } from "./page.ts";
import { toReport } from "./report.ts";
import { SHOWN, toSummary } from "./summary.ts";
import { describeSides, type Telling, toTelling } from "./telling.ts";
import { describeBounds } from "./wording.ts";

export const verdictPage: PageKind = {
  path: /^\/verdicts\/(?<id>[^/]+)$/,
  noun: "check",
  write: (id, world) => {
    const check = world.book.check(id);
    return check === undefined ? undefined : toPage(check, world);
  },
};

function toPage(check: Check, { book, corrections }: World): Page {
  const { id, kind, verdict, ref_area, known, reason } = check;
  const telling = toTelling(check, book);
  const { heading, sentence } = telling;
  const about = `${heading}, ${toPeriod(check, book)}`;
  const why = known ?? reason ?? CHECK_RULES[kind].replace(/\.$/, "");
  const sides = describeSides(check, book);
  const title = `${sides === null ? about : `${about}: ${sides}`}: ${telling.verdict}`;
  const told = `${sentence}: ${telling.verdict}.`;
  return {
    title,
    description: toSummary(`${told.length > SHOWN ? `${title}.` : told} ${why}.`),
    main: html`<article class="${ref_area}">
      <header>
        <p class="kind">A check: ${CHECK_NAMES[kind]}</p>
        <h1>${about}: <span class="${verdict}">${telling.verdict}</span></h1>
        <p class="standfirst">${sentence}.</p>
        <p class="sum">${telling.arithmetic.map(toPart)}</p>
        ${known === null ? "" : html`<p class="known"><b>What a person found:</b> ${known}.</p>`}
      </header>
      ${toSides(check, book)} ${toJudgement(check, telling)} ${toRelated(check, heading, book)}
      <section aria-labelledby="use">
        <h2 id="use">Use it, or correct it</h2>
        <p class="take"><a href="/checks/${id}">JSON</a> ${toReport(id, corrections, "check")}</p>
        <p class="soft">Check <code>${id}</code></p>
      </section>
    </article>`,
    data: null,
  };
}

/** That of the figure at the right, whose ends may be open. */
function toPeriod({ right, period_start, period_end }: Check, book: Book): string {
  const [id = ""] = right.claims;
  const days = { period_start, period_start_latest: null, period_end_earliest: null, period_end };
  return describePeriod(book.claim(id) ?? days);
}

function toPart(part: Telling["arithmetic"][number]): Html | string {
  return typeof part === "string" ? part : html`<a href="/claims/${part[1]}">${part[0]}</a>`;
}

function toSides({ left, right }: Check, book: Book): Html {
  return html`<section aria-labelledby="sides">
    <h2 id="sides">The two sides</h2>
    <div class="sides">${toSide("Left of the sign", left, book)} ${toSide("Right of the sign", right, book)}</div>
  </section>`;
}

/** What all figures of a side together allow, and the claims that print them. */
function toSide(name: string, side: Check["left"], book: Book): Html {
  const told = side.claims.flatMap((id) => {
    const claim = book.claim(id);
    return claim === undefined ? [] : [{ claim, note: null }];
  });
  return html`<div>
    <h3>${name}: ${toWithin(describeBounds(side))}</h3>
    ${toClaimList(told, book)}
  </div>`;
}

function toJudgement({ kind, verdict, reason }: Check, telling: Telling): Html {
  return html`<section aria-labelledby="rule">
    <h2 id="rule">What it asks, and how it is judged</h2>
    <p>${CHECK_RULES[kind]}</p>
    ${
      kind === "echo"
        ? ""
        : html`<p>Of four verdicts the first that holds is given:</p>
            <ol class="rules">
              ${ORDER.map((one) => toRule(one, one === verdict ? telling.verdict : null))}
            </ol>
            <p class="soft">
              What rests on an inferred date or an open end is at most strained, unless every date allowed gives the
              same verdict.
            </p>`
    }
    ${reason === null ? "" : html`<p><b>Here:</b> ${reason}.</p>`}
  </section>`;
}

/** In the order in which they are tried. */
const ORDER: readonly Verdict[] = ["undecidable", "consistent", "contradicted", "strained"];

/** `given` is the verdict in words where it is the one; else null. */
function toRule(verdict: Verdict, given: string | null): Html {
  const rule = VERDICT_RULES[verdict];
  return given === null
    ? html`<li class="soft">${verdict}: ${rule}</li>`
    : html`<li aria-current="true"><b class="${verdict}">${verdict}, ${given}:</b> ${rule}</li>`;
}

function toRelated({ id, left, right }: Check, heading: string, book: Book): Html | string {
  const claims = [...new Set([...right.claims, ...left.claims])].slice(0, MOST);
  const related = book.checks(claims, SHOWN_CHECKS, id);
  if (related.total === 0) return "";
  return html`<section aria-labelledby="related">
    <h2 id="related">Other checks of these figures</h2>
    ${toCheckList(related, heading, `/checks?claim=${claims.join(",")}&limit=1000`, book)}
  </section>`;
}

/** As many claims as an address of the API takes. */
const MOST = 100;
