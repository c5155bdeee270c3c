import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../../worker/pages/book.ts";
import { claimPage } from "../../worker/pages/claim.ts";
import type { Page, World } from "../../worker/pages/page.ts";
import { rivalsPage } from "../../worker/pages/rivals.ts";
import { SHOWN, toSummary } from "../../worker/pages/summary.ts";
import { verdictPage } from "../../worker/pages/verdict.ts";
import { toPack, readPublished } from "../api/fixture.ts";

const record = readPublished();
const FRONTEX = "frontex-2025-06-03-monthly-detections";
const world: World = { book: openBook(toPack(record)), origin: "http://localhost", corrections: "" };

describe("toSummary(words)", () => {
  it("keeps what is short enough, as it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: SHOWN }), (words) => {
        expect(toSummary(words)).toBe(words);
      }),
    );
  });

  it.each([
    ["word ".repeat(60), `${"word ".repeat(40).trim()}…`],
    [`${"x".repeat(190)}, and more words`, `${"x".repeat(190)}, and…`],
    [`${"x".repeat(195)}, and more words`, `${"x".repeat(195)}…`],
    ["x".repeat(300), `${"x".repeat(199)}…`],
  ])("cuts %j at a word: %j", (words, summary) => {
    expect(toSummary(words)).toBe(summary);
  });

  it("is never longer than what is shown", () => {
    fc.assert(
      fc.property(fc.string({ minLength: SHOWN, maxLength: 2 * SHOWN }), (words) => {
        expect(toSummary(words).length).toBeLessThanOrEqual(SHOWN);
      }),
    );
  });
});

describe("titles and descriptions of claims, checks and groups of rivals", () => {
  const pages = readHeads();

  it("tell nearly all of them apart", () => {
    expect(share(pages.map(({ title }) => title))).toBeLessThan(0.05);
    expect(share(pages.map(({ description }) => description))).toBeLessThan(0.05);
  });

  it("are no longer than what is shown", () => {
    expect(pages.filter(({ description }) => description.length > SHOWN)).toEqual([]);
  });
});

/** Of rows beside one another, which are alike most often: of a table of one document, of one country. */
function readHeads(): readonly Page[] {
  const { claims, checks, rivalries } = record;
  return [
    ...claims
      .filter(({ source }) => source.id === FRONTEX)
      .slice(0, 800)
      .map(({ id }) => claimPage.write(id, world)),
    ...checks.slice(0, 600).map(({ id }) => verdictPage.write(id, world)),
    ...rivalries.map(({ id }) => rivalsPage.write(id, world)),
  ].filter((page) => page !== undefined);
}

/** Of the texts that another one equals. */
function share(texts: readonly string[]): number {
  const alike = [...Map.groupBy(texts, (text) => text).values()].filter((same) => same.length > 1);
  return alike.flat().length / texts.length;
}
