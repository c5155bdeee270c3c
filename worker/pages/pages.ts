/**
 * Pages: which paths are theirs, and what stands where none is, for a browser also where the API has nothing. Their errors
 * are HTML; everything else is the API's.
 */
import type { Context, Hono } from "hono";
import { CACHED, matches, toETag, toHttpDate } from "../caching.ts";
import { COMMON, PAGE } from "../headers.ts";
import { once } from "../record/once.ts";
import type { Pack } from "../query/pack.ts";
import { forEachLanguage, splitPath, toPath } from "../language/languages.ts";
import { openTongue } from "../language/open.ts";
import { ENGLISH } from "../language/tongue.ts";
import type { Language } from "../record/codes.ts";
import { type Book, keepClaims, openBook } from "./book.ts";
import { claimPage } from "./claim.ts";
import { documentPage } from "./document.ts";
import { documentsPage } from "./documents.ts";
import { historyPage } from "./history.ts";
import { methodPage } from "./method.ts";
import { toFailed, toMissing, toRefused } from "./missing.ts";
import { type Page, type PageKind, type Shells, type Spoken, toDocument, type World } from "./page.ts";
import { rivalsPage } from "./rivals.ts";
import { verdictPage } from "./verdict.ts";

/** In English, beside the API. */
const PAGES = /^(?:\/(?:explore|claims|documents|verdicts|rivals|history|method|embed)(?:\/.*)?)?$/;
/** In English alone, as the API is. */
const UNTRANSLATED = /^\/(?:docs|problems)(?:\/.*)?$/;

const KINDS: readonly PageKind[] = [
  claimPage,
  verdictPage,
  rivalsPage,
  documentPage,
  documentsPage,
  historyPage,
  methodPage,
];

/** Lists that stand elsewhere. */
const MOVED: Readonly<Record<string, string>> = {
  "/claims": "/explore",
  "/verdicts": "/#checks",
  "/rivals": "/#rivals",
};

const HEADERS = { ...COMMON, ...PAGE, "Content-Type": "text/html; charset=utf-8" };

interface PageSite {
  readonly build: string;
  readonly shells: Shells;
  /** Whether the API answers there. */
  readonly isApiPath: (path: string) => boolean;
}

/** Adds the pages to an application; `/` and the files beside it never reach the Worker. */
export function addPages(app: Hono, pack: Pack, site: PageSite): void {
  const books = keepBooks(pack);
  app.use(async (c, next) => {
    const { method, path } = c.req;
    const url = new URL(c.req.url);
    if (!isPagePath(path)) return isReaderAstray(c.req, site) ? toNowhere(url, pack, site) : next();
    if (method !== "GET" && method !== "HEAD") return toRefusal(url, pack, site);
    const moved = toMoved(url, site);
    if (moved !== undefined) return new Response(null, { status: 308, headers: { ...HEADERS, Location: moved } });
    const { origin } = url;
    const book = keepClaims(books(splitPath(path).language));
    return answer(c, { book, origin, corrections: readCorrections(c.env) }, pack, site);
  });
}

/** A browser where neither a page nor the API stands. A slash at the end is the API's to take away: what is left may stand. */
function isReaderAstray(request: Context["req"], { isApiPath }: PageSite): boolean {
  const { method, path } = request;
  const wantsHtml = /\btext\/html\b/.test(request.header("Accept") ?? "");
  return wantsHtml && /^(?:GET|HEAD)$/.test(method) && !path.endsWith("/") && !isApiPath(path);
}

/** Below a language other than English everything is a page. */
export function isPagePath(path: string): boolean {
  const bare = path.replace(/\/$/, "");
  return splitPath(path).language !== "en" || PAGES.test(bare) || UNTRANSLATED.test(bare);
}

