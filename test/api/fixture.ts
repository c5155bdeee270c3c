/** The API on the real record, without a server. */
import type { Hono } from "hono";
import { checkRecord } from "../../data/tool/record.ts";
import { operationsOf } from "../../worker/api/operations.ts";
import type { Operation } from "../../worker/api/operation.ts";
import { createApp } from "../../worker/app.ts";
import { type PublishedRecord, readRecord } from "../../worker/record/record.ts";
import { DATA } from "../data/fixture.ts";

const SITE = { build: "0123456789ab", openapi: "{}", notFound: "<!doctype html><title>Not found</title>" };

export function readPublished(): PublishedRecord {
  const check = checkRecord(DATA);
  if (!check.ok) throw new Error("The record is not sound: npm run data says why");
  return readRecord(check.packed);
}

export function testApp(record: PublishedRecord, site: Partial<typeof SITE> = {}): Hono {
  return createApp(record, { ...SITE, ...site });
}

/** The table of operations, with paths that can be asked for. */
export function testOperations(record: PublishedRecord): readonly (Operation & { readonly address: string })[] {
  return operationsOf(record, SITE).map((operation) =>
    Object.assign(operation, { address: operation.path.replace("{id}", operation.example ?? "") }),
  );
}
