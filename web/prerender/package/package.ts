/** The whole record as a Data Package (Frictionless Data Package v2): as `stats.zip`, and as files that the site serves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ask } from "../answers.ts";
import { type Files, SITE } from "../files.ts";
import { askRelease, type Release } from "../release.ts";
import { type Codebook, pathsOf, readCodebook, type Resource } from "./codebook.ts";
import { LISTS } from "./lists.ts";
import { toPublished } from "./published.ts";
import { toReadme } from "./readme.ts";
import { askTable } from "./table.ts";
import { toZip } from "./zip.ts";

export interface DataPackage {
  /** `stats.zip`: README, licence, descriptor, tables. */
  readonly zip: Uint8Array<ArrayBuffer>;
  /** `datapackage.json` for the root of the site: its paths lead to the files of the site. */
  readonly descriptor: string;
}

/** Where the site keeps the tables. */
export const RECORD = "assets/data/record/";

/** Writes the tables among the files of the site. `folder` is data/; `ask` gives what the API computes from it. */
export async function writeDataPackage(folder: string, ask: Ask, files: Files = SITE): Promise<DataPackage> {
  const codebook = readCodebook(folder);
  const release = await askRelease(ask);
  const lists = await Promise.all(LISTS.map((list) => askTable(list, ask, codebook)));
  const texts = new Map([
    ...lists.map(({ resource, text }) => [`${resource.name}.csv`, text] as const),
    ...codebook.resources.flatMap(pathsOf).map((path) => [path, readFileSync(join(folder, path), "utf8")] as const),
  ]);
  const textOf = (path: string) => {
    const text = texts.get(path);
    if (text === undefined) throw new RangeError(`Cannot seal the table ${path}: it was not read`);
    return text;
  };
  const resources = [...lists.map(({ resource }) => resource), ...codebook.resources].map((resource) =>
    toPublished(resource, textOf),
  );
  for (const [path, text] of texts) files.write(`/${RECORD}${path}`, text);
  const contents = new Map([
    ["README.md", toReadme(codebook.title, resources, release)],
    ["LICENSE", readFileSync(join(folder, "LICENSE"), "utf8")],
    ["datapackage.json", toDescriptor(codebook, resources, release, "")],
    ...texts,
  ]);
  return { zip: toZip(contents, release.date), descriptor: toDescriptor(codebook, resources, release, RECORD) };
}

/** `root` is where the tables lie, seen from the descriptor. */
function toDescriptor(
  codebook: Codebook,
  resources: readonly Resource[],
  { data_version, date }: Release,
  root: string,
): string {
  const { resources: _, ...head } = codebook;
  const descriptor = {
    ...head,
    version: data_version,
    created: `${date}T00:00:00Z`,
    contributors: [{ title: "Tripoint", roles: ["curator"] }],
    sources: [{ title: "The documents that the figures stand in", path: `${root}sources.csv` }],
    resources: resources.map((resource) => ({ ...resource, path: toPath(resource, root) })),
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

function toPath({ path }: Resource, root: string): Resource["path"] {
  return typeof path === "string" ? root + path : path.map((one) => root + one);
}
