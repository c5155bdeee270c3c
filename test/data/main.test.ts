import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { parseCommand } from "../../data/tool/command.ts";
import { checkRecord } from "../../data/tool/record.ts";
import { copyRecord, DATA, setCells } from "./fixture.ts";
import { toBatch } from "./rows.ts";

const PUBLISHERS = "id,name\n";

describe("npm run data", () => {
  it("packs a sound record, and prints its rows, its imports and its checks", () => {
    using house = copyHouse();
    const told = house.run();
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(house.packed)).toBe(true);
    expect(told.stdout).toMatch(/^claims +32$/m);
    expect(told.stdout).toMatch(/^contradicted +\d+$/m);
    expect(told.stdout).toMatch(/The record is sound\. Version [0-9a-f]{12}\n$/);
  });

  it.each([
    ["npm run build", {}, "an older record", 1],
    ["npm run build", {}, "no record", 1],
    ["wrangler deploy", { WRANGLER_COMMAND: "deploy" }, "an older record", 1],
    ["wrangler dev", { WRANGLER_COMMAND: "dev" }, "no record", 1],
    ["wrangler dev", { WRANGLER_COMMAND: "dev" }, "an older record", 0],
  ])("of a faulty record tells %s, with %j and %s in dist, its faults", (_, env, before, status) => {
    using house = copyHouse();
    writeFileSync(join(house.data, "publishers.csv"), PUBLISHERS);
    if (before === "an older record") writeFileSync(house.packed, before);
    const told = house.run([], env);
    expect(told.status).toBe(status);
    expect(told.stderr).toMatch(/^data\/sources\.csv:2:\d+ publisher: expected an id that stands in publishers/m);
    expect(existsSync(house.packed) ? readFileSync(house.packed, "utf8") : "no record").toBe(before);
  });

  it.each([
    [["improt", "a.csv"], 'Cannot run "improt": expected import; the commands are npm run data,'],
    [["import", "a.csv"], "Cannot import a.csv, so nothing was written: expected a file, found none"],
    [["import", "a".repeat(300)], "Cannot go on: expected files that can be read and written, found ENAMETOOLONG"],
    [["log", "why"], "Cannot log: expected a claim that changed"],
    [["log", ""], "Cannot change the record without a reason: expected one in words, found nothing"],
  ])("-- %j exits 1 with a sentence and writes nothing", (args, expected) => {
    using house = copyHouse();
    const before = house.read();
    const told = house.run(args);
    expect(told).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining(expected) });
    expect(told.stderr).not.toMatch(/^ +at /m);
    expect(house.read()).toEqual(before);
  });
});

describe("parseCommand(args)", () => {
  it.each([
    [[], { name: "pack" }],
    [["log", "why"], { name: "log", reason: "why" }],
    [["import", "a.csv"], { name: "import", path: "a.csv", reason: undefined, dry: false }],
    [["import", "--dry-run", "--reason", "why", "a.csv"], { name: "import", path: "a.csv", reason: "why", dry: true }],
  ])("reads %j", (args, command) => {
    expect(parseCommand(args)).toEqual({ ok: true, command });
  });

  it.each([
    [["--dryrun"], 'Cannot run "--dryrun": expected --dry-run'],
    [["--dry-run"], 'Cannot run "--dry-run": expected npm run data,'],
    [["log", "why", "--reason", "why"], 'Cannot run "--reason": expected npm run data,'],
    [["log"], 'Cannot run "log": expected a reason, as in npm run data -- log "why"'],
    [["log", "two", "words"], 'Cannot run "log two words": expected one reason, in quotation marks'],
    [["import"], 'Cannot run "import": expected a file, as in npm run data -- import batch.csv'],
    [["import", "a.csv", "b.csv"], 'Cannot run "import a.csv b.csv": expected one file'],
    [["import", "a.csv", "--reason"], 'Cannot run "--reason": expected --reason "why"'],
    [["import", "a.csv", "--dry-run=no"], 'Cannot run "--dry-run=no": expected --dry-run'],
  ])("refuses %j in a sentence", (args, error) => {
    expect(parseCommand(args)).toEqual({ ok: false, error: expect.stringContaining(error) });
  });
});

describe("npm run data -- log", () => {
  it("tells an edit by hand, after which the record is sound", () => {
    using house = copyHouse();
    const file = join(house.data, "claims", "LT.csv");
    writeFileSync(file, setCells(readFileSync(file, "utf8"), "belsat-lt-crossings-2021", { locator: "paragraph 10" }));
    expect(house.run()).toMatchObject({ status: 1 });
    expect(house.run(["log", "The paragraph was counted wrong"])).toMatchObject({
      status: 0,
      stdout: "changes.csv tells of these claims: 1 corrected\n",
    });
    expect(house.run()).toMatchObject({ status: 0 });
  });
});

