/** The OpenAPI 3.1 document, generated from the table of operations at build; the Worker serves it as ready text. */
import { type ConversionConfig, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { ClaimForm, ComparisonForm, EventForm, RivalryForm, SourceForm } from "../record/form.ts";
import { Links, Meta } from "./envelope.ts";
import type { Operation } from "./operation.ts";
import type { Parameter } from "./parameter.ts";
import { Problem, PROBLEMS } from "./problem.ts";

type Json = Readonly<Record<string, unknown>>;

export function toOpenApi(operations: readonly Operation[]): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Tripoint",
      version: "1",
      description:
        "Published figures on crossings, detentions and turn-backs at the border of Lithuania, Latvia and Poland with " +
        "Belarus, each with its wording, claimant and document.",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, toPath(operation)])),
    components: { schemas: toComponents() },
  };
}

function toPath(operation: Operation): Json {
  const { cached, description, example, id, media, parameters, path, schema, summary } = operation;
  const inPath = path.includes("{id}")
    ? [{ name: "id", in: "path", required: true, description: "Identifier", example, schema: { type: "string" } }]
    : [];
  const name = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    get: {
      operationId: name,
      summary,
      description,
      parameters: [...inPath, ...parameters.map(toParameter), ...(cached ? [IF_NONE_MATCH] : [])],
      responses: {
        200: { description: "The answer", content: { [media]: { schema: toSchema(schema) } } },
        ...(cached ? { 304: { description: "Not modified: If-None-Match names the current entity tag" } } : {}),
        400: toFailure("invalid-parameter"),
        ...(inPath.length > 0 ? { 404: toFailure("not-found") } : {}),
        414: toFailure("address-too-long"),
        500: toFailure("internal"),
      },
    },
  };
}

const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  description: "Entity tags of answers that the client holds (RFC 9110 §13.1.2)",
  schema: { type: "string" },
  example: '"0123456789abcdef"',
};

function toParameter(parameter: Parameter): Json {
  const { description, kind, name, schema } = parameter;
  const example = kind === "list" ? parameter.example.split(",") : toExample(parameter);
  const fallback = kind === "integer" ? { default: parameter.fallback } : {};
  return {
    name,
    in: "query",
    ...(kind === "list" && parameter.required ? { required: true } : {}),
    description,
    ...(kind === "list" ? { style: "form", explode: false } : {}),
    schema: { ...toSchema(schema), ...fallback },
    ...(kind === "opaque" ? {} : { example }),
  };
}

function toExample({ example, kind }: Parameter): string | number {
  return kind === "integer" ? Number(example) : example;
}

function toFailure(kind: keyof typeof PROBLEMS): Json {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description: PROBLEMS[kind].title, content: { "application/problem+json": { schema } } };
}

/** Shapes that stand in more than one place, under the name by which the paths refer to them. */
const SHARED = {
  Claim: ClaimForm,
  Comparison: ComparisonForm,
  Event: EventForm,
  Links,
  Meta,
  Problem,
  Rivalry: RivalryForm,
  Source: SourceForm,
};

const OPTIONS: ConversionConfig = { target: "draft-2020-12", ignoreActions: ["check"] };

function toComponents(): Json {
  return Object.fromEntries(Object.entries(SHARED).map(([name, schema]) => [name, toSchema(schema, OPTIONS)]));
}

const REFERRING: ConversionConfig = {
  ...OPTIONS,
  definitions: SHARED,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/** What JSON Schema cannot say (that a date exists) is left out of the document, not of the validation. */
function toSchema(schema: v.GenericSchema, options: ConversionConfig = REFERRING): Json {
  const { $defs: _, $schema: __, ...rest } = toJsonSchema(schema, options);
  return rest;
}
