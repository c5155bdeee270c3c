/** The OpenAPI 3.1 document, generated from the table of operations at build; the Worker serves it as ready text. */
import { toBody } from "./openapi-bodies.ts";
import { HEADERS, RESPONSES, toOwnHeaders, toResponse } from "./openapi-answers.ts";
import { nameParameters, toCamel } from "./openapi-parameters.ts";
import { type Ask, fetchSamples, toSampleName } from "./openapi-samples.ts";
import { type Json, toComponents, toSchema } from "./openapi-schemas.ts";
import type { Media, Operation } from "./operation.ts";
import { API_VERSION } from "./version.ts";

/** `ask` reaches the same operations: what they answer stands in the document as examples. */
export async function toOpenApi(operations: readonly Operation[], ask: Ask): Promise<Json> {
  const samples = await fetchSamples(operations, ask);
  const parameters = nameParameters(operations, samples);
  return {
    openapi: "3.1.1",
    info: {
      title: "Tripoint",
      version: API_VERSION,
      summary: "Published figures on the border of Lithuania, Latvia and Poland with Belarus",
      description:
        "Crossings, detentions, turn-backs and deaths as documents printed them, each figure with its wording, claimant and " +
        "source. [The same for people](/docs). Everything is read with GET and without a key, from pages of any origin. HEAD " +
        "answers as GET does, without the body; OPTIONS with 204 and the methods in `Allow`; any other method gets 405. " +
        "A path with a slash at its end moves (308) to the one without.",
      contact: { name: "Tripoint" },
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: "/", description: "Where this document stands" }],
    security: [],
    tags: toTags(operations),
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, toPath(operation, parameters.toReferences(operation))]),
    ),
    components: {
      schemas: toComponents(),
      parameters: parameters.components,
      headers: HEADERS,
      responses: RESPONSES,
      examples: Object.fromEntries([...samples.bodies].map(([name, value]) => [name, { value }])),
    },
  };
}

const SERVICE = "What is ready as a whole, and what is running";

/** A subject is described as its first operation is. */
function toTags(operations: readonly Operation[]): readonly Json[] {
  const descriptions = operations.toReversed().map(({ tag, description }) => [tag, description] as const);
  const told = new Map([...descriptions, ["service", SERVICE]]);
  return [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name, description: told.get(name) }));
}

function toPath(operation: Operation, parameters: readonly Json[]): Json {
  const { cached, description, media, path, summary, tag } = operation;
  const content = media.map((one) => [toEssence(one), toContent(operation, one)]);
  return {
    get: {
      operationId: toCamel(operation.id),
      summary,
      description,
      tags: [tag],
      parameters,
      responses: {
        200: { description: "The answer", headers: toOwnHeaders(cached), content: Object.fromEntries(content) },
        ...(cached ? { 304: toResponse("NotModified") } : {}),
        ...(path.endsWith("{id}") ? { 308: toResponse("Moved") } : {}),
        400: toResponse("InvalidParameter"),
        ...(path.includes("{id}") ? { 404: toResponse("NotFound") } : {}),
        405: toResponse("MethodNotAllowed"),
        414: toResponse("AddressTooLong"),
        500: toResponse("Internal"),
      },
    },
  };
}

function toContent(operation: Operation, media: Media): Json {
  const name = toSampleName(operation, media);
  const examples = name === undefined ? {} : { examples: { real: { $ref: `#/components/examples/${name}` } } };
  return { schema: toSchema(toBody(operation, media)), ...examples };
}

/** A media type without its parameters, as OpenAPI names it. */
function toEssence(media: string): string {
  return media.replace(/;.*/, "");
}
