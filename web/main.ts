/** The pages with scripts: charts under the reader's hand, lists, and a table of claims that can be filtered. */
import type { ChartEntry } from "./charts/data.ts";
import { createAddress } from "./views/address.ts";
import { watchClaims } from "./views/claims.ts";
import { find } from "./views/element.ts";
import { watchFigures } from "./views/figures.ts";
import { fetchFile, toListGuard } from "./views/file.ts";
import { watchLanguages } from "./views/languages.ts";
import { watchRests } from "./views/rest.ts";
import { watchRivals } from "./views/rivals.ts";
import { leadHome, watchTarget } from "./views/target.ts";
import { toHome } from "./views/tongue.ts";

const loadIndex = once("charts", toListGuard<ChartEntry>("id", "panels", "view"));
const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")];
const lists = [...document.querySelectorAll<HTMLElement>("#rivals, #checks")];
const owners = [...figures.map(({ dataset }) => dataset["chart"] ?? ""), ...lists.map(({ id }) => id)];
const address = createAddress(owners, toHome());

leadHome();
watchLanguages([...document.querySelectorAll<HTMLAnchorElement>(".masthead a[hreflang]")]);
watchFigures(figures, address, loadIndex);
const bringRival = watchRivals(lists, address);
const bringRests = watchRests([...document.querySelectorAll<HTMLButtonElement>("button[data-file]")]);
watchClaims(find("explorer", HTMLElement), address);

/* What was revealed has moved what the address names. It is to be seen from the frame after the one in which it moved. */
requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.classList.add("ready")));
if (location.hash.length > 1) {
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: "instant" });
}

watchTarget({
  missed: find("missed", HTMLElement),
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
