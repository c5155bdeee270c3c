/** Answers of the API itself, as examples of the OpenAPI document. */
import { MEDIA, type Media, type Operation } from "./operation.ts";
import { LIMIT } from "./parameter.ts";

/** Sends a request to the API that the document is about. */
export type Ask = (address: string) => Response | Promise<Response>;

export interface Samples {
  /** By name: a body, of a list its first row alone; text where it is no JSON. */
  readonly bodies: ReadonlyMap<string, unknown>;
  /** By tag: where the second row of a list stands. */
  readonly cursors: ReadonlyMap<string, string>;
}

/** Throws where the API refuses what its own table says it takes. */
export async function fetchSamples(operations: readonly Operation[], ask: Ask): Promise<Samples> {
  const bodies = new Map<string, unknown>();
  const cursors = new Map<string, string>();
  for (const operation of operations) {
    for (const media of operation.media) {
      const name = toSampleName(operation, media);
      if (name === undefined) continue;
      const body = await fetchBody(toAddress(operation, media), ask);
      bodies.set(name, body);
      const cursor = /[?&]cursor=([^&]+)/.exec(String(Object(body).links?.next))?.[1];
      if (cursor !== undefined) cursors.set(operation.tag, cursor);
    }
  }
  return { bodies, cursors };
}

/** A list shows each form at the path that has them all; nothing else does. */
export function toSampleName({ media: forms, parameters, tag }: Operation, media: Media): string | undefined {
  const isList = forms.length > 1 && parameters.some(({ name }) => name === LIMIT.name);
  return isList ? `${tag}.${toFormat(media)}` : undefined;
}

async function fetchBody(address: string, ask: Ask): Promise<unknown> {
  const response = await ask(address);
  const body = await response.text();
  if (response.status !== 200) throw new TypeError(`Cannot show ${address}: expected an answer, found ${body}`);
  return response.headers.get("Content-Type") === MEDIA.json ? JSON.parse(body) : body;
}

/** Where a list answers in that form: with what it requires, and one row. */
function toAddress({ media: forms, parameters, path }: Operation, media: Media): string {
  const required = parameters.flatMap((one) =>
    one.kind === "list" && one.required ? [`${one.name}=${one.example()}`] : [],
  );
  const format = media === forms[0] ? [] : [`format=${toFormat(media)}`];
  return `${path}?${[...required, `${LIMIT.name}=1`, ...format].join("&")}`;
}

/** A form of an answer, in the word of `format`. */
function toFormat(media: Media): string {
  return Object.entries(MEDIA).find(([, known]) => known === media)?.[0] ?? media;
}
