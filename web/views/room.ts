/** Plots that the build drew: where the page keeps room for one, its file is brought. */
import { toNode } from "./element.ts";
import { fetchFile, hasFields } from "./file.ts";
import type { Branch } from "./tree.ts";

/** Throws where a file is not there. */
export async function fillRooms(figure: HTMLElement): Promise<void> {
  const rooms = [...figure.querySelectorAll<SVGElement>("svg[data-file]")];
  const plots = await Promise.all(rooms.map(async ({ dataset }) => fetchFile(dataset["file"] ?? "", isBranch)));
  rooms.forEach((room, index) => {
    room.parentElement?.classList.add("drawn");
    room.replaceWith(...plots.slice(index, index + 1).map(toNode));
  });
}

function isBranch(value: unknown): value is Branch {
  return hasFields(value, "tag", "attributes", "children");
}
