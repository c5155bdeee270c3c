/**
 * Second half of `npm run build`, after the tool of the record: packs the record, writes the OpenAPI document and the Data
 * Package, bundles the page, asks the app for the figures that stand in the HTML, and puts everything that wrangler
 * deploys into dist/.
 */
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { toFeed } from "../../worker/api/feed.ts";
import { operationsOf, type Site } from "../../worker/api/operations.ts";
import { toOpenApi } from "../../worker/api/openapi.ts";
import { packRecord } from "../../worker/api/pack.ts";
import { LISTS } from "../../worker/api/lists.ts";
import { createApp } from "../../worker/app.ts";
import { toSheetSource } from "../../worker/headers.ts";
import { forEachLanguage } from "../../worker/language/languages.ts";
import { openTongue } from "../../worker/language/open.ts";
import { type Pack, readPack } from "../../worker/query/pack.ts";
import { readRecord } from "../../worker/record/record.ts";
import { checkBudget, describeLoad, measureStart, toUpload } from "./budget.ts";
import { readWords } from "./dictionaries.ts";
import { writeDocs } from "./docs/write.ts";
import { SITE } from "./files.ts";
import { toHeaders } from "./headers.ts";
import { withIntegrity } from "./integrity.ts";
import { writeDataPackage } from "./package/package.ts";
import { readSheet } from "./sheet.ts";
import { toTemplate, writePages } from "./speak.ts";
import { toSitemap } from "./sitemap.ts";
import { writeStanding } from "./standing.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");
const site = join(dist, "site");

const record = readRecord(JSON.parse(readFileSync(join(dist, "record.txt"), "utf8")));
const words = readWords();
const packed = packRecord(record, words);
const pack = readPack(packed.buffer);
const files = new Map<string, string | Uint8Array<ArrayBuffer>>([["/feed.atom", await toFeed(record.changes)]]);
const draft: Site = { build: "", file: async (address) => files.get(address) ?? "", shells: forEachLanguage(() => "") };
const drafted = createApp(pack, draft);
const ask = async (path: string) => drafted.request(path);
const openapi = await toOpenApi(operationsOf(pack, draft.build), ask);
files.set("/openapi.json", `${JSON.stringify(openapi)}\n`);
for (const [address, text] of await toSitemap(ask)) files.set(address, text);

await build({ configFile: join(root, "web", "vite.config.ts"), logLevel: "warn" });
const shell = withIntegrity(readFileSync(join(site, "shell.html"), "utf8"), SITE.read);
const tongues = forEachLanguage((language) => openTongue(pack.ready, language));
const shells = forEachLanguage((language) => toTemplate(shell, tongues[language]));
rmSync(join(site, "shell.html"));
const sheet = readSheet(readFileSync(join(site, "index.html"), "utf8"));
writeFileSync(join(site, "_headers"), toHeaders(await toSheetSource(sheet)));

const { zip, descriptor } = await writeDataPackage(join(root, "data"), ask);
files.set("/datapackage.json", descriptor);
files.set("/stats.zip", zip);
for (const [address, contents] of files) writeFileSync(join(site, address), contents);

const code = await bundleWorker();
const shellText = JSON.stringify(shells);
const fingerprint = toFingerprint([code, packed, shellText, ...files.values()]);
const bundled = { "pack.bin": packed, "shells.json": shellText, "build.txt": fingerprint };
for (const [name, contents] of Object.entries(bundled)) writeFileSync(join(dist, name), contents);
const load = {
  upload: toUpload([code, ...Object.values(bundled)]),
  memory: packed.length + countBytes(pack),
  start: await measureStart(async () => createApp(readPack(packed.buffer), draft).request("/stats")),
};
console.log(`The Worker: ${describeLoad(load)}`);
checkBudget(load);

const app = createApp(pack, { ...draft, build: fingerprint, shells });
await writeDocs(async (path, init) => app.request(path, init));
await writeStanding(async (path) => app.request(path));
await writePages(async (path) => app.request(path), { tongues, words });

/** First 12 hexadecimal digits of the SHA-256 over the bundled script and what it is deployed with. */
function toFingerprint(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of contents) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
}

/** Bytes of all rows of all lists. */
function countBytes({ shelf }: Pack): number {
  const shelves = LISTS.map(({ path }) => shelf(path));
  return shelves.reduce(
    (sum, { size, bytes }) => sum + range(size).reduce((count, row) => count + bytes(row).length, 0),
    0,
  );
}

function range(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => index);
}

/** The script of the Worker, without what it is deployed with. */
async function bundleWorker(): Promise<string> {
  const bundle = await build({
    configFile: false,
    root,
    logLevel: "warn",
    build: { ssr: join(root, "worker", "app.ts"), write: false, minify: false },
    ssr: { noExternal: true },
  });
  if (!("output" in bundle)) throw new TypeError("Cannot fingerprint the Worker: expected one bundle");
  return bundle.output.map((file) => (file.type === "chunk" ? file.code : String(file.source))).join("");
}
