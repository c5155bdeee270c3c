/** The whole Worker as a Hono application: charts, pages, then the API. */
import type { Hono } from "hono";
import { Hono as Tiny } from "hono/tiny";
import { addApi, toInternal } from "./api/api.ts";
import { addCharts } from "./api/charts.ts";
import { operationsOf, type Site } from "./api/operations.ts";
import { picture } from "./api/picture.ts";
import { type Route, tableOf } from "./api/table.ts";
import { embed } from "./pages/embed.ts";
import { addPages, isPagePath, toFailure } from "./pages/pages.ts";
import { addPlaced } from "./pages/placed.ts";
import type { Pack } from "./query/pack.ts";
import { once } from "./record/once.ts";

export function createApp(pack: Pack, site: Site): Hono {
  const app = new Tiny(); // whose router is ready at once: a start costs every isolate
  const table = once(() => tableOf(operationsOf(pack, site.build)));
  const find = (path: string): Route | undefined => table()(path);
  addCharts(app, pack, site, [picture, embed]);
  addPlaced(app, pack, site);
  addPages(app, pack, { ...site, isApiPath: (path) => find(path) !== undefined });
  addApi(app, pack, site, find);
  app.onError(async (error, { req }) => {
    console.error(error);
    const { pathname } = new URL(req.url);
    return isPagePath(pathname) ? toFailure(req.url, pack, site) : toInternal(pathname);
  });
  return app;
}
