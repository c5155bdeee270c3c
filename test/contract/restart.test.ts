import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createTestHarness } from "wrangler";
import { once } from "../../worker/record/once.ts";
import { type Ask, readOperations } from "./operations.ts";
import { queriesOf, toSearch } from "./query.ts";
import { inProcess, inWorkerd, packChanged } from "./world.ts";

vi.setConfig({ testTimeout: 120_000 });

const ROOT = join(import.meta.dirname, "..", "..");
const operations = (await readOperations(inProcess())).filter(({ answers }) => answers.has(304));
/** Every path as it is, and with a query. */
const addresses = operations.flatMap((operation) => {
  const [pairs = []] = fc.sample(queriesOf(operation), { numRuns: 1, seed: 20_261_122 });
  return [...new Set([operation.ask(), `${operation.address}?${toSearch(pairs)}`.replace(/\?$/, "")])];
});

/** What each tells that the others are held against, asked once. */
const here = once(() => tell(inProcess()));
const inWorker = once(() => tell(inWorkerd()));

describe("the same query", () => {
  it("gets the same bytes and the same tag from a Worker that was started anew", async () => {
    await using again = await startAgain();
    expect(await tell(again.ask)).toEqual(await inWorker());
  });

  it("gets the same bytes and the same tag in process as in workerd", async () => {
    expect(await here()).toEqual(await inWorker());
  });

  it("gets another tag from another build, and the same bytes", async () => {
    const [before, after] = [await here(), await tell(inProcess({ site: { build: "ffffffffffff" } }))];
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expectOthers(before, after);
  });

  it("gets another tag from another record", async () => {
    const packed = packChanged((record) => ({ ...record, data_version: "ffffffffffff" }));
    expectOthers(await here(), await tell(inProcess({ packed })));
  });
});

interface Told {
  readonly address: string;
  readonly tag: string | null;
  readonly text: string;
}

async function tell(ask: Ask): Promise<readonly Told[]> {
  const answers: Told[] = [];
  for (const address of addresses) {
    const response = await ask(address);
    expect([address, response.status]).toEqual([address, 200]);
    answers.push({ address, tag: response.headers.get("ETag"), text: await response.text() });
  }
  return answers;
}

function expectOthers(before: readonly Told[], after: readonly Told[]): void {
  const kept = before.filter(({ tag }, index) => tag === after[index]?.tag);
  expect(kept.map(({ address }) => address)).toEqual([]);
}

/** Another workerd, with what the build left: its configuration is that of wrangler.toml, but it builds nothing. */
async function startAgain(): Promise<{ readonly ask: Ask } & AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  const configPath = join(folder, "wrangler.toml");
  const toAbsolute = (_: string, name: string, path: string) => `${name} = ${JSON.stringify(join(ROOT, path))}`;
  const config = readFileSync(join(ROOT, "wrangler.toml"), "utf8")
    .replace(/\[build\].*?\n\n/s, "")
    .replaceAll(/^(main|directory) = "(.+)"$/gm, toAbsolute);
  writeFileSync(configPath, config);
  const harness = createTestHarness({ workers: [{ configPath }] });
  const { url } = await harness.listen();
  return {
    ask: (address, init) => fetch(url.origin + address, { redirect: "manual", ...init }),
    [Symbol.asyncDispose]: async () => {
      await harness.close();
      rmSync(folder, { recursive: true });
    },
  };
}
