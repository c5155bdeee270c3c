/** The one table of operations: routes, validation and the OpenAPI document are made from it. */
import * as v from "valibot";
import type { PublishedRecord } from "../record/record.ts";
import { codebookOf } from "./codebook.ts";
import { comparisonsOf } from "./comparisons.ts";
import { eventsOf } from "./events.ts";
import { healthOf } from "./health.ts";
import { toOperations } from "./list.ts";
import type { Operation } from "./operation.ts";
import { statsOf } from "./stats.ts";

/** What the build adds to the record: a fingerprint, and texts that are ready. */
export interface Site {
  /** First 12 hexadecimal digits of the SHA-256 over the built script and its packed data. */
  readonly build: string;
  /** The OpenAPI document as JSON. */
  readonly openapi: string;
  /** The page for addresses of pages that do not exist. */
  readonly notFound: string;
}

export function operationsOf(record: PublishedRecord, { build, openapi }: Site): readonly Operation[] {
  return [
    ...toOperations(statsOf(record)),
    ...toOperations(comparisonsOf(record)),
    ...toOperations(eventsOf(record)),
    ...codebookOf(record),
    {
      id: "openapi",
      path: "/openapi.json",
      summary: "This document",
      description: "The contract of the API as OpenAPI 3.1.",
      parameters: [],
      example: undefined,
      schema: v.looseObject({ openapi: v.string() }),
      cached: true,
      answer: async () => ({ kind: "ready", body: () => openapi }),
    },
    healthOf(record, build),
  ];
}
