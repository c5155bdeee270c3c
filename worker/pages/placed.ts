/**
 * Files that must name the site by its whole address, as the protocols of sitemaps and robots demand, while the build may
 * not know it: they are ready but for the origin, which every request brings.
 */
import type { Hono } from "hono";
import { CACHED, matches, toETag, toHttpDate } from "../caching.ts";
import { COMMON } from "../headers.ts";
import type { Pack } from "../query/pack.ts";

/** Stands in texts of the build for the origin of the site: a host that can never be (RFC 2606). */
export const NOWHERE = "https://tripoint.invalid";

const TYPES = { txt: "text/plain; charset=utf-8", xml: "application/xml" } as const;

interface PlacedSite {
  readonly build: string;
  readonly file: (address: string, bindings: unknown) => Promise<BodyInit | undefined>;
}

/** What the build left no file for is nobody's here. */
export function addPlaced(app: Hono, pack: Pack, { build, file }: PlacedSite): void {
  app.get("/:name{robots\\.txt|sitemap(?:-\\d+)?\\.xml}", async (c, next) => {
    const { origin, pathname } = new URL(c.req.url);
    const body = await file(pathname, c.env);
    if (body === undefined) return next();
    const { modified } = pack.facts();
    const ETag = toETag([build, `${origin}${pathname}`]);
    const headers = {
      ...COMMON,
      ...(modified === null ? {} : { "Last-Modified": toHttpDate(modified) }),
      "Cache-Control": CACHED,
      ETag,
    };
    if (matches(c.req.header("If-None-Match") ?? null, ETag)) return new Response(null, { status: 304, headers });
    const text = await new Response(body).text();
    const type = pathname.endsWith(".txt") ? TYPES.txt : TYPES.xml;
    return new Response(text.replaceAll(NOWHERE, origin), { headers: { ...headers, "Content-Type": type } });
  });
}
