/** What clients of the API depend on, and whether a change of it breaks them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as v from "valibot";
import { runRedocly } from "./redocly.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const ROOT = join(import.meta.dirname, "..", "..");
export const SNAPSHOT = join(import.meta.dirname, "openapi.snapshot.json");

/** The contract as the build has just written it. */
export function readContract(): Json {
  return toContract(JSON.parse(readFileSync(join(ROOT, "dist", "site", "openapi.json"), "utf8")), readCodes());
}

const TEXTS = new Set(["description", "summary", "title", "example", "tags"]);

/** Headers are held by other tests on every path; parameters stand where they are referred to. */
const PARTS = new Set(["contact", "example", "examples", "headers", "parameters"]);

/**
 * An OpenAPI document without what changes with every import, and leaves no client worse off: its texts, its examples, the
 * codes of the record and the names of its parts.
 */
export function toContract(document: Json, codes: ReadonlySet<string>): Json {
  const reduce = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(reduce);
    if (!isObject(node)) return node;
    const { $ref } = node;
    if (typeof $ref === "string" && $ref.startsWith(PARAMETERS)) return reduce(follow(document, $ref));
    const kept = Object.entries(node).filter(([name, member]) => !isOpen(name, member, codes));
    return Object.fromEntries(kept.map(([name, member]) => [name, reduce(member)]));
  };
  return reduce(document);
}

const PARAMETERS = "#/components/parameters/";

function follow(document: Json, reference: string): Json {
  return reference
    .split("/")
    .slice(1)
    .reduce((at, name) => (isObject(at) ? (at[name] ?? null) : null), document);
}

function isObject(node: Json): node is { readonly [key: string]: Json } {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/** A field may have the name of a keyword: `title` is open where it is a text, not where it is a schema. */
function isOpen(name: string, member: Json, codes: ReadonlySet<string>): boolean {
  if (isObject(member)) return PARTS.has(name);
  if (name === "enum" && Array.isArray(member)) return member.every((code) => codes.has(String(code)));
  return TEXTS.has(name);
}

const CODEBOOK = ["areas", "claimants", "indicators", "places", "publishers", "sources", "subsets", "units"];

/** The codes of the record, and the word that stands for no code. */
function readCodes(): ReadonlySet<string> {
  const Rows = v.array(v.object({ id: v.string() }));
  const ids = CODEBOOK.flatMap((table) =>
    v.parse(Rows, parse(readFileSync(join(ROOT, "data", `${table}.csv`)), { columns: true })).map(({ id }) => id),
  );
  return new Set([...ids, "none"]);
}

/** Changes from one document to the next: those that break a client, and the others. */
export interface Comparison {
  readonly breaking: readonly string[];
  readonly harmless: readonly string[];
}

const Report = v.object({
  changes: v.array(
    v.object({
      path: v.string(),
      kind: v.string(),
      property: v.optional(v.string()),
      impact: v.picklist(["major", "minor", "patch"]),
      verdicts: v.array(v.object({ message: v.string() })),
    }),
  ),
});

/** As redocly's `diff` rates each change, in the terms of semantic versioning. Throws where it cannot read a document. */
export function compare(before: Json, after: Json): Comparison {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  try {
    const files = [join(folder, "before.json"), join(folder, "after.json")] as const;
    writeFileSync(files[0], JSON.stringify(before));
    writeFileSync(files[1], JSON.stringify(after));
    const { changes } = v.parse(Report, runRedocly("diff", ...files));
    return {
      breaking: changes.filter(({ impact }) => impact === "major").map(describe),
      harmless: changes.filter(({ impact }) => impact !== "major").map(describe),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function describe({ path, kind, property, verdicts }: v.InferOutput<typeof Report>["changes"][number]): string {
  const place = [path.replaceAll("~1", "/"), ...(property === undefined ? [] : [property])].join(" ");
  return [`${place} ${kind}`, ...verdicts.map(({ message }) => message)].join(": ");
}
