/** The files that the page loads. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the files of the page go and come from, by their addresses. */
export interface Files {
  readonly read: (address: string) => Uint8Array;
  readonly write: (address: string, text: string) => void;
}

/** Writes a file whose name changes with its text, as everything below /assets is kept forever. */
export function publish(files: Files, name: string, extension: string, text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const address = `/assets/data/${name}-${hash}.${extension}`;
  files.write(address, text);
  return address;
}

const site = join(import.meta.dirname, "..", "..", "dist", "site");

export const SITE: Files = {
  read: (address) => readFileSync(join(site, address)),
  write: (address, text) => {
    mkdirSync(dirname(join(site, address)), { recursive: true });
    writeFileSync(join(site, address), text);
  },
};
