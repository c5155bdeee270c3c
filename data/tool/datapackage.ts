/** data/datapackage.json, the description that the validator reads (Frictionless Data Package v2, Table Schema). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const FIELD_TYPES = ["string", "number", "boolean", "date", "list"] as const;

const Field = v.object({
  name: v.string(),
  type: v.picklist(FIELD_TYPES),
  description: v.string(),
  format: v.optional(v.literal("uri")),
  delimiter: v.optional(v.string(), ";"),
  constraints: v.optional(
    v.object({
      required: v.optional(v.boolean(), false),
      pattern: v.optional(v.string()),
      enum: v.optional(v.array(v.string())),
    }),
    {},
  ),
});

const ForeignKey = v.object({
  fields: v.tuple([v.string()]),
  reference: v.object({ resource: v.string(), fields: v.tuple([v.literal("id")]) }),
});

const Resource = v.object({
  name: v.string(),
  path: v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((path) => (Array.isArray(path) ? path : [path])),
  ),
  schema: v.object({
    fields: v.array(Field),
    primaryKey: v.tuple([v.literal("id")]),
    foreignKeys: v.optional(v.array(ForeignKey), []),
  }),
});

const DataPackage = v.object({ resources: v.array(Resource) });

export type Field = v.InferOutput<typeof Field>;
export type Resource = v.InferOutput<typeof Resource>;
export type DataPackage = v.InferOutput<typeof DataPackage>;

/** Throws a ValiError where the description itself asks for what this tool does not know. */
export function readDataPackage(folder: string): DataPackage {
  return v.parse(DataPackage, JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")));
}
