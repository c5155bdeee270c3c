/** The one table of operations: routes, validation and the OpenAPI document are made from it. */
import * as v from "valibot";
import type { PublishedRecord } from "../record/record.ts";
import { breaksOf } from "./breaks.ts";
import { bulletinsOf } from "./bulletins.ts";
import { changesOf } from "./changes.ts";
import { checksOf } from "./checks.ts";
import { codebookOf } from "./codebook.ts";
import { compareOf } from "./compare.ts";
import { comparisonsOf } from "./comparisons.ts";
import { coverageOf } from "./coverage.ts";
import { eventsOf } from "./events.ts";
import { feedOf } from "./feed.ts";
import { healthOf } from "./health.ts";
import { toListOperation, toOperations } from "./list.ts";
import type { Operation } from "./operation.ts";
import { seriesOf } from "./series.ts";
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
    seriesOf(record),
    ...toOperations(compareOf(record)),
    ...toOperations(checksOf(record)),
    toListOperation(coverageOf(record)),
    ...toOperations(comparisonsOf(record)),
    ...toOperations(eventsOf(record)),
    ...codebookOf(record),
    ...toOperations(breaksOf(record)),
    ...toOperations(bulletinsOf(record)),
    toListOperation(changesOf(record)),
    feedOf(record),
    {
      id: "openapi",
      path: "/openapi.json",
      summary: "This document",
      description: "The contract of the API as OpenAPI 3.1.",
      parameters: [],
      example: undefined,
      schema: v.looseObject({ openapi: v.string() }),
      media: "application/json",
      cached: true,
      answer: async () => ({ kind: "ready", body: () => openapi }),
    },
    healthOf(record, build),
  ];
}
