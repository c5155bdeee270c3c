/** `_headers` for the files that Cloudflare serves without the Worker. */
import { COMMON, PAGE } from "../../worker/headers.ts";

const FOREVER = { "Cache-Control": "public, max-age=31536000, immutable" };

export function toHeaders(): string {
  return [rule("/", PAGE), rule("/*", COMMON), rule("/assets/*", FOREVER)].join("\n");
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines, ""].join("\n");
}
