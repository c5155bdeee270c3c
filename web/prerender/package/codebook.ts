/** data/datapackage.json as the package needs it: what is not named here passes through as it stands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const Field = v.looseObject({
  name: v.string(),
  type: v.string(),
  description: v.string(),
  format: v.optional(v.string()),
  constraints: v.optional(v.looseObject({ required: v.optional(v.boolean()), pattern: v.optional(v.string()) })),
});

const ForeignKey = v.object({
  fields: v.tuple([v.string()]),
  /** Without a resource, the table itself. */
  reference: v.object({ resource: v.optional(v.string()), fields: v.tuple([v.string()]) }),
});

const Resource = v.looseObject({
  name: v.string(),
  path: v.union([v.string(), v.array(v.string())]),
  description: v.string(),
  dialect: v.looseObject({}),
  schema: v.looseObject({
    fields: v.pipe(v.array(Field), v.readonly()),
    foreignKeys: v.optional(v.pipe(v.array(ForeignKey), v.readonly())),
  }),
});

const Codebook = v.looseObject({ title: v.string(), resources: v.array(Resource) });

export type Field = v.InferOutput<typeof Field>;
export type ForeignKey = v.InferOutput<typeof ForeignKey>;
export type Resource = v.InferOutput<typeof Resource>;
export type Codebook = v.InferOutput<typeof Codebook>;

/** As it stands in the file, its keys in their order. Throws where it is not as `npm run data` demands. */
export function readCodebook(folder: string): Codebook {
  const json: unknown = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  v.assert(Codebook, json);
  return json;
}

/** The table of that name; throws a RangeError where there is none. */
export function findTable({ resources }: Codebook, name: string): Resource {
  const found = resources.find((resource) => resource.name === name);
  if (found === undefined)
    throw new RangeError(`Cannot write the data package: datapackage.json has no table "${name}"`);
  return found;
}

export function pathsOf({ path }: Resource): readonly string[] {
  return typeof path === "string" ? [path] : path;
}
