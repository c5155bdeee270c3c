/** What a reader takes along of a chart: its picture, its code for other pages, its address, all in the state that is shown. */
import { LIMIT } from "./file.ts";
import type { Status } from "./status.ts";

/** The answer keeps the links in step with the query of the chart; without one the SVG is the file of the build. */
export function takeAlong(figure: HTMLElement, id: string, status: Status): (query: string) => void {
  const svg = figure.querySelector<HTMLAnchorElement>(".take a[href$='.svg']");
  const png = figure.querySelector<HTMLButtonElement>("button.png");
  const permalink = figure.querySelector<HTMLAnchorElement>("a.permalink");
  const code = figure.querySelector(".embed code");
  const citation = figure.querySelector(".cite p");
  const [frame, cited] = [code?.textContent ?? "", citation?.textContent ?? ""];
  const usual = svg?.getAttribute("href") ?? "";
  const save = async (): Promise<void> => {
    if (png === null || svg === null) return;
    png.disabled = true;
    status.say("Making the picture…");
    const { savePng } = await import("./png.ts");
    await savePng(svg.href, `tripoint-${id}.png`, AbortSignal.timeout(LIMIT));
    status.say(`The picture is saved as tripoint-${id}.png.`);
  };
  const trySave = (): void => {
    save()
      .catch(() => status.offer("The picture could not be made.", trySave))
      .finally(() => png?.removeAttribute("disabled"));
  };
  png?.addEventListener("click", trySave);
  png?.removeAttribute("hidden");
  return (query) => {
    const asked = query === "" ? "" : `?${query}`;
    svg?.setAttribute("href", query === "" ? usual : `/chart/${id}.svg${asked}`);
    permalink?.setAttribute("href", `/${asked}#${id}`);
    code?.replaceChildren(frame.replace(`/embed/${id}`, `${location.origin}/embed/${id}${asked}`));
    citation?.replaceChildren(`${cited}, ${location.origin}/${asked}#${id}`);
  };
}
