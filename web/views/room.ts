/** Plots that the build drew: where the page keeps room for one, its file is brought. */
import { toNode } from "./element.ts";
import { fetchFile, hasFields } from "./file.ts";
import { watchMarks } from "./marks.ts";
import type { Branch } from "./tree.ts";

/** Their marks come under the reader's hand. Throws where a file is not there. */
export async function fillRooms(figure: HTMLElement): Promise<void> {
  const rooms = [...figure.querySelectorAll<SVGElement>("svg[data-file]")];
  const plots = new Set(rooms.flatMap(({ parentElement }) => parentElement ?? []));
  const trees = await Promise.all(rooms.map(async ({ dataset }) => fetchFile(dataset["file"] ?? "", isBranch)));
  rooms.forEach((room, index) => room.replaceWith(...trees.slice(index, index + 1).map(toNode)));
  for (const plot of plots) {
    plot.classList.add("drawn");
    watchMarks(plot);
  }
}

function isBranch(value: unknown): value is Branch {
  return hasFields(value, "tag", "attributes", "children");
}
