/** The whole Worker as a Hono application: pages, then the API. */
import type { Hono } from "hono";
import { Hono as Quick } from "hono/quick";
import { addApi } from "./api/api.ts";
import type { Site } from "./api/operations.ts";
import { addPages } from "./pages/pages.ts";
import type { Pack } from "./query/pack.ts";

export function createApp(pack: Pack, site: Site): Hono {
  const app = new Quick(); // its router needs no time to start, which every isolate pays; a hundred paths are soon looked through
  addPages(app, site);
  addApi(app, pack, site);
  return app;
}
