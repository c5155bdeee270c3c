/** The files that the page loads. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Tongue } from "../../worker/language/tongue.ts";

/** Where the files of the page go and come from, by their addresses. */
export interface Files {
  readonly read: (address: string) => Uint8Array;
  readonly write: (address: string, contents: string | Uint8Array) => void;
}

/** Writes a file whose name changes with its contents, as everything below /assets is kept forever. */
export function publish(files: Files, name: string, extension: string, contents: string | Uint8Array): string {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  const address = `/assets/data/${name}-${hash}.${extension}`;
  files.write(address, contents);
  return address;
}

/** The name of a file that holds words: `events`, in Lithuanian `events-lt`. */
export function nameIn({ language }: Tongue, name: string): string {
  return language === "en" ? name : `${name}-${language}`;
}

const site = join(import.meta.dirname, "..", "..", "dist", "site");

export const SITE: Files = {
  read: (address) => readFileSync(join(site, address)),
  write: (address, contents) => {
    mkdirSync(dirname(join(site, address)), { recursive: true });
    writeFileSync(join(site, address), contents);
  },
};
