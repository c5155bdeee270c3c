/** `_headers` for the files that Cloudflare serves without the Worker. */
import { toPath } from "../../worker/language/languages.ts";
import { API, COMMON, PAGE, PICTURE, toPageHeaders } from "../../worker/headers.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";
import { RECORD } from "./package/package.ts";
import { STANDING } from "./standing.ts";

/** Files whose names change with their contents. */
const FOREVER = { "Cache-Control": "public, max-age=31536000, immutable" };

/** The tables of the record keep their names: any site may read them, and asks again after five minutes. */
const TABLES = {
  "Cache-Control": "public, max-age=300",
  "Content-Type": "text/csv; charset=utf-8; header=present",
  "Access-Control-Allow-Origin": API["Access-Control-Allow-Origin"],
  "Cross-Origin-Resource-Policy": API["Cross-Origin-Resource-Policy"],
};

/** Every rule that fits a file adds its headers, in the order in which they stand here; `sheet` names that of the page, beside which others come when they are needed. */
export function toHeaders(sheet: string): string {
  return [
    ...LANGUAGES.flatMap((language) => {
      const told = { "Content-Language": language };
      return [
        rule(toPath(language, "/"), { ...toPageHeaders(`'self' ${sheet}`), ...told }),
        ...["/explore", ...STANDING].map((path) => rule(toPath(language, path), { ...PAGE, ...told })),
      ];
    }),
    ...["/docs", "/problems/*"].map((path) => rule(path, { ...PAGE, "Content-Language": "en" })),
    rule("/*", COMMON),
    rule("/assets/*", FOREVER),
    rule(`/${RECORD}*`, TABLES, Object.keys(FOREVER)),
    rule("/assets/data/*.svg", PICTURE),
  ].join("\n");
}

/** `detached` are headers that a wider rule has added. */
function rule(path: string, headers: Readonly<Record<string, string>>, detached: readonly string[] = []): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...detached.map((name) => `  ! ${name}`), ...lines, ""].join("\n");
}
