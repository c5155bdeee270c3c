/** The whole Worker as a Hono application: pages, then the API. */
import type { Hono } from "hono";
import { Hono as Tiny } from "hono/tiny";
import { addApi } from "./api/api.ts";
import type { Site } from "./api/operations.ts";
import { addPages } from "./pages/pages.ts";
import type { Pack } from "./query/pack.ts";

export function createApp(pack: Pack, site: Site): Hono {
  const app = new Tiny(); // whose router is ready at once: a start costs every isolate
  addPages(app, site);
  addApi(app, pack, site);
  return app;
}
