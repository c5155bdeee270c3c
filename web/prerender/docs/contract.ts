/** The OpenAPI document as the documentation reads it: what can be asked, in the words of the contract. */
import * as v from "valibot";
import { type Client, fetchAnswer } from "./client.ts";

const Values = v.object({
  enum: v.optional(v.array(v.union([v.string(), v.number(), v.boolean()])), []),
  pattern: v.optional(v.string()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
});

/** An example or a default; of a list, its values. */
const Value = v.pipe(
  v.union([v.string(), v.number(), v.boolean(), v.array(v.union([v.string(), v.number()]))]),
  v.transform((value) => (Array.isArray(value) ? value.join(",") : String(value))),
);

export const Parameter = v.object({
  name: v.string(),
  in: v.picklist(["path", "query", "header"]),
  description: v.string(),
  required: v.optional(v.boolean(), false),
  schema: v.object({
    ...Values.entries,
    type: v.optional(v.string()),
    default: v.optional(Value),
    maxItems: v.optional(v.number()),
    items: v.optional(Values),
  }),
  example: v.optional(Value),
});

/** A parameter that stands in the components of the document. */
const Reference = v.object({ $ref: v.string() });

const Contract = v.object({
  paths: v.record(
    v.string(),
    v.object({
      get: v.object({ description: v.string(), parameters: v.optional(v.array(v.union([Reference, Parameter])), []) }),
    }),
  ),
  components: v.object({ parameters: v.record(v.string(), Parameter) }),
});

export type Parameter = v.InferOutput<typeof Parameter>;

export interface Operation {
  readonly path: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
}

/** An address and what hangs below it: `/stats`, with `/stats.csv`, `/stats/{id}` and `/stats/{id}/cite`. */
export interface Endpoint extends Operation {
  /** The same rows in other formats. */
  readonly forms: readonly Operation[];
  readonly items: readonly Operation[];
}

/** Every operation of the contract once, in its order. */
export async function readContract(ask: Client): Promise<readonly Endpoint[]> {
  const { components, paths } = v.parse(Contract, await (await fetchAnswer(ask, "/openapi.json")).json());
  const resolve = (one: Parameter | v.InferOutput<typeof Reference>) =>
    "$ref" in one ? find(components.parameters, one.$ref) : one;
  const operations = Object.entries(paths).map(([path, { get }]) => ({
    path,
    description: get.description,
    parameters: get.parameters.map(resolve),
  }));
  const known = new Set(operations.map(({ path }) => path));
  const homes = Map.groupBy(operations, ({ path }) => homeOf(path, known));
  return operations
    .filter(({ path }) => homeOf(path, known) === path)
    .map((operation) => {
      const below = (homes.get(operation.path) ?? []).filter(({ path }) => path !== operation.path);
      return { ...operation, forms: below.filter((one) => !isItem(one)), items: below.filter(isItem) };
    });
}

/** The path that another is told under. */
function homeOf(path: string, known: ReadonlySet<string>): string {
  const home = path.replace(/\/\{id\}.*$/, "").replace(/\.(?:json|csv|ndjson)$/, "");
  return known.has(home) ? home : path;
}

function isItem({ path }: Operation): boolean {
  return path.includes("{id}");
}

/** `#/components/parameters/limit`. */
function find(parameters: Readonly<Record<string, Parameter>>, reference: string): Parameter {
  const found = parameters[reference.replace("#/components/parameters/", "")];
  if (found === undefined) throw new RangeError(`Cannot write /docs: the contract has no ${reference}`);
  return found;
}
