import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
  it.each([
    ["worker/record/bad.ts", "../query/select.ts"],
    ["worker/record/bad.ts", "hono"],
    ["worker/query/bad.ts", "../api/problem.ts"],
    ["worker/query/bad.ts", "../chart/bad.ts"],
    ["worker/query/bad.ts", "node:fs"],
    ["worker/chart/bad.ts", "../api/problem.ts"],
    ["worker/chart/bad.ts", "../pages/pages.ts"],
    ["worker/api/bad.ts", "../pages/pages.ts"],
    ["worker/api/bad.ts", "../index.ts"],
    ["worker/api/bad.ts", "../../data/tool/record.ts"],
    ["worker/api/bad.ts", "../../web/prerender/page.ts"],
    ["worker/pages/bad.ts", "../api/problem.ts"],
    ["data/tool/bad.ts", "../../worker/api/problem.ts"],
    ["data/tool/bad.ts", "../../worker/chart/bad.ts"],
    ["data/tool/bad.ts", "../../web/prerender/page.ts"],
    ["web/bad.ts", "../worker/record/period.ts"],
    ["web/views/bad.ts", "../../data/tool/csv.ts"],
    ["web/charts/bad.ts", "../prerender/page.ts"],
  ])("hold %s off %s", (file, target) => {
    expect(lint(file, `import * as other from "${target}";\nexport const it = other;\n`)).toContain(
      "no-restricted-imports",
    );
  });

  it.each([
    ["worker/query/good.ts", "../record/period.ts"],
    ["worker/chart/good.ts", "../record/period.ts"],
    ["worker/api/good.ts", "../query/select.ts"],
    ["data/tool/good.ts", "../../worker/record/period.ts"],
    ["web/prerender/good.ts", "../../worker/app.ts"],
  ])("let %s reach %s", (file, target) => {
    expect(lint(file, `import * as other from "${target}";\nexport const it = other;\n`)).toBe("");
  });

  it("let browser code take types from the Worker", () => {
    expect(
      lint("web/good.ts", 'import type { Freq } from "../worker/record/period.ts";\nexport type It = Freq;\n'),
    ).toBe("");
  });

  it("let no circle stand", () => {
    write("worker/query/one.ts", 'import { two } from "./two.ts";\nexport const one = (): number => two();\n');
    const text = 'import { one } from "./one.ts";\nexport const two = (): number => one();\n';
    expect(lint("worker/query/two.ts", text)).toContain("no-cycle");
  });

  it("let no barrel stand", () => {
    expect(lint("worker/query/all.ts", 'export * from "./select.ts";\n')).toContain("no-barrel-file");
  });
});

/** What the linter says of one more file; empty where it is content. */
function lint(file: string, text: string): string {
  write(file, text);
  const args = [join("node_modules", "oxlint", "bin", "oxlint"), "--format=unix", file];
  try {
    execFileSync(process.execPath, args, { cwd: house, encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (error) {
    return String(Object(error).stdout);
  } finally {
    rmSync(join(house, file));
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}
