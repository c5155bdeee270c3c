/** Tables as a Data Package publishes them, in the words that every implementation of the standard knows. */
import { createHash } from "node:crypto";
import type { Field, ForeignKey, Resource } from "./codebook.ts";

/** The type `list` of Table Schema v2, which its published profile leaves out: `toPublished` writes it as text. */
export const LIST = { delimiter: ";", itemType: "string" } as const;

/** The resource with size and hash of its file; a resource of several files has neither, since they speak of one. */
export function toPublished(resource: Resource, textOf: (path: string) => string): Resource {
  const { path, schema } = resource;
  return {
    ...resource,
    ...(typeof path === "string" ? toSeal(textOf(path)) : {}),
    schema: {
      ...schema,
      fields: schema.fields.map(toField),
      ...(schema.foreignKeys === undefined
        ? {}
        : { foreignKeys: schema.foreignKeys.map((key) => toForeignKey(key, resource.name)) }),
    },
  };
}

function toSeal(text: string) {
  return { bytes: Buffer.byteLength(text), hash: `sha256:${createHash("sha256").update(text).digest("hex")}` };
}

function toField(field: Field): Field {
  if (field.type !== "list") return field;
  const { delimiter: _, itemType: __, constraints, ...rest } = field;
  return {
    ...rest,
    type: "string",
    description: `${field.description}; a list with ${LIST.delimiter} between its items`,
    constraints: { ...constraints, pattern: `[^${LIST.delimiter}]+(${LIST.delimiter}[^${LIST.delimiter}]+)*` },
  };
}

/** A table refers to itself by naming no other (Table Schema v2, foreignKeys). */
function toForeignKey({ fields, reference }: ForeignKey, table: string): ForeignKey {
  return { fields, reference: reference.resource === table ? { fields: reference.fields } : reference };
}
