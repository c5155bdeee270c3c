/** A file of the record as text: UTF-8 without a byte order mark. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";

/** What stands under a path: a file's bytes, or in words what is there instead. */
export type Found = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly found: string };

export function findFile(folder: string, file: string): Found {
  const path = join(folder, file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { ok: false, found: "no file" };
  return stat.isFile() ? { ok: true, bytes: readFileSync(path) } : { ok: false, found: "a folder" };
}

/** Reads on past a fault, which becomes a finding. */
export function readText(file: string, bytes: Uint8Array, findings: Finding[]): string {
  const start = { file, line: 1, column: 1, field: "" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith("\uFEFF")) return text;
    findings.push({ ...start, expected: "UTF-8 without a byte order mark", found: "a byte order mark" });
    return text.slice(1);
  } catch {
    findings.push({ ...start, expected: "UTF-8", found: "bytes that are none" });
    return new TextDecoder().decode(bytes);
  }
}

/** A text as a cell holds it: composed characters (Unicode NFC), single plain spaces between words, none around them. */
export function toPlain(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}