describe("npm run data -- import", () => {
  it("with --dry-run tells the same and writes nothing", () => {
    using house = copyHouse();
    const before = house.read();
    const tried = house.run(["import", house.batch, "--dry-run"]);
    expect(tried.status).toBe(0);
    expect(house.read()).toEqual(before);
    const done = house.run(["import", house.batch]);
    expect(tried.stdout).toBe(`${done.stdout}Nothing was written, since --dry-run was given\n`);
    expect(house.run()).toMatchObject({ status: 0 });
  });

  it("is refused while another run is at work, and takes over from one that died", () => {
    using house = copyHouse();
    const lock = join(house.data, `.lock-${process.pid}`);
    writeFileSync(lock, "");
    const told = house.run(["import", house.batch]);
    expect(told).toMatchObject({ status: 1, stderr: expect.stringContaining(`found data/.lock-${process.pid}`) });
    rmSync(lock);
    writeFileSync(join(house.data, `.lock-${spawnSync(process.execPath, ["-e", ""]).pid}`), "");
    expect(house.run(["import", house.batch])).toMatchObject({ status: 0 });
  });

  it(
    "killed at any moment leaves the old tables or the new ones, and the record sound",
    { timeout: 120_000 },
    async () => {
      const states = enterWhole();
      expect(states.new).not.toEqual(states.old);
      const seen = new Set<unknown>();
      for (const pause of [-900, -400, 0, 0, 1, 2, 3, 5, 8, 13]) {
        using house = copyHouse();
        await house.kill(["import", house.batch], pause);
        expect(checkRecord(house.data)).toMatchObject({ ok: true });
        const tables = house.read();
        const state = tables["imports.csv"] === states.old["imports.csv"] ? "old" : "new";
        expect(tables).toEqual(states[state]);
        seen.add(state);
      }
      expect(seen).toContain("old");
    },
  );
});

/** The tables before an import and after it. */
function enterWhole() {
  using house = copyHouse();
  const old = house.read();
  house.run(["import", house.batch]);
  return { old, new: house.read() };
}

/** The tool in a folder of its own, beside the code that it imports: one for all tests, since Node keeps by path what it compiled. */
const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
cpSync(join(DATA, "tool"), join(folder, "data", "tool"), { recursive: true });
for (const name of ["worker", "node_modules", "package.json"]) symlinkSync(join(DATA, "..", name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true }));

const OUTSIDE = { PATH: process.env["PATH"], NODE_COMPILE_CACHE: join(folder, "compiled") };

/** A small record beside the tool, for one test at a time. */
function copyHouse() {
  const data = join(folder, "data");
  using copy = copyRecord();
  cpSync(copy.folder, data, { recursive: true });
  mkdirSync(join(folder, "dist"));
  const batch = join(folder, "batch.csv");
  writeFileSync(batch, toBatch([{ row: "r1" }, { row: "r2", period_start: "2026-03-02", period_end: "2026-03-02" }]));
  const main = join(data, "tool", "main.ts");
  return {
    data,
    batch,
    packed: join(folder, "dist", "record.txt"),
    run: (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
      spawnSync(process.execPath, [main, ...args], { encoding: "utf8", env: { ...OUTSIDE, ...env } }),
    /** Starts a run and kills it so many milliseconds after it began to stage files; if negative, after it began at all. */
    kill: async (args: readonly string[], pause: number) => {
      const child = spawn(process.execPath, [main, ...args], { stdio: "ignore", env: OUTSIDE });
      const ended = new Promise((resolve) => {
        child.once("exit", resolve);
      });
      const isDue = () => pause < 0 || child.exitCode !== null || existsSync(join(data, ".next"));
      while (!isDue()) await sleep(0);
      await sleep(Math.abs(pause));
      child.kill("SIGKILL");
      await ended;
    },
    /** The tables as their readers find them, by file. */
    read: (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        readdirSync(data, { recursive: true, encoding: "utf8" })
          .filter((file) => /^[^.]+\.(csv|json)$/.test(file) && !file.startsWith("tool"))
          .map((file) => [file, readFileSync(join(data, file), "utf8")]),
      ),
    [Symbol.dispose]: () => {
      const made = readdirSync(data).filter((name) => name !== "tool");
      for (const path of ["dist", ...made.map((name) => join("data", name))])
        rmSync(join(folder, path), { recursive: true });
    },
  };
}
