import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DATA } from "./fixture.ts";

const PUBLISHERS = "id,name\n";

describe("npm run data", () => {
  it("packs a sound record", () => {
    using house = copyHouse();
    expect(house.run()).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(house.packed)).toBe(true);
  });

  it.each([
    ["npm run build", {}, "an older record", 1],
    ["npm run build", {}, "no record", 1],
    ["wrangler deploy", { WRANGLER_COMMAND: "deploy" }, "an older record", 1],
    ["wrangler dev", { WRANGLER_COMMAND: "dev" }, "no record", 1],
    ["wrangler dev", { WRANGLER_COMMAND: "dev" }, "an older record", 0],
  ])("of a faulty record tells %s, with %j and %s in dist, its faults", (_, env, before, status) => {
    using house = copyHouse();
    writeFileSync(join(house.folder, "data", "publishers.csv"), PUBLISHERS);
    if (before === "an older record") writeFileSync(house.packed, before);
    const told = house.run(env);
    expect(told.status).toBe(status);
    expect(told.stderr).toMatch(/^data\/sources\.csv:2:\d+ publisher: expected an id that stands in publishers/);
    expect(existsSync(house.packed) ? readFileSync(house.packed, "utf8") : "no record").toBe(before);
  });
});

/** The record and its tool in a folder of their own, beside the code that the tool imports. */
function copyHouse() {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  cpSync(DATA, join(folder, "data"), { recursive: true });
  mkdirSync(join(folder, "dist"));
  for (const name of ["worker", "node_modules", "package.json"])
    symlinkSync(join(DATA, "..", name), join(folder, name));
  return {
    folder,
    packed: join(folder, "dist", "record.txt"),
    run: (env: Readonly<Record<string, string>> = {}) =>
      spawnSync(process.execPath, [join(folder, "data", "tool", "main.ts")], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"], ...env },
      }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