/** Where an address leads, with its query; undefined for one that stands. The path stays encoded: a header takes no more. */
function toMoved({ origin, pathname, search }: URL, { isApiPath }: PageSite): string | undefined {
  const bare = pathname.replace(/(?<=.)\/+$/, "");
  const { language, path } = splitPath(bare);
  const isEnglish = language === "en" || UNTRANSLATED.test(path) || isApiPath(path);
  const moved = toPath(isEnglish ? "en" : language, MOVED[path] ?? path);
  if (moved === pathname) return undefined;
  const to = new URL(moved, origin);
  return `${to.pathname}${search}${to.hash}`;
}

/** What a reader of pages sees where the fault is ours. */
export async function toFailure(address: string, pack: Pack, { shells }: Pick<PageSite, "shells">): Promise<Response> {
  const url = new URL(address);
  const spoken = toSpoken(url, pack);
  return toError(500, toFailed(spoken.tongue), shells, url, spoken);
}

async function toNowhere(url: URL, pack: Pack, { shells }: PageSite): Promise<Response> {
  const spoken = toSpoken(url, pack);
  return toError(404, toMissing(null, spoken.tongue), shells, url, spoken);
}

async function toRefusal(url: URL, pack: Pack, { shells }: PageSite): Promise<Response> {
  const spoken = toSpoken(url, pack);
  const answer = await toError(405, toRefused(spoken.tongue), shells, url, spoken);
  answer.headers.set("Allow", "GET, HEAD");
  return answer;
}

/** Without a book, which an error may have no use for, or be about. */
function toSpoken({ pathname }: URL, { facts, ready }: Pack): Spoken {
  const { language } = splitPath(pathname);
  const tongue = language === "en" ? ENGLISH : openTongue(ready, language);
  return { data_version: facts().data_version, tongue };
}

/** Find (404), preconditions (304), body. */
async function answer(c: Context, world: World, pack: Pack, { build, shells }: PageSite): Promise<Response> {
  const { path } = splitPath(c.req.path);
  const { book, origin } = world;
  const found = findKind(path);
  const { modified } = pack.facts();
  const page = found?.kind.write(found.id, world);
  if (page === undefined) {
    const absence = found?.kind.toAbsence?.(found.id, book.tongue) ?? null;
    return toError(404, toMissing(absence, book.tongue), shells, new URL(c.req.url), book);
  }
  const ETag = toETag([build, book.data_version, world.corrections, `${origin}${c.req.path}`]);
  const headers = {
    ...HEADERS,
    "Content-Language": book.tongue.language,
    ...(modified === null ? {} : { "Last-Modified": toHttpDate(modified) }),
    "Cache-Control": CACHED,
    ETag,
  };
  if (matches(c.req.header("If-None-Match") ?? null, ETag)) return new Response(null, { status: 304, headers });
  return new Response(await toDocument(shells, page, { origin, path, stands: true }, book), { headers });
}

/** The path stays encoded, and has one slash before it: two would lead to another host. */
async function toError(
  status: number,
  page: Page,
  shells: Shells,
  { origin, pathname }: URL,
  spoken: Spoken,
): Promise<Response> {
  const path = splitPath(pathname).path.replace(/^\/+/, "/");
  const body = await toDocument(shells, page, { origin, path, stands: false }, spoken);
  const headers = { ...HEADERS, "Content-Language": spoken.tongue.language, "Cache-Control": "no-store" };
  return new Response(body, { status, headers });
}

/** A book for each language that is asked for, kept. */
function keepBooks(pack: Pack): (language: Language) => Book {
  const books = forEachLanguage((language) => once(() => openBook(pack, language)));
  return (language) => books[language]();
}

function findKind(path: string): { readonly kind: PageKind; readonly id: string } | undefined {
  for (const kind of KINDS) {
    const match = kind.path.exec(path);
    if (match !== null) return { kind, id: match.groups?.["id"] ?? "" };
  }
  return undefined;
}

/** What wrangler.toml tells the Worker. */
function readCorrections(bindings: unknown): string {
  const found =
    typeof bindings === "object" && bindings !== null && "CORRECTIONS" in bindings ? bindings.CORRECTIONS : "";
  return typeof found === "string" ? found : "";
}
