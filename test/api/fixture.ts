/** The API on the real record, without a server. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { operationsOf } from "../../worker/api/operations.ts";
import type { Operation } from "../../worker/api/operation.ts";
import { createApp } from "../../worker/app.ts";
import { type PublishedRecord, readRecord } from "../../worker/record/record.ts";
import { DATA } from "../data/fixture.ts";

const SITE = { build: "0123456789ab", openapi: "{}", notFound: "<!doctype html><title>Not found</title>" };

/** The record as the build packed it: to pack it once more in every file would take longer than all tests. */
export function readPublished(): PublishedRecord {
  return readRecord(JSON.parse(readFileSync(join(DATA, "..", "dist", "record.txt"), "utf8")));
}

export function testApp(record: PublishedRecord, site: Partial<typeof SITE> = {}): Hono {
  return createApp(record, { ...SITE, ...site });
}

/** An operation with an address that can be asked for, and with what more is asked there. */
export interface Asking extends Operation {
  readonly address: string;
  readonly ask: (search: string) => string;
}

/** The table of operations. */
export function testOperations(record: PublishedRecord): readonly Asking[] {
  return operationsOf(record, SITE).map((operation) => {
    const path = operation.path.replace("{id}", operation.example ?? "");
    const required = operation.parameters.flatMap((one) =>
      one.kind === "list" && one.required ? [`${one.name}=${one.example}`] : [],
    );
    const ask = (...search: readonly string[]) => [path, [...required, ...search].join("&")].filter(Boolean).join("?");
    return { ...operation, address: ask(), ask };
  });
}
