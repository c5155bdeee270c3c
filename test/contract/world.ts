/** Where the contract is tried: the app in this process, or the built Worker in workerd. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Site } from "../../worker/api/operations.ts";
import { packRecord } from "../../worker/api/pack.ts";
import { createApp } from "../../worker/app.ts";
import { readPack } from "../../worker/query/pack.ts";
import { type PublishedRecord, readRecord } from "../../worker/record/record.ts";
import type { Ask } from "./operations.ts";

const DIST = join(import.meta.dirname, "..", "..", "dist");
const readText = (name: string) => readFileSync(join(DIST, name), "utf8");
const readBytes = (name: string) => Uint8Array.from(readFileSync(join(DIST, name)));

/** The app as the build left it, or with another part, without a server. */
export function inProcess({ site = {}, packed = readBytes("pack.bin") }: Partial<Parts> = {}): Ask {
  const built: Site = {
    build: readText("build.txt"),
    file: async (address) => readBytes(join("site", address)),
    shells: JSON.parse(readText("shells.json")),
  };
  const app = createApp(readPack(packed.buffer), { ...built, ...site });
  return async (address, init) => app.fetch(new Request(`http://localhost${address}`, init));
}

interface Parts {
  readonly site: Partial<Site>;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** Another version of the record, packed as the build does it. */
export function packChanged(change: (record: PublishedRecord) => PublishedRecord): Uint8Array<ArrayBuffer> {
  return packRecord(change(readRecord(JSON.parse(readText("record.txt")))));
}

/** The built Worker in workerd, behind the files that wrangler deploys. */
export function inWorkerd(): Ask {
  const origin = inject("origin");
  return (address, init) => fetch(origin + address, { redirect: "manual", ...init });
}
