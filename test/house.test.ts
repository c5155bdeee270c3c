import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
let house = "";

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "tripoint-house-"));
  for (const part of [".oxlintrc.json", "worker", "web", "data/tool"]) {
    cpSync(join(root, part), join(house, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
});

afterAll(() => rmSync(house, { recursive: true }));

describe("the walls of the house", () => {
  const refused = [
    ["worker/record", "../query/select.ts"],
    ["worker/record", "../app.ts"],
    ["worker/record", "../index.ts"],
    ["worker/record", "../headers.ts"],
    ["worker/record", "./../app.ts"],
    ["worker/record", "../../dist/record.txt"],
    ["worker/record", "hono"],
    ["worker/record", "fastest-levenshtein"],
    ["worker/record", "node:fs"],
    ["worker/record", "fs"],
    ["worker/record", "fs/promises"],
    ["worker/record", "path"],
    ["worker/query", "../api/problem.ts"],
    ["worker/query", "../record/schema.ts"],
    ["worker/query", "valibot"],
    ["worker/query/checks", "../../record/check.ts"],
    ["worker/query/checks", "../../api/problem.ts"],
    ["worker/query/checks", "../series/rule.ts"],
    ["worker/query/checks", "valibot"],
    ["worker/query", "../chart/plot.ts"],
    ["worker/query", "../app.ts"],
    ["worker/query", "../index.ts"],
    ["worker/query", "../headers.ts"],
    ["worker/query", "../../dist/record.txt"],
    ["worker/query", "hono"],
    ["worker/query", "@date-fns/utc"],
    ["worker/query", "node:fs"],
    ["worker/query", "fs/promises"],
    ["worker/chart", "../api/problem.ts"],
    ["worker/chart", "../pages/pages.ts"],
    ["worker/chart", "../app.ts"],
    ["worker/chart", "../index.ts"],
    ["worker/chart", "../headers.ts"],
    ["worker/chart", "chart.js"],
    ["worker/chart", "vite"],
    ["worker/chart", "csv-parse/sync"],
    ["worker/chart", "valibot"],
    ["worker/chart", "path"],
    ["worker/api", "../pages/pages.ts"],
    ["worker/api", "../app.ts"],
    ["worker/api", "../index.ts"],
    ["worker/api", "./openapi.ts"],
    ["worker/api", "./rows.ts"],
    ["worker/api", "./form.ts"],
    ["worker/api", "../record/form.ts"],
    ["worker/api", "../../data/tool/record.ts"],
    ["worker/api", "../../web/prerender/page.ts"],
    ["worker/api", "../../dist/pack.bin"],
    ["worker/api", "@valibot/to-json-schema"],
    ["worker/api", "date-fns"],
    ["worker/api", "node:crypto"],
    ["worker/api", "crypto"],
    ["worker/pages", "../api/problem.ts"],
    ["worker/pages", "../app.ts"],
    ["worker/pages", "../index.ts"],
    ["worker/pages", "../../dist/shells.json"],
    ["worker/pages", "node:fs"],
    ["worker", "./api/openapi.ts"],
    ["worker", "./index.ts"],
    ["worker", "../data/tool/record.ts"],
    ["worker", "../web/prerender/page.ts"],
    ["worker", "../test/api/fixture.ts"],
    ["worker", "../dist/record.txt"],
    ["worker", "fs"],
    ["data/tool", "../../worker/app.ts"],
    ["data/tool", "../../worker/headers.ts"],
    ["data/tool", "../../worker/index.ts"],
    ["data/tool", "../../worker/api/problem.ts"],
    ["data/tool", "../../worker/chart/plot.ts"],
    ["data/tool", "../../worker/pages/pages.ts"],
    ["data/tool", "../../web/prerender/page.ts"],
    ["data/tool", "../../web/views/tree.ts"],
    ["web", "../worker/record/period.ts"],
    ["web", "./prerender/page.ts"],
    ["web", "valibot"],
    ["web/views", "../../data/tool/csv.ts"],
    ["web/views", "../prerender/page.ts"],
    ["web/charts", "../prerender/page.ts"],
    ["web/charts", "../../worker/chart/plot.ts"],
    ["web/charts", "../../test/data/fixture.ts"],
    ["web/explorer", "../../worker/query/select.ts"],
    ["web/explorer", "../../worker/query/witnesses.ts"],
    ["web/explorer", "../prerender/page.ts"],
    ["web/prerender", "../../data/tool/record.ts"],
    ["web/prerender", "../../worker/index.ts"],
    ["web/prerender", "../../test/api/fixture.ts"],
    ["web/prerender", "fflate"],
    ["web/prerender/package", "../page.ts"],
    ["web/prerender/package", "../../../worker/app.ts"],
    ["web/prerender/package", "../../../data/tool/record.ts"],
    ["web/prerender/package", "vite"],
  ].map(([folder = "", target = ""], index) => ({ folder, target, file: `${folder}/refused-${index}.ts` }));

  const allowed = [
    ["worker/record", "./period.ts"],
    ["worker/record", "valibot"],
    ["worker/record", "@date-fns/utc/date/mini"],
    ["worker/query", "../record/period.ts"],
    ["worker/query", "./checks/nested.ts"],
    ["worker/query/checks", "../../record/period.ts"],
    ["worker/query/checks", "../standing.ts"],
    ["worker/query", "date-fns/addDays"],
    ["worker/chart", "../record/period.ts"],
    ["worker/chart", "../query/select.ts"],
    ["worker/api", "../query/select.ts"],
    ["worker/api", "../chart/plot.ts"],
    ["worker/api", "../headers.ts"],
    ["worker/api", "fastest-levenshtein"],
    ["worker/pages", "../chart/plot.ts"],
    ["worker/pages", "hono/html"],
    ["worker", "./record/record.ts"],
    ["data/tool", "../../worker/record/period.ts"],
    ["data/tool", "../../worker/query/select.ts"],
    ["data/tool", "node:fs/promises"],
    ["web/charts", "../views/claim.ts"],
    ["web/charts", "../../worker/chart/scale.ts"],
    ["web/views", "../../worker/chart/period.ts"],
    ["web/views", "../../worker/chart/finding.ts"],
    ["web/views", "../../worker/chart/key.ts"],
    ["web/views", "../../worker/chart/names.ts"],
    ["web/explorer", "../../worker/query/words.ts"],
    ["web/explorer", "../views/tree.ts"],
    ["web/prerender", "../explorer/file.ts"],
    ["web/charts", "chart.js"],
    ["web/prerender", "../../worker/app.ts"],
    ["web/prerender", "../../worker/api/openapi.ts"],
    ["web/prerender", "../views/tree.ts"],
    ["web/prerender", "@resvg/resvg-wasm"],
    ["web/prerender", "./package/package.ts"],
    ["web/prerender/package", "../release.ts"],
    ["web/prerender/package", "fflate"],
  ].map(([folder = "", target = ""], index) => ({ folder, target, file: `${folder}/allowed-${index}.ts` }));

  const wired = ["worker/index.ts", "worker/api/openapi.ts", "web/vite.config.ts", "web/prerender/main.ts"];
  let report = "";

  beforeAll(() => {
    for (const { file, target } of [...refused, ...allowed]) {
      write(file, `import * as other from "${target}";\nexport const it = other;\n`);
    }
    const files = [...refused, ...allowed].map(({ file }) => file);
    report = lint([...files, ...wired], ["-A", "all", "-D", "eslint/no-restricted-imports"]);
    for (const file of files) rmSync(join(house, file));
  });

  it.each(refused)("hold $folder off $target", ({ file }) => {
    expect(report).toContain(`${file}:1:1: `);
  });

  it.each(allowed)("let $folder reach $target", ({ file }) => {
    expect(report).not.toContain(`${file}:`);
  });

  it.each(wired)("let %s import what it alone may", (file) => {
    expect(report).not.toContain(`${file}:`);
  });

  it.each([
    ['export * from "../headers.ts";'],
    ['export { API } from "../headers.ts";'],
    ['import "../headers.ts";'],
    ['import type { Hono } from "hono";\nexport type It = Hono;'],
  ])("stand in the way of every form: %s", (text) => {
    expect(lintText("worker/record/bad.ts", `${text}\n`)).toContain("no-restricted-imports");
  });

  it("stand in the way of a type that is imported in place", () => {
    const text = 'export type It = import("../app.ts").It;\n';
    expect(lintText("worker/record/bad.ts", text)).toContain("consistent-type-imports");
  });

  it.each([
    ["web/good.ts", 'import type { Freq } from "../worker/record/period.ts";\nexport type It = Freq;\n', ""],
    ["web/bad.ts", 'import type { Ask } from "./prerender/answers.ts";\nexport type It = Ask;\n', "no-restricted"],
    ["web/bad.ts", 'import type { Row } from "../data/tool/table.ts";\nexport type It = Row;\n', "no-restricted"],
  ])("let browser code take types from the Worker alone: %s, %j", (file, text, expected) => {
    const found = lintText(file, text);
    expect(expected === "" ? found === "" : found.includes(expected)).toBe(true);
  });

  it("let no circle stand", () => {
    write("worker/query/one.ts", 'import { two } from "./two.ts";\nexport const one = (): number => two();\n');
    const text = 'import { one } from "./one.ts";\nexport const two = (): number => one();\n';
    expect(lintText("worker/query/two.ts", text)).toContain("no-cycle");
  });

  it("let no barrel stand", () => {
    expect(lintText("worker/query/all.ts", 'export * from "./select.ts";\n')).toContain("no-barrel-file");
  });
});

describe("assertions and silenced rules", () => {
  it.each([
    ["a claim about a value", "export const it = (x: unknown): string => x as string;\n", "no-unsafe-type-assertion"],
    ["one by way of unknown", "export const it = (x: number): string => x as unknown as string;\n", "no-unsafe-type"],
    ["one without effect", "export const it = (x: string): string => x as string;\n", "no-unnecessary-type-assertion"],
    ["any", "export const it = (x: unknown): string => x as any;\n", "no-explicit-any"],
    ["a mark of exclamation", "export const it = (x: string | null): string => x!;\n", "no-non-null-assertion"],
    ["a silenced compiler", "// @ts-ignore\nexport const it: string = 1;\n", "ban-ts-comment"],
  ])("refuse %s", (_, text, rule) => {
    expect(lintText("worker/query/bad.ts", text, ["--type-aware"])).toContain(rule);
  });
});

describe("the compilers", () => {
  it.each(["worker", "web", "web/prerender", "data", "test"])("of %s refuse an enum", (part) => {
    write("enum.ts", "export enum Kind {\n  ratio,\n  share,\n}\n");
    const config = { extends: join(root, part, "tsconfig.json"), files: ["enum.ts"], include: [] };
    const options = { types: [], composite: false, incremental: false, tsBuildInfoFile: null };
    write("tsconfig.json", JSON.stringify({ ...config, compilerOptions: options }));
    expect(run(["typescript", "bin", "tsc"], ["-p", "tsconfig.json"])).toContain("TS1294");
  });
});

describe("what no rule of the linter can say", () => {
  const sources = ["worker", "web", "data/tool", "test"].flatMap((part) =>
    globSync(`${part}/**/*.ts`, { cwd: root, exclude: (path) => path.endsWith("node_modules") }),
  );
  const linesOf = (file: string) => readFileSync(join(root, file), "utf8").split("\n");
  const found = (files: readonly string[], pattern: RegExp) =>
    files.flatMap((file) =>
      linesOf(file)
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );

  it("finds the files", () => {
    expect(sources).toEqual(expect.arrayContaining(["worker/index.ts", "web/main.ts", "data/tool/main.ts"]));
  });

  it("names every file for its subject: index.ts is the Worker's alone", () => {
    const vague = /^(?:index|utils?|helpers?|common|misc|shared|lib|base|core|types|manager|service)(?:\.|$)/;
    expect(sources.filter((file) => vague.test(basename(file)))).toEqual(["worker/index.ts"]);
  });

  it("exports a name where it is declared: nothing is passed on", () => {
    expect(found(sources, PASSED_ON)).toEqual([]);
  });

  it.each([
    ['export { select } from "./select.ts";', true],
    ['export * from "./select.ts";', true],
    ['export * as all from "./select.ts";', true],
    ['export type { Order } from "./collection.ts";', true],
    ["export {", true],
    ["export const rows = [];", false],
    ["export type Order = {", false],
    ["export default createApp({", false],
  ])("knows %j as passing on: %s", (line, expected) => {
    expect(PASSED_ON.test(line)).toBe(expected);
  });

  it("imports late in the browser alone: charts, the explorer, and what waits for a first move", () => {
    const late = found(
      sources.filter((file) => !file.startsWith("test/")),
      /\bimport\(|\brequire\(/,
    );
    expect(
      late.filter(
        (line) => !/^web\/(?!prerender\/).*import\("\.{1,2}\/(?:charts\/|explorer\/|views\/)?[\w-]+\.ts"\)/.test(line),
      ),
    ).toEqual([]);
  });

  it("silences a rule by name and with a reason", () => {
    const silenced = found(sources, /(?:ox|es)lint-disable|@ts-expect-error/).filter(
      (line) => !line.startsWith("test/house.test.ts"),
    );
    expect(silenced.filter((line) => !/\/\/ oxlint-disable-next-line [\w-]+\/[\w-]+ -- \w.+/.test(line))).toEqual([]);
  });
});

const PASSED_ON = /^\s*export\s+(?:type\s+)?(?:\*|\{)/;

/** What the linter says of some files; empty where it is content. */
function lint(files: readonly string[], options: readonly string[] = []): string {
  return run(["oxlint", "bin", "oxlint"], ["--format=unix", ...options, ...files]);
}

/** What the linter says of one more file. */
function lintText(file: string, text: string, options: readonly string[] = []): string {
  write(file, text);
  try {
    return lint([file], options);
  } finally {
    rmSync(join(house, file));
  }
}

/** What a program of node_modules prints on refusing; empty where it refuses nothing. */
function run(program: readonly string[], args: readonly string[]): string {
  try {
    execFileSync(process.execPath, [join("node_modules", ...program), ...args], {
      cwd: house,
      encoding: "utf8",
      stdio: "pipe",
    });
    return "";
  } catch (error) {
    return String(Object(error).stdout);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}
