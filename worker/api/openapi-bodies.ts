/** The whole body of every operation, in each form that it can have. */
import * as v from "valibot";
import { envelopeOf, Health } from "./form.ts";
import { MEDIA, type Media, type Operation } from "./operation.ts";
import { type RowSchema, rowOf } from "./rows.ts";

/** Of one that is no JSON, its text. */
export function toBody({ path, tag }: Operation, media: Media): v.GenericSchema {
  if (media !== MEDIA.json) return v.pipe(v.string(), v.description(TEXTS[media]));
  const document = DOCUMENTS[path];
  if (document !== undefined) return document;
  const list = `/${tag}`;
  return envelopeOf(path === `${list}/{id}` ? toItem(list) : toPage(rowOf(list)));
}

const TEXTS: Readonly<Record<Exclude<Media, typeof MEDIA.json>, string>> = {
  [MEDIA.csv]: "A header and a line for each row, RFC 4180",
  [MEDIA.ndjson]: "One row a line, each a JSON object",
  [MEDIA.atom]: "An Atom document",
  [MEDIA.text]: "The citation, an empty line, the BibTeX entry",
  [MEDIA.bibtex]: "A BibTeX entry",
  [MEDIA.zip]: "A ZIP archive",
};

/** What is neither a list nor of one. */
const DOCUMENTS: Readonly<Record<string, v.GenericSchema>> = {
  "/openapi.json": v.looseObject({ openapi: v.string() }),
  "/datapackage.json": v.looseObject({ resources: v.array(v.looseObject({ name: v.string() })) }),
  "/healthz": envelopeOf(Health),
};

/** Whole rows, or the fields of them that are asked for. */
function toPage(row: RowSchema): v.GenericSchema {
  return v.array(v.union([row, v.partial(v.object(row.entries))]));
}

function toItem(list: string): v.GenericSchema {
  const more = MORE[list];
  return more === undefined ? rowOf(list) : v.intersect([rowOf(list), more]);
}

/** What an item tells besides its row. */
const MORE: Readonly<Record<string, v.GenericSchema>> = {
  "/stats": v.object({
    siblings: v.pipe(v.array(v.string()), v.description("Ids of the other claims of the same cell")),
    checks: v.pipe(v.array(v.string()), v.description("Ids of the checks that rest on the claim")),
    rivals: v.pipe(
      v.array(v.string()),
      v.description("Id of its group in `/compare`; none where no claim should agree"),
    ),
  }),
};
