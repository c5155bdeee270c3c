/** The operations of the OpenAPI document, as a stranger reads them, each with an address that can be asked. */
import { Ajv2020 } from "ajv/dist/2020.js";
import * as v from "valibot";

export type Ask = (address: string, init?: RequestInit) => Promise<Response>;

export interface Operation {
  /** Path with braces, as the document has it. */
  readonly path: string;
  /** Path that can be asked. */
  readonly address: string;
  /** Its address with the parameters that it cannot go without, and these after them. */
  readonly ask: (...search: readonly string[]) => string;
  readonly parameters: readonly Parameter[];
  /** Whether it answers with rows, page by page. */
  readonly lists: boolean;
  /** Media types by status; none for a status without a body. */
  readonly answers: ReadonlyMap<number, readonly string[]>;
  /** Where a body is not what the document says of it; empty where all is well. */
  readonly faultOf: (status: number, media: string, body: unknown) => string;
}

/** A query parameter. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  /** As it stands in an address; undefined where the document can give none, as for a cursor. */
  readonly example: string | undefined;
  /** Values with commas between them, so many at most; undefined where it takes one. */
  readonly most: number | undefined;
  /** Every value that it takes; empty where they cannot be counted. */
  readonly codes: readonly string[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

export async function readOperations(ask: Ask): Promise<readonly Operation[]> {
  const document: unknown = await (await ask("/openapi.json")).json();
  const codes = await readCodes(ask);
  const ajv = new Ajv2020({ strict: false, formats: { date: DATE, uri: true, "date-time": true } });
  ajv.addSchema(Object(document), "contract");
  const toFault = (pointer: readonly string[], body: unknown) => {
    const validate = ajv.getSchema(`contract#${toPointer(pointer)}`);
    if (validate === undefined) return `There is nothing at ${pointer.join("/")}`;
    return validate(body) ? "" : ajv.errorsText(validate.errors);
  };
  return Object.entries(v.parse(Document, document).paths).map(([path, { get }]) => {
    const parameters = get.parameters.map((one) => v.parse(Given, follow(document, one)));
    const queried = parameters.filter((one) => one.in === "query").map((one) => toParameter(one, codes));
    const example = toText(parameters.find((one) => one.in === "path")?.example) ?? "";
    const required = queried.filter((one) => one.required).map(({ name, example = "" }) => `${name}=${example}`);
    const address = path.replace("{id}", encodeURIComponent(example));
    const bodies = readBodies(document, path, get.responses);
    return {
      path,
      address,
      ask: (...search) => [address, [...required, ...search].join("&")].filter((part) => part !== "").join("?"),
      parameters: queried,
      lists: queried.some(({ name }) => name === "limit"),
      answers: new Map([...bodies].map(([status, pointers]) => [status, [...pointers.keys()]])),
      faultOf: (status, media, body) => {
        const pointer = bodies.get(status)?.get(toEssence(media));
        return pointer === undefined ? `${path} has no ${media} with ${status}` : toFault(pointer, body);
      },
    };
  });
}

/** A media type without its parameters. */
export function toEssence(media: string): string {
  return media.split(";")[0]?.trim() ?? "";
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const Scalar = v.union([v.string(), v.number()]);
const Values = v.looseObject({ enum: v.optional(v.array(Scalar)), const: v.optional(Scalar) });
const Given = v.looseObject({
  name: v.string(),
  in: v.picklist(["path", "query", "header"]),
  required: v.optional(v.boolean(), false),
  example: v.optional(v.union([Scalar, v.array(Scalar)])),
  schema: v.looseObject({
    ...Values.entries,
    type: v.optional(v.string()),
    items: v.optional(Values),
    maxItems: v.optional(v.number()),
    minimum: v.optional(v.number()),
    maximum: v.optional(v.number()),
  }),
});
const Document = v.looseObject({
  paths: v.record(
    v.string(),
    v.looseObject({
      get: v.looseObject({
        parameters: v.optional(v.array(v.unknown()), []),
        responses: v.record(v.string(), v.unknown()),
      }),
    }),
  ),
});
const Answer = v.looseObject({ content: v.optional(v.record(v.string(), v.unknown()), {}) });

function toParameter(given: v.InferOutput<typeof Given>, codes: ReadonlyMap<string, readonly string[]>): Parameter {
  const { example, name, required, schema } = given;
  const listed = schema.enum ?? schema.items?.enum;
  return {
    name,
    required,
    example: toText(example),
    most: schema.type === "array" ? (schema.maxItems ?? Infinity) : undefined,
    codes: listed?.map(String) ?? codes.get(name) ?? [],
    minimum: schema.minimum,
    maximum: schema.maximum,
  };
}

/** Codes that are too many for the document: the ids of these lists. */
async function readCodes(ask: Ask): Promise<ReadonlyMap<string, readonly string[]>> {
  const lists = {
    claim: "/stats",
    claimant: "/claimants",
    place: "/places",
    publisher: "/publishers",
    source: "/sources",
  };
  const Ids = v.looseObject({ data: v.array(v.looseObject({ id: v.string() })) });
  const read = async (path: string) => v.parse(Ids, await (await ask(`${path}?limit=1000`)).json()).data;
  return new Map(
    await Promise.all(
      Object.entries(lists).map(async ([name, path]) => [name, (await read(path)).map(({ id }) => id)] as const),
    ),
  );
}

/** By status and media type: where the document says what the body is. */
function readBodies(
  document: unknown,
  path: string,
  responses: Readonly<Record<string, unknown>>,
): ReadonlyMap<number, ReadonlyMap<string, readonly string[]>> {
  return new Map(
    Object.entries(responses).map(([status, response]) => {
      const { content } = v.parse(Answer, follow(document, response));
      const above = pointerOf(response) ?? ["paths", path, "get", "responses", status];
      const pointers = Object.keys(content).map(
        (type) => [toEssence(type), [...above, "content", type, "schema"]] as const,
      );
      return [Number(status), new Map(pointers)];
    }),
  );
}

/** The thing itself, or what it refers to. */
function follow(document: unknown, node: unknown): unknown {
  return pointerOf(node)?.reduce<unknown>((at, name) => Object(at)[name], document) ?? node;
}

function pointerOf(node: unknown): readonly string[] | undefined {
  const reference: unknown = Object(node).$ref;
  if (typeof reference !== "string") return undefined;
  return reference
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function toPointer(names: readonly string[]): string {
  return names.map((name) => `/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");
}

function toText(example: string | number | readonly (string | number)[] | undefined): string | undefined {
  return example === undefined ? undefined : [example].flat().join(",");
}
