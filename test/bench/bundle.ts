/** The Worker as wrangler would deploy it, with the record or with another one. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { packRecord } from "../../worker/api/pack.ts";
import { readRecord } from "../../worker/record/record.ts";
import type { Packed } from "../../worker/record/schema.ts";
import type { Module } from "./worker.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Builds everything anew, as `npm run deploy` does, and leaves it in `folder`; the Worker's own module stands first. */
export function bundle(folder: string): readonly Module[] {
  const wrangler = join(createRequire(import.meta.url).resolve("wrangler/package.json"), "..", "bin", "wrangler.js");
  execFileSync(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", folder], {
    cwd: ROOT,
    env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const modules = readdirSync(folder).flatMap((name): readonly Module[] => {
    const kind = KINDS[extname(name)];
    return kind === undefined ? [] : [{ name: `./${name}`, kind, contents: readFileSync(join(folder, name)) }];
  });
  return modules.toSorted((a, b) => Number(b.kind === "esModule") - Number(a.kind === "esModule"));
}

/** Modules by the ending of their files, as wrangler takes them; what else it leaves there (a source map) is not deployed. */
const KINDS: Readonly<Record<string, Module["kind"]>> = {
  ".js": "esModule",
  ".txt": "text",
  ".html": "text",
  ".bin": "data",
};

/** The record that the last build packed. */
export function readPacked(): Packed {
  return JSON.parse(readFileSync(join(ROOT, "dist", "record.txt"), "utf8"));
}

/** The same Worker over another record. */
export function withRecord(modules: readonly Module[], packed: Packed): readonly Module[] {
  const contents = packRecord(readRecord(packed));
  return modules.map((module) => (module.name.endsWith("pack.bin") ? { ...module, contents } : module));
}
