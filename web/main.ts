/** The page with scripts: charts that answer the pointer, a table that can be filtered. */
import type { PageData } from "./charts/data.ts";
import { find } from "./views/element.ts";
import { runFilter } from "./views/filter.ts";
import { watchPlots } from "./views/plots.ts";

let data: Promise<PageData> | undefined;

const form = find("filter", HTMLFormElement);
const plots = [...document.querySelectorAll<HTMLElement>(".plot")];
const aids = document.querySelectorAll<HTMLElement>(".aid");
for (const element of [form, ...plots, ...aids]) element.hidden = false;

/* What was revealed has moved the row that the address names. */
if (location.hash.length > 1) {
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: "instant" });
}

watchPlots(plots, loadData);
runFilter({
  form,
  rows: find("rows", HTMLElement),
  count: find("count", HTMLElement),
  retry: find("retry", HTMLButtonElement),
  reset: find("show-all", HTMLButtonElement),
  same: find("same", HTMLAnchorElement),
  names: async () => (await loadData()).names,
});

/** Asked for once; after a failure, asked for again. */
async function loadData(): Promise<PageData> {
  data ??= fetchData().catch((error: unknown) => {
    data = undefined;
    throw error;
  });
  return data;
}

async function fetchData(): Promise<PageData> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="tripoint-data"]')?.content ?? "";
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`Cannot read ${address}: expected the data of the charts, found ${response.status}`);
  return response.json();
}
