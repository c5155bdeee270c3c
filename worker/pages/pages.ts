/** Pages: which paths are theirs, and what stands where none is. Their errors are HTML; everything else is the API's. */
import type { Hono } from "hono";
import { COMMON, PAGE } from "../headers.ts";

const PAGES =
  /^(?:\/(?:lt|lv|pl|be))?(?:\/(?:explore|claims|documents|verdicts|rivals|history|method|embed)(?:\/.*)?)?$/;
const ENGLISH = /^\/(?:docs|problems)(?:\/.*)?$/;

/** Adds the pages to an application; `/` and the files beside it never reach the Worker. */
export function addPages(app: Hono, { notFound }: { readonly notFound: string }): void {
  const headers = { ...COMMON, ...PAGE, "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  app.use(async (c, next) => {
    if (!isPagePath(c.req.path)) return next();
    if (c.req.method === "GET" || c.req.method === "HEAD") return new Response(notFound, { status: 404, headers });
    return new Response(null, { status: 405, headers: { ...headers, Allow: "GET, HEAD" } });
  });
}

export function isPagePath(path: string): boolean {
  const bare = path.replace(/\/$/, "");
  return PAGES.test(bare) || ENGLISH.test(bare);
}
