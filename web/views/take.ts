/** What a reader takes along of a chart: its picture, its code for other pages, its address, all in the state that is shown. */
import type { ChartEntry } from "../charts/data.ts";
import { LIMIT } from "./file.ts";
import type { Status } from "./status.ts";
import { toHref } from "./tongue.ts";

/** The answer keeps the links in step with the query of the chart and the number of its panels; without a query the SVG is the file of the build. */
export function takeAlong(
  figure: HTMLElement,
  { id, heights }: ChartEntry,
  status: Status,
): (query: string, panels: number) => void {
  const svg = figure.querySelector<HTMLAnchorElement>(".take a[href$='.svg']");
  const png = figure.querySelector<HTMLButtonElement>("button.png");
  const permalink = figure.querySelector<HTMLAnchorElement>("a.permalink");
  const code = figure.querySelector(".embed code");
  const cited = figure.querySelector(".cite span");
  const frame = code?.textContent ?? "";
  const usual = svg?.getAttribute("href") ?? "";
  const save = async (): Promise<void> => {
    if (png === null || svg === null) return;
    png.disabled = true;
    status.tell(({ say }) => say("Making the picture…"));
    const { savePng } = await import("./png.ts");
    const file = `tripoint-${id}.png`;
    await savePng(svg.href, file, AbortSignal.timeout(LIMIT));
    status.tell(({ say }) => say("The picture is saved as {file}.", { file }));
  };
  const trySave = (): void => {
    save()
      .catch(() => status.offer(({ say }) => say("The picture could not be made."), trySave))
      .finally(() => png?.removeAttribute("disabled"));
  };
  png?.addEventListener("click", trySave);
  png?.removeAttribute("hidden");
  figure.querySelector(".embed")?.removeAttribute("hidden");
  return (query, panels) => {
    const asked = query === "" ? "" : `?${query}`;
    svg?.setAttribute("href", query === "" ? usual : toHref(`/chart/${id}.svg${asked}`));
    const view = toHref(`/${asked}#${id}`);
    permalink?.setAttribute("href", view);
    const placed = frame.replace(/src="[^"]*"/, `src="${location.origin}${toHref(`/embed/${id}${asked}`)}"`);
    const height = query === "" ? undefined : heights[panels - 1];
    code?.replaceChildren(height === undefined ? placed : placed.replace(/height: [^"]*/, `height: ${height}`));
    cited?.replaceChildren(`, ${location.origin}${view}`);
  };
}
