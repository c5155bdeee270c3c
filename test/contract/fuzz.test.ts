import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Ask, readOperations, toEssence } from "./operations.ts";
import { type Bent, requestsOf } from "./fuzz.ts";
import { inProcess, inWorkerd } from "./world.ts";

vi.setConfig({ testTimeout: 120_000 });

describe("requests made from the OpenAPI document and bent at random", () => {
  it("get what the document promises, 20,000 of them in process", async () => {
    const met = await bend(inProcess(), 20_000);
    expect(met).toEqual(new Set([200, 204, 304, 308, 400, 404, 405, 414]));
  });

  it("get what the document promises, 500 of them in workerd", async () => {
    expect(await bend(inWorkerd(), 500)).toContain(200);
  });
});

/** Statuses that were met. */
async function bend(ask: Ask, numRuns: number): Promise<ReadonlySet<number>> {
  const met = new Set<number>();
  const check = fc.asyncProperty(requestsOf(await readOperations(ask)), async (bent) => {
    const response = await ask(bent.address, { method: bent.method, headers: bent.headers });
    met.add(response.status);
    expect([response.status, ...judge(bent, response, await response.text())]).toEqual([bent.status]);
  });
  await fc.assert(check, { numRuns, seed: 20_261_122 });
  return met;
}

/** What is wrong with an answer. */
function judge(
  { documented, method, operation }: Bent,
  { headers, status }: Response,
  text: string,
): readonly string[] {
  const media = headers.get("Content-Type") ?? "";
  if (documented && !operation.answers.has(status)) return [`${operation.path} documents no ${status}`];
  if (method === "HEAD" || media === "") return text === "" ? [] : ["There is a body where none may be"];
  if (status !== 200 && INSIDE.test(text)) return [`The error tells of the inside: ${text}`];
  const fault = operation.faultOf(documented ? status : 400, media, read(media, text));
  return fault === "" ? [] : [fault];
}

const INSIDE = /\bat .+:\d+:\d+|(?:Type|Range|Syntax|Reference)Error|node_modules|worker\/|\.ts\b/;

/** A body as its schema has it: JSON as what it says, other text as text, once CSV and NDJSON were found to be what they say. */
function read(media: string, text: string): unknown {
  if (/[/+]json$/.test(toEssence(media))) return JSON.parse(text);
  if (toEssence(media) === "text/csv") parse(text, { bom: true });
  if (toEssence(media) === "application/x-ndjson") for (const line of text.split("\n").slice(0, -1)) JSON.parse(line);
  return text;
}
