/** Which state of the record the app serves. */
import * as v from "valibot";
import type { Ask } from "./answers.ts";

export interface Release {
  readonly data_version: string;
  /** Day of the newest change, YYYY-MM-DD. */
  readonly date: string;
  /** How to cite this state, in a sentence. */
  readonly citation: string;
}

/** Throws where the app refuses, and for a record that tells of no change. */
export async function askRelease(ask: Ask): Promise<Release> {
  const { meta, data } = v.parse(Newest, await (await ask("/changes?limit=1")).json());
  return { ...meta, date: data[0].date };
}

const Newest = v.object({
  meta: v.object({ data_version: v.string(), citation: v.string() }),
  data: v.tuple([v.object({ date: v.string() })]),
});
