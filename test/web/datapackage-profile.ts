/**
 * A hand-written subset of the published profile of Data Package v2 (https://datapackage.org/profiles/2.0/datapackage.json):
 * its rules for every property that the package uses. Properties that it does not use are refused, so that a new one
 * brings its rule along. The types of fields are those of the published profile, which has no `list`.
 */
const text = { type: "string" };
/** A full address, or a path that leads neither up nor to a root. */
const path = { type: "string", pattern: "^((?=[^./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!://).)*|(http|ftp)s?://.*)$" };

const object = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const list = (items: unknown) => ({ type: "array", minItems: 1, items });
const names = { ...list(text), uniqueItems: true };

const field = (type: string, properties: Record<string, unknown>, constraints: Record<string, unknown>) =>
  object(
    {
      name: text,
      description: text,
      type: { const: type },
      ...properties,
      constraints: object({ required: { type: "boolean" }, ...constraints }),
    },
    ["name", "type"],
  );

const fields = [
  field(
    "string",
    { format: { enum: ["default", "email", "uri", "binary", "uuid"] } },
    { pattern: { type: "string", format: "regex" }, enum: names },
  ),
  field("number", {}, {}),
  field("date", {}, {}),
  field("array", {}, {}),
  field("boolean", { trueValues: list(text), falseValues: list(text) }, {}),
];

const schema = object(
  {
    $schema: text,
    fields: list({ oneOf: fields }),
    primaryKey: names,
    foreignKeys: list(
      object({ fields: names, reference: object({ resource: text, fields: names }, ["fields"]) }, [
        "fields",
        "reference",
      ]),
    ),
  },
  ["fields"],
);

const dialect = object({
  delimiter: text,
  quoteChar: text,
  doubleQuote: { type: "boolean" },
  lineTerminator: text,
  header: { type: "boolean" },
});

const resource = object(
  {
    name: text,
    path: { oneOf: [path, list(path)] },
    description: text,
    type: { enum: ["table"] },
    format: text,
    mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
    encoding: text,
    bytes: { type: "integer" },
    hash: { type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$" },
    dialect,
    schema,
  },
  ["name", "path"],
);

export const PROFILE = object(
  {
    $schema: text,
    name: text,
    title: text,
    description: text,
    version: text,
    created: { type: "string", format: "date-time" },
    licenses: list({
      ...object({ name: { type: "string", pattern: "^([-a-zA-Z0-9._])+$" }, path, title: text }),
      anyOf: [{ required: ["name"] }, { required: ["path"] }],
    }),
    contributors: list({ ...object({ title: text, roles: list(text) }), minProperties: 1 }),
    sources: { type: "array", items: { ...object({ title: text, path }), minProperties: 1 } },
    resources: list(resource),
  },
  ["resources"],
);
