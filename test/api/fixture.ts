/** The API on the real record, without a server. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { operationsOf, type Site } from "../../worker/api/operations.ts";
import type { Operation } from "../../worker/api/operation.ts";
import { packRecord } from "../../worker/api/pack.ts";
import { createApp } from "../../worker/app.ts";
import { forEachLanguage } from "../../worker/language/languages.ts";
import { type Pack, readPack } from "../../worker/query/pack.ts";
import type { Claim } from "../../worker/record/claim.ts";
import { once, onceEach } from "../../worker/record/once.ts";
import { type PublishedRecord, readRecord } from "../../worker/record/record.ts";
import { DATA } from "../data/fixture.ts";

const DIST = join(DATA, "..", "dist");

/** What the build adds, as short as it can be. */
export const FILES: Readonly<Record<string, string>> = {
  "/feed.atom": "<feed/>",
  "/openapi.json": '{"openapi":"3.1.1"}',
  "/datapackage.json": '{"resources":[]}',
  "/stats.zip": "PK",
};

export const SITE: Site = {
  build: "0123456789ab",
  file: async (address) => FILES[address] ?? "",
  shells: forEachLanguage(
    () => '<!doctype html><html lang="en"><head><!--head--></head><body><!--main--><!--version--></body></html>',
  ),
};

/** The record as the build packed it, read once for all files of a worker, so that none of them can change it. */
export const readPublished: () => PublishedRecord = once(() =>
  freeze(readRecord(JSON.parse(readFileSync(join(DIST, "record.txt"), "utf8")))),
);

/** With all that it holds. */
function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const held of Object.values(Object.freeze(value))) freeze(held);
  return value;
}

/** The record with these claims alone, and with what rests on them alone. */
export function withClaims(record: PublishedRecord, claims: readonly Claim[]): PublishedRecord {
  const ids = new Set(claims.map(({ id }) => id));
  const rests = (told: readonly string[]) => told.every((id) => ids.has(id));
  return {
    ...record,
    claims,
    checks: record.checks.filter(({ left, right }) => rests([...left.claims, ...right.claims])),
    rivalries: record.rivalries.filter((rivalry) => rests(rivalry.claims)),
  };
}

export function testApp(record: PublishedRecord, site: Partial<Site> = {}): Hono {
  return createApp(toPack(record), { ...SITE, ...site });
}

/** Packs a record once, however often it is asked: it takes longer than most tests. */
export const toPack: (record: PublishedRecord) => Pack = onceEach((record) => readPack(packRecord(record).buffer));

/** An operation with an address that can be asked for, and with what more is asked there. */
export interface Asking extends Operation {
  readonly address: string;
  readonly ask: (search: string) => string;
}

/** The table of operations. */
export function testOperations(record: PublishedRecord): readonly Asking[] {
  return operationsOf(toPack(record), SITE.build).map((operation) => {
    const path = operation.path.replace("{id}", operation.example ?? "");
    const required = operation.parameters.flatMap((one) =>
      one.kind === "list" && one.required ? [`${one.name}=${one.example()}`] : [],
    );
    const ask = (...search: readonly string[]) => [path, [...required, ...search].join("&")].filter(Boolean).join("?");
    return { ...operation, address: ask(), ask };
  });
}
