/**
 * Second half of `npm run build`, after the tool of the record: bundles the page, writes the OpenAPI document, asks the
 * app for the figures that stand in the HTML, and puts everything that wrangler deploys into dist/.
 */
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { operationsOf } from "../../worker/api/operations.ts";
import { toOpenApi } from "../../worker/api/openapi.ts";
import { createApp } from "../../worker/app.ts";
import { readRecord } from "../../worker/record/record.ts";
import { SITE } from "./files.ts";
import { toHeaders } from "./headers.ts";
import { withIntegrity } from "./integrity.ts";
import { prerender } from "./page.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");
const site = join(dist, "site");

const packed = readFileSync(join(dist, "record.txt"), "utf8");
const record = readRecord(JSON.parse(packed));
const blank = { build: "", openapi: "", notFound: "" };
const openapi = `${JSON.stringify(toOpenApi(operationsOf(record, blank)))}\n`;
writeFileSync(join(dist, "openapi.txt"), openapi);

await build({ configFile: join(root, "web", "vite.config.ts"), logLevel: "warn" });
const missing = withIntegrity(readFileSync(join(site, "404.html"), "utf8"), SITE.read);
writeFileSync(join(dist, "404.html"), missing);
rmSync(join(site, "404.html"));
writeFileSync(join(site, "_headers"), toHeaders());

const fingerprint = await toFingerprint([packed, openapi, missing]);
writeFileSync(join(dist, "build.txt"), fingerprint);

const app = createApp(record, { build: fingerprint, openapi, notFound: missing });
const page = join(site, "index.html");
writeFileSync(page, await prerender(readFileSync(page, "utf8"), async (path) => app.request(path)));

/** First 12 hexadecimal digits of the SHA-256 over the bundled script and the texts it is deployed with. */
async function toFingerprint(texts: readonly string[]): Promise<string> {
  const bundle = await build({
    configFile: false,
    root,
    logLevel: "warn",
    build: { ssr: join(root, "worker", "app.ts"), write: false, minify: false },
    ssr: { noExternal: true },
  });
  const hash = createHash("sha256");
  for (const text of [...toCode(bundle), ...texts]) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, 12);
}

function toCode(bundle: Awaited<ReturnType<typeof build>>): readonly string[] {
  if (!("output" in bundle)) throw new TypeError("Cannot fingerprint the Worker: expected one bundle");
  return bundle.output.map((file) => (file.type === "chunk" ? file.code : String(file.source)));
}
