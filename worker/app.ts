/** The whole Worker as a Hono application: pages, then the API. */
import { Hono } from "hono";
import { addApi } from "./api/api.ts";
import type { Site } from "./api/operations.ts";
import { addPages } from "./pages/pages.ts";
import type { PublishedRecord } from "./record/record.ts";

export function createApp(record: PublishedRecord, site: Site): Hono {
  const app = new Hono();
  addPages(app, site);
  addApi(app, record, site);
  return app;
}
