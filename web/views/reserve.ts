/** A chart that the address asks for in another state: its panels and words take their room before its script comes. */

/** About as long as what a caption will say, in any language. */
const OPENING = "The highest figures known for a quarter, others may be higher";
const LIKELY = "00,000 (00 September 2000); the last printed: 00,000 (00 September 2000)";
const AMONG = "00,000 (September 2000)";
const SCALES = {
  log: "Log scale: each line is ten times the one below; 0 stands on the lowest line.",
  linear: "Linear scale from 0.",
} as const;

/** Panels that the query leaves out go; words that came with the page give way to the room of those to come. */
export function reserve(figure: HTMLElement, query: string): void {
  if (query === "") return;
  const search = new URLSearchParams(query);
  const asked = [...search.values()].flatMap((value) => value.split(","));
  const panels = [...figure.querySelectorAll<HTMLElement>("[data-code]")];
  const some = panels.filter(({ dataset }) => asked.includes(dataset["code"] ?? ""));
  const chosen = some.length === 0 ? panels : some;
  for (const panel of panels) panel.hidden = !chosen.includes(panel);
  const scale = search.get("scale");
  const likely = chosen.length === 1 ? LIKELY : AMONG;
  const findings = chosen.map((panel) => `${panel.querySelector("h3")?.textContent} ${likely}`);
  keep(figure, ".finding", `${OPENING}: ${findings.join(", ")}.`);
  if (scale === "log" || scale === "linear") keep(figure, ".scale", SCALES[scale]);
}

/** The words show again. The answer is the height that was kept for the finding, in pixels. */
export function release(figure: HTMLElement): number {
  const height = figure.querySelector<HTMLElement>(".finding.room")?.offsetHeight ?? 0;
  for (const room of figure.querySelectorAll(".room")) {
    room.nextElementSibling?.removeAttribute("hidden");
    room.remove();
  }
  return height;
}

function keep(figure: HTMLElement, name: string, words: string): void {
  const line = figure.querySelector<HTMLElement>(name);
  if (line === null) return;
  const room = document.createElement(line.tagName);
  room.className = `${line.className} room`;
  room.textContent = words;
  line.before(room);
  line.hidden = true;
}
