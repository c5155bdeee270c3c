/** Pages: which paths are theirs, and what stands where none is. Their errors are HTML; everything else is the API's. */
import type { Context, Hono } from "hono";
import { CACHED, matches, toETag, toHttpDate } from "../caching.ts";
import { COMMON, PAGE } from "../headers.ts";
import { once } from "../record/once.ts";
import type { Pack } from "../query/pack.ts";
import { keepClaims, openBook } from "./book.ts";
import { claimPage } from "./claim.ts";
import { documentPage } from "./document.ts";
import { documentsPage } from "./documents.ts";
import { historyPage } from "./history.ts";
import { methodPage } from "./method.ts";
import { toFailed, toMissing } from "./missing.ts";
import { type Page, type PageKind, toDocument, type World } from "./page.ts";
import { rivalsPage } from "./rivals.ts";
import { verdictPage } from "./verdict.ts";

const PAGES =
  /^(?:\/(?:lt|lv|pl|be))?(?:\/(?:explore|claims|documents|verdicts|rivals|history|method|embed)(?:\/.*)?)?$/;
const ENGLISH = /^\/(?:docs|problems)(?:\/.*)?$/;

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
  /** The document around every page. */
  readonly shell: string;
}

/** Adds the pages to an application; `/` and the files beside it never reach the Worker. */
export function addPages(app: Hono, pack: Pack, site: PageSite): void {
  const book = once(() => openBook(pack));
  app.use(async (c, next) => {
    const { method, path } = c.req;
    if (!isPagePath(path)) return next();
    if (method !== "GET" && method !== "HEAD")
      return new Response(null, {
        status: 405,
        headers: { ...HEADERS, "Cache-Control": "no-store", Allow: "GET, HEAD" },
      });
    const url = new URL(c.req.url);
    const moved = toMoved(url);
    if (moved !== undefined) return new Response(null, { status: 308, headers: { ...HEADERS, Location: moved } });
    const { origin } = url;
    return answer(c, { book: keepClaims(book()), origin, corrections: readCorrections(c.env) }, pack, site);
  });
}

export function isPagePath(path: string): boolean {
  const bare = path.replace(/\/$/, "");
  return PAGES.test(bare) || ENGLISH.test(bare);
}

/** Where an address leads, with its query; undefined for one that stands. The path stays encoded: a header takes no more. */
function toMoved({ origin, pathname, search }: URL): string | undefined {
  const bare = pathname.replace(/(?<=.)\/+$/, "");
  const moved = MOVED[bare] ?? (bare === pathname ? undefined : bare);
  if (moved === undefined) return undefined;
  const to = new URL(moved, origin);
  return `${to.pathname}${search}${to.hash}`;
}

/** What a reader of pages sees where the fault is ours. */
export async function toFailure(address: string, { facts }: Pack, { shell }: PageSite): Promise<Response> {
  const { origin } = new URL(address);
  return toError(500, toFailed(), shell, origin, facts().data_version);
}

/** Find (404), preconditions (304), body. */
async function answer(c: Context, world: World, pack: Pack, { build, shell }: PageSite): Promise<Response> {
  const { path } = c.req;
  const { book, origin } = world;
  const found = findKind(path);
  const { modified } = pack.facts();
  const page = found?.kind.write(found.id, world);
  if (page === undefined)
    return toError(404, toMissing(found?.kind.noun ?? null, found?.id ?? ""), shell, origin, book.data_version);
  const ETag = toETag([build, book.data_version, world.corrections, `${origin}${path}`]);
  const headers = {
    ...HEADERS,
    ...(modified === null ? {} : { "Last-Modified": toHttpDate(modified) }),
    "Cache-Control": CACHED,
    ETag,
  };
  if (matches(c.req.header("If-None-Match") ?? null, ETag)) return new Response(null, { status: 304, headers });
  return new Response(await toDocument(shell, page, { origin, path }, book.data_version), { headers });
}

async function toError(status: number, page: Page, shell: string, origin: string, version: string): Promise<Response> {
  const body = await toDocument(shell, page, { origin, path: null }, version);
  return new Response(body, { status, headers: { ...HEADERS, "Cache-Control": "no-store" } });
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
