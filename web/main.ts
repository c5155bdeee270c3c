/** The page with scripts: charts under the reader's hand, lists and a table that can be filtered. */
import type { ChartEntry, Codes } from "./charts/data.ts";
import { createAddress } from "./views/address.ts";
import { find } from "./views/element.ts";
import { watchFigures } from "./views/figures.ts";
import { fetchFile, hasFields, toListGuard } from "./views/file.ts";
import { runFilter } from "./views/filter.ts";
import { watchRests } from "./views/rest.ts";
import { watchRivals } from "./views/rivals.ts";
import { leadHome, watchTarget } from "./views/target.ts";

const loadIndex = once("charts", toListGuard<ChartEntry>("id", "panels", "view"));
const loadCodes = once("codes", (value): value is Codes => hasFields(value, "names", "choices"));
const names = async (): Promise<Codes["names"]> => (await loadCodes()).names;

const form = find("filter", HTMLFormElement);
const found = find("found", HTMLElement);
const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")];
const lists = ["rivals", "checks"];
const address = createAddress([...figures.map(({ dataset }) => dataset["chart"] ?? ""), ...lists]);
form.hidden = false;

leadHome();
watchFigures(figures, address, loadIndex);
const bringRival = watchRivals(
  lists.map((id) => find(id, HTMLElement)),
  address,
);
const bringRests = watchRests([...document.querySelectorAll<HTMLButtonElement>("button[data-file]")]);
runFilter({
  address,
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
  choices: async () => (await loadCodes()).choices,
});

/* What was revealed has moved what the address names. It is to be seen from the frame after the one in which it moved. */
requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.classList.add("ready")));
if (location.hash.length > 1) {
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: "instant" });
}

watchTarget({
  found,
  missed: find("missed", HTMLElement),
  names,
  bring: async (id) => {
    await Promise.all([bringRests(), bringRival(id)]);
  },
});

/** The file of the build that the page names so: asked for once; after a failure, asked for again. */
function once<T>(name: string, holds: (value: unknown) => value is T): () => Promise<T> {
  let data: Promise<T> | undefined;
  return async () => {
    const file = document.querySelector<HTMLMetaElement>(`meta[name="tripoint-${name}"]`)?.content ?? "";
    data ??= fetchFile(file, holds).catch((error: unknown) => {
      data = undefined;
      throw error;
    });
    return data;
  };
}
