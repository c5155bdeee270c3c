import { describe, expect, it } from "vitest";
import { type Book, openBook } from "../../worker/pages/book.ts";
import { claimPage } from "../../worker/pages/claim.ts";
import { toDocumentName } from "../../worker/pages/document-facts.ts";
import { documentPage } from "../../worker/pages/document.ts";
import { documentsPage } from "../../worker/pages/documents.ts";
import { historyPage } from "../../worker/pages/history.ts";
import { methodPage } from "../../worker/pages/method.ts";
import { toFailed, toMissing } from "../../worker/pages/missing.ts";
import type { Page, PageKind, World } from "../../worker/pages/page.ts";
import { rivalsPage } from "../../worker/pages/rivals.ts";
import { verdictPage } from "../../worker/pages/verdict.ts";
import { readPublished, toPack } from "../api/fixture.ts";
import { createMarking, findUnmarked } from "../language/marking.ts";

const record = readPublished();
const english = openBook(toPack(record));
/** Months as numbers: an English name of one that is left is found. */
const list = (write: (month: number) => string) => Array.from({ length: 12 }, (_, index) => write(index + 1));
const calendar = {
  days: list((month) => `{d}.${month}.{y}`),
  dates: list((month) => `{d}.${month}.`),
  months: list((month) => `${month}.{y}`),
  names: list((month) => `${month}.`),
  short: list((month) => `${month}.`),
};
const tongue = { ...createMarking(english.names), calendar };
const book: Book = { ...english, tongue, names: tongue.names };
const world: World = { book, origin: "http://localhost", corrections: "mailto:a@b.example" };

/** Formats, the name of the site, and numbers of a file and its rows. */
const SAME = new Set(["JSON", "CSV", "SVG", "Tripoint"]);
/** What documents are called: by a title, by an address, or by a part of one. */
const TITLES = new Set(
  record.sources.flatMap((source) => [
    toDocumentName(source),
    source.url,
    source.url_archived,
    ...source.url.split("/").map((part) => toDocumentName({ title: null, url: part })),
    toDocumentName({ title: null, url: source.url }),
  ]),
);

/** Some of a list, spread over all of it. */
function some<T>(rows: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.floor(rows.length / most));
  return rows.filter((_, index) => index % step === 0);
}

/** What a reader sees or hears, without wordings, titles of documents, ids and citations. */
async function findEnglish({ title, description, main }: Page): Promise<readonly string[]> {
  const html = String(await main);
  const heard = Array.from(html.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/g), ([, words = ""]) => words);
  const seen = html
    .replaceAll(/<(q|code|title)\b[^>]*>.*?<\/\1>/gs, "")
    .replaceAll(/<p class="cite">.*?<\/p>/gs, "")
    .split(/<[^>]*>/)
    .join("\n");
  return [title, description, ...heard, seen]
    .flatMap((text) => findUnmarked(text))
    .flatMap((text) => text.split("\n").map((line) => toText(line.trim())))
    .filter((line) => /\p{L}{2}/u.test(line) && !SAME.has(line) && !TITLES.has(line.replace(/:$/, "")));
}

function toText(html: string): string {
  return html
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

async function findInAll(kind: PageKind, ids: readonly string[]): Promise<readonly string[]> {
  const pages = ids.flatMap((id) => kind.write(id, world) ?? []);
  const found = await Promise.all(pages.map(findEnglish));
  expect(pages).toHaveLength(ids.length);
  return [...new Set(found.flat())];
}

const toIds = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

describe("what a page says", () => {
  it.each([
    ["/claims/{id}", claimPage, some(toIds(record.claims), 150)],
    ["/verdicts/{id}", verdictPage, some(toIds(record.checks), 150)],
    ["/rivals/{id}", rivalsPage, some(toIds(record.rivalries), 100)],
    ["/documents/{id}", documentPage, some(toIds(record.sources), 80)],
    ["/documents", documentsPage, [""]],
    ["/history", historyPage, [""]],
    ["/method", methodPage, [""]],
  ] as const)("is said in the language of its book, on %s", async (_, kind, ids) => {
    expect(await findInAll(kind, ids)).toEqual([]);
  });

  it.each([claimPage, verdictPage, rivalsPage, documentPage])("is said where there is nothing, on %s", async (kind) => {
    const absence = kind.toAbsence?.("none", tongue) ?? null;
    expect(absence).toContain("“none”");
    expect(await findEnglish(toMissing(absence, tongue))).toEqual([]);
  });

  it("is said where nothing is asked for, and where a page cannot be written", async () => {
    expect(await findEnglish(toMissing(null, tongue))).toEqual([]);
    expect(await findEnglish(toFailed(tongue))).toEqual([]);
  });
});
