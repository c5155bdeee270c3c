/** The page with scripts: charts that answer the pointer, a table that can be filtered, lists that go on. */
import type { Codes, PageData } from "./charts/data.ts";
import { createClient } from "./client.ts";
import type { Rows } from "./rows.ts";
import { watchCloser } from "./views/closer.ts";
import { find } from "./views/element.ts";
import { fetchFile } from "./views/file.ts";
import { runFilter } from "./views/filter.ts";
import { fillMoments } from "./views/moments.ts";
import { watchPlots } from "./views/plots.ts";
import { watchRests } from "./views/rest.ts";
import { leadHome, watchTarget } from "./views/target.ts";

const api = createClient<Rows>();
const charts = once<PageData>("charts");
const codes = once<Codes>("codes");
const names = async (): Promise<Codes["names"]> => (await codes()).names;

const form = find("filter", HTMLFormElement);
const found = find("found", HTMLElement);
const plots = [...document.querySelectorAll<HTMLElement>(".plot")];
const aids = document.querySelectorAll<HTMLElement>(".aid");
for (const element of [form, ...plots, ...aids]) element.hidden = false;

/* What was revealed has moved the row that the address names. */
if (location.hash.length > 1) {
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: "instant" });
}

leadHome();
watchPlots(plots, async () => {
  const data = await charts();
  fillMoments(find("moments", HTMLElement), data.november.moments);
  return data;
});
watchCloser(find("choices", HTMLElement), find("closer", HTMLElement));
runFilter({
  api,
  form,
  found,
  rows: find("rows", HTMLElement),
  count: find("count", HTMLElement),
  retry: find("retry", HTMLButtonElement),
  reset: find("show-all", HTMLButtonElement),
  more: find("more", HTMLButtonElement),
  next: find("next", HTMLAnchorElement),
  json: find("json", HTMLAnchorElement),
  csv: find("csv", HTMLAnchorElement),
  names,
  choices: async () => (await codes()).choices,
});
const rest = watchRests([...document.querySelectorAll<HTMLButtonElement>("button[data-file]")]);
watchTarget({ api, found, missed: find("missed", HTMLElement), names, rest });

/** The file of the build that the page names so: asked for once; after a failure, asked for again. */
function once<T>(name: string): () => Promise<T> {
  let data: Promise<T> | undefined;
  return async () => {
    const address = document.querySelector<HTMLMetaElement>(`meta[name="tripoint-${name}"]`)?.content ?? "";
    data ??= fetchFile<T>(address).catch((error: unknown) => {
      data = undefined;
      throw error;
    });
    return data;
  };
}
