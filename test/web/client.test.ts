/** The client of the page, against the running Worker: as a stranger would use a copy of it. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { createClient, Problem } from "../../web/client.ts";
import type { Rows } from "../../web/rows.ts";

const root = join(import.meta.dirname, "..", "..");
const origin = inject("origin");
const { fetchItem, fetchPage, fetchRows } = createClient<Rows>(origin);

const readIds = async (address: string): Promise<readonly string[]> => {
  const { data } = await (await fetch(origin + address)).json();
  return data.map(({ id }: { id: string }) => id);
};

/** What is thrown; fails where nothing is. */
const catchProblem = async (asked: Promise<unknown>): Promise<Problem> => {
  const thrown = await asked.catch((error: unknown) => error);
  if (thrown instanceof Problem) return thrown;
  throw new TypeError(`Cannot go on: expected a Problem, found ${String(thrown)}`);
};

describe("a copy of web/client.ts", () => {
  const text = readFileSync(join(root, "web", "client.ts"), "utf8");
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tripoint-client-"));
    copyFileSync(join(root, "web", "client.ts"), join(folder, "client.ts"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("has fewer than 60 lines, and needs no other file", () => {
    expect(text.trimEnd().split("\n").length).toBeLessThan(60);
    expect(text).not.toMatch(/\bimport\b|\brequire\b/);
  });

  it("compiles by itself, as strictly as can be, and refuses a path and a field that nobody named", async () => {
    const use = [
      'import { createClient } from "./client.ts";',
      'const tripoint = createClient<{ "/stats": { display: string } }>("https://tripoint.example");',
      'for await (const { display } of tripoint.fetchRows("/stats", { ref_area: ["LT", "LV"] })) console.log(display);',
      'console.log((await tripoint.fetchItem("/stats", "some-id")).data.size);',
      'console.log((await tripoint.fetchPage("/stat")).links.next);',
      'console.log((await createClient().fetchPage("/events", { limit: 5 })).meta.total);',
    ];
    writeFileSync(join(folder, "use.ts"), use.join("\n"));
    const options = "--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --erasableSyntaxOnly";
    const rest = "--allowImportingTsExtensions --module esnext --target es2022 --lib es2022,dom,dom.iterable --types";
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [tsc, ...`${options} ${rest}`.split(" "), "", "client.ts", "use.ts"],
      { cwd: folder },
    ).catch((error: unknown) => Object(error));
    expect(
      [...String(stdout).matchAll(/^(\S+)\(\d+,\d+\): error (\w+)/gm)].map(([, file, code]) => [file, code]),
    ).toEqual([
      ["use.ts", "TS2339"],
      ["use.ts", "TS2345"],
    ]);
  });

  it("runs as it stands, its types stripped", async () => {
    const script = [
      'import { createClient } from "./client.ts";',
      `for await (const { id } of createClient("${origin}").fetchRows("/areas", { limit: 5 })) console.log(id);`,
    ];
    writeFileSync(join(folder, "use.mjs"), script.join("\n"));
    const { stdout } = await promisify(execFile)(process.execPath, ["use.mjs"], { cwd: folder });
    expect(stdout.trim().split("\n")).toEqual(await readIds("/areas?limit=1000"));
  });
});

describe("createClient<Rows>(origin)", () => {
  it("knows every list of the API by its path", async () => {
    const { paths } = await (await fetch(`${origin}/openapi.json`)).json();
    const lists = Object.keys(paths).filter(
      (path) => /^\/[a-z]+$/.test(path) && JSON.stringify(paths[path].get).includes("cursor"),
    );
    const text = readFileSync(join(root, "web", "rows.ts"), "utf8");
    const known = [...text.matchAll(/^ {2}readonly "(\/\w+)": /gm)].map(([, path]) => path);
    expect(new Set(known)).toEqual(new Set(lists));
  });
});

describe("fetchPage(path, query, signal)", () => {
  it("gives a page, how many rows there are on all, and the way to the next", async () => {
    const { data, links, meta } = await fetchPage("/stats", { limit: 30 });
    expect(data.map(({ id }) => id)).toEqual(await readIds("/stats?limit=30"));
    expect(meta.total).toBeGreaterThan(30);
    expect(await (await fetch(origin + links.next)).json()).toMatchObject({ meta: { total: meta.total } });
  });

  it("asks a list as any of its values, and words of every alphabet as they are", async () => {
    const { links, data } = await fetchPage("/stats", { ref_area: ["LV", "LT"], cumulative: true, limit: 5 });
    expect(data.map(({ id }) => id)).toEqual(await readIds("/stats?ref_area=LT,LV&cumulative=true&limit=5"));
    expect(links.self).toBe("/stats?cumulative=true&limit=5&ref_area=LT,LV");
    const { message } = await catchProblem(fetchPage("/stats", { place: "Šalčininkai & Bruzgi" }));
    expect(message).toContain('found "Šalčininkai & Bruzgi"');
  });

  it("throws a Problem that names every faulty parameter, and the valid values nearest to it", async () => {
    const problem = await catchProblem(fetchPage("/stats", { indicator: "detaned", ref_aera: "LT" }));
    expect(problem).toMatchObject({ status: 400, title: "A parameter is not valid" });
    expect(problem.message).toMatch(/^Cannot read .+ Cannot read .+\?$/);
    const faults = problem.errors.map(({ parameter, nearest }) => [parameter, nearest]);
    expect(Object.fromEntries(faults)).toEqual({ indicator: ["detained"], ref_aera: ["ref_area"] });
  });

  it("throws a Problem where something else than the API answers", async () => {
    const problem = await catchProblem(createClient<Rows>(`${origin}/#`).fetchPage("/stats"));
    expect(problem.status).toBe(200);
    expect(problem.detail).toMatch(/^Cannot read \/stats\?: expected JSON, found "text\/html/);
  });

  it("throws what fetch throws where nobody answers, and where the asking was stopped", async () => {
    await expect(createClient<Rows>("http://127.0.0.1:9").fetchPage("/stats")).rejects.toThrow(TypeError);
    const stop = new AbortController();
    const asked = fetchPage("/stats", { limit: 1000 }, stop.signal);
    stop.abort();
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  });
});

describe("fetchItem(path, id, signal)", () => {
  it("gives one claim as the list has it, with what only the item holds", async () => {
    const { data } = await fetchPage("/stats", { limit: 1 });
    const [first] = data;
    expect((await fetchItem("/stats", first?.id ?? "")).data).toMatchObject({ ...first });
  });

  it.each(["no-such-claim", "../healthz", "a/b?c#d"])("throws a Problem of status 404 for %j", async (id) => {
    expect((await catchProblem(fetchItem("/stats", id))).status).toBe(404);
  });
});

describe("fetchRows(path, query, signal)", () => {
  it.each([1, 7, 100, 1000])("meets each claim once, in order, by %d a page", async (limit) => {
    const query = limit === 1 ? "place=bruzgi" : "ref_area=LV";
    const [name = "", value = ""] = query.split("=");
    const met: string[] = [];
    for await (const { id } of fetchRows("/stats", { [name]: value, limit })) met.push(id);
    expect(met.length).toBeGreaterThan(limit === 1 ? 2 : 100);
    expect(met).toEqual(await readIds(`/stats?${query}&limit=1000`));
  });

  it("meets the whole record", async () => {
    const { meta } = await fetchPage("/stats", { limit: 1 });
    const met = new Set<string>();
    for await (const { id } of fetchRows("/stats")) met.add(id);
    expect(met.size).toBe(meta.total);
  });

  it("asks for the next page only when it is read, and not once it was stopped", async () => {
    const asking = vi.spyOn(globalThis, "fetch");
    const stop = new AbortController();
    const rows = fetchRows("/events", { limit: 2 }, stop.signal);
    for (let read = 0; read < 3; read += 1) await rows.next();
    expect(asking).toHaveBeenCalledTimes(2);
    stop.abort();
    await rows.next();
    await expect(rows.next()).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    asking.mockRestore();
  });
});
