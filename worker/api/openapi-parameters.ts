/** Query parameters, identifiers and conditions, as the OpenAPI document has them. */
import { type Json, toSchema } from "./openapi-schemas.ts";
import type { Samples } from "./openapi-samples.ts";
import type { Operation } from "./operation.ts";
import type { Parameter } from "./parameter.ts";

/** Parameters under their names, and what each operation refers to. */
export interface Named {
  readonly components: Json;
  readonly toReferences: (operation: Operation) => readonly Json[];
}

/**
 * `limit` where all operations mean the same by it; where they differ, `listStats.sort` after the first operation that means
 * this.
 */
export function nameParameters(operations: readonly Operation[], samples: Samples): Named {
  const texts = new Map(
    operations.map((operation) => [operation, toParameters(operation, samples).map((one) => JSON.stringify(one))]),
  );
  const names = new Map<string, string>();
  const meanings = new Map<string, Set<string>>();
  for (const [{ id }, all] of texts) {
    for (const text of all) {
      const { name }: Described = JSON.parse(text);
      if (!names.has(text)) names.set(text, `${toCamel(id)}.${name}`);
      meanings.set(name, (meanings.get(name) ?? new Set()).add(text));
    }
  }
  for (const [name, all] of meanings) if (all.size === 1) for (const text of all) names.set(text, name);
  return {
    components: Object.fromEntries([...names].map(([text, name]) => [name, JSON.parse(text)])),
    toReferences: (operation) =>
      (texts.get(operation) ?? []).map((text) => ({ $ref: `#/components/parameters/${names.get(text)}` })),
  };
}

interface Described extends Json {
  readonly name: string;
}

/** The identifier first, if the path has one. */
function toParameters(operation: Operation, { cursors }: Samples): readonly Described[] {
  const { cached, example, parameters, path, tag } = operation;
  const id = {
    name: "id",
    in: "path",
    required: true,
    description: ID,
    example,
    schema: { type: "string", minLength: 1 },
  };
  return [
    ...(path.includes("{id}") ? [id] : []),
    ...parameters.map((one) => toParameter(one, cursors.get(tag))),
    ...(cached ? [IF_NONE_MATCH] : []),
  ];
}

const ID = "Identifier, as the list gives it";
const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  description: "Entity tags of answers that the client holds (RFC 9110 §13.1.2)",
  schema: { type: "string" },
  example: 'W/"0123456789abcdef"',
};

function toParameter(parameter: Parameter, cursor: string | undefined): Described {
  const { description, kind, name } = parameter;
  const schema = toSchema(parameter.schema());
  const about = { name, in: "query", description };
  const example = parameter.example();
  if (kind === "integer")
    return { ...about, schema: { ...schema, default: parameter.fallback }, example: Number(example) };
  if (kind === "opaque") return { ...about, schema, example: cursor };
  if (kind !== "list") return { ...about, schema, example };
  const { fallback, most, required } = parameter;
  if (most === 1) return { ...about, schema: { ...Object(schema["items"]), default: fallback }, example };
  return {
    ...about,
    ...(required ? { required } : {}),
    style: "form",
    explode: false,
    schema: { ...schema, ...(fallback === "" ? {} : { default: fallback.split(",") }) },
    example: example.split(","),
  };
}

/** An id in the usual case of operationId: `listStats`. */
export function toCamel(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
