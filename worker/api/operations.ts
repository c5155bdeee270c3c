/** The one table of operations: routes, validation and the OpenAPI document are made from it. */
import type { Pack } from "../query/pack.ts";
import type { Language } from "../record/codes.ts";
import { citeOf } from "./cite.ts";
import { feed } from "./feed.ts";
import { healthOf } from "./health.ts";
import { LISTS } from "./lists.ts";
import { type Body, MEDIA, type Operation } from "./operation.ts";
import { toReady } from "./ready.ts";
import { seriesOf } from "./series.ts";

/** What the build adds to the record: a fingerprint, and files that are ready. */
export interface Site {
  /** First 12 hexadecimal digits of the SHA-256 over the built script, its packed data and the files. */
  readonly build: string;
  /** A file by its address, `/stats.zip`, undefined where the build left none; `bindings` are what the platform gives a request. */
  readonly file: (address: string, bindings: unknown) => Promise<Body | undefined>;
  /** The document around every page of the Worker, with places for what differs. */
  readonly shells: Readonly<Record<Language, string>>;
}

export function operationsOf(pack: Pack, build: string): readonly Operation[] {
  const [stats = [], ...others] = LISTS.map((list) => list.toOperations(pack));
  return [
    ...stats,
    citeOf(pack),
    ...seriesOf(pack),
    ...others.flat(),
    feed,
    toReady({
      id: "openapi",
      path: "/openapi.json",
      summary: "This document",
      description: "The contract of the API as OpenAPI 3.1.",
      media: MEDIA.json,
    }),
    toReady({
      id: "datapackage",
      path: "/datapackage.json",
      summary: "The record as a Data Package",
      description: "Every table with its columns, and where its file is (Frictionless Data Package v2).",
      media: MEDIA.json,
    }),
    toReady({
      id: "download",
      path: "/stats.zip",
      summary: "The whole record in one file",
      description:
        "The Data Package with all its tables, the claims as one table, the checks, a README and the licence.",
      media: MEDIA.zip,
    }),
    healthOf(pack, build),
  ];
}
