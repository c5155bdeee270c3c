import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, DISK } from "../../data/tool/disk.ts";
import { takeLock } from "../../data/tool/lock.ts";
import { Refusal } from "../../data/tool/refusal.ts";
import { finish, readSettled, switchFiles } from "../../data/tool/switch.ts";

const OLD = { "changes.csv": "old", "claims/LT.csv": "old", "sources.csv": "old" };
const NEW = { "changes.csv": "new", "claims/LT.csv": "new", "sources.csv": "new", "claims/LV.csv": "new" };

describe("switchFiles(folder, files)", () => {
  it("puts every file in its place and leaves nothing else", () => {
    using house = makeFolder();
    switchFiles(house.folder, new Map(Object.entries(NEW)));
    expect(house.read()).toEqual(NEW);
    expect(readdirSync(house.folder)).toEqual(["changes.csv", "claims", "sources.csv"]);
  });

  it("stopped after any number of steps, or within one, leaves what the next run makes all old or all new", () => {
    const seen: string[] = [];
    for (const torn of [false, true])
      for (let steps = 0; ; steps += 1) {
        using house = makeFolder();
        const stopped = stops(() => switchFiles(house.folder, new Map(Object.entries(NEW)), stopAfter(steps, torn)));
        readSettled(house.folder, () => undefined);
        const state = house.read()["sources.csv"];
        expect(house.read()).toEqual(state === "new" ? NEW : OLD);
        expect(existsSync(join(house.folder, ".next"))).toBe(false);
        seen.push(state ?? "");
        if (!stopped) break;
      }
    const whole = [...Array.from({ length: 6 }, () => "old"), ...Array.from({ length: 6 }, () => "new")];
    expect(seen).toEqual([...whole, ...whole]);
  });

  it("stopped again while it is carried on, at any step, still ends with the new ones", () => {
    for (let steps = 0; ; steps += 1) {
      using house = makeFolder();
      stops(() => switchFiles(house.folder, new Map(Object.entries(NEW)), stopAfter(6, false)));
      const stopped = stops(() => finish(house.folder, stopAfter(steps, true)));
      readSettled(house.folder, () => undefined);
      expect(house.read()).toEqual(NEW);
      if (!stopped) return;
    }
  });

  it("says which file another program holds, and keeps the new ones for the next run", () => {
    using house = makeFolder();
    const busy: Disk = {
      ...DISK,
      move: (from, to) => {
        if (to.endsWith("LT.csv")) throw Object.assign(new Error("busy"), { code: "EBUSY" });
        DISK.move(from, to);
      },
    };
    expect(() => switchFiles(house.folder, new Map(Object.entries(NEW)), busy)).toThrow(Refusal);
    finish(house.folder);
    expect(house.read()).toEqual(NEW);
  });
});

describe("readSettled(folder, read)", () => {
  it("reads again where a switch came between", () => {
    using house = makeFolder();
    let reads = 0;
    const read = readSettled(house.folder, () => {
      const before = house.read();
      if (reads === 0) switchFiles(house.folder, new Map(Object.entries(NEW)));
      reads += 1;
      return before;
    });
    expect(read).toEqual(NEW);
    expect(reads).toBe(2);
  });

  it("leaves alone what a living run is staging", async () => {
    using house = makeFolder();
    using other = await startOther();
    writeFileSync(join(house.folder, `.lock-${other.pid}`), "");
    DISK.write(join(house.folder, ".next", "files", "sources.csv"), "new");
    expect(readSettled(house.folder, house.read)).toEqual(OLD);
    expect(existsSync(join(house.folder, ".next", "files", "sources.csv"))).toBe(true);
  });
});

describe("takeLock(folder)", () => {
  it("is refused while a living run holds it, and names the file by which it does", async () => {
    using house = makeFolder();
    using other = await startOther();
    writeFileSync(join(house.folder, `.lock-${other.pid}`), "");
    using lock = takeLock(house.folder);
    expect(lock).toMatchObject({ ok: false, found: `.lock-${other.pid}` });
    expect(readdirSync(house.folder).filter((name) => name.startsWith(".lock"))).toEqual([`.lock-${other.pid}`]);
  });

  it("is taken over from a dead run", () => {
    using house = makeFolder();
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(join(house.folder, `.lock-${pid}`), "");
    using lock = takeLock(house.folder);
    expect(lock.ok).toBe(true);
    expect(readdirSync(house.folder).filter((name) => name.startsWith(".lock"))).toEqual([`.lock-${process.pid}`]);
  });

  it("is given back at the end", () => {
    using house = makeFolder();
    {
      using _ = takeLock(house.folder);
    }
    expect(readdirSync(house.folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  for (const [file, text] of Object.entries(OLD)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const files = () => [
    "changes.csv",
    ...readdirSync(join(folder, "claims")).map((name) => `claims/${name}`),
    "sources.csv",
  ];
  return {
    folder,
    read: () => Object.fromEntries(files().map((file) => [file, readFileSync(join(folder, file), "utf8")])),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

/** A disk whose power fails after this many steps; a torn step has half of its effect, where it can have one. */
function stopAfter(steps: number, torn: boolean): Disk {
  let left = steps;
  const fail = (half: () => void) => {
    left -= 1;
    if (left >= 0) return;
    if (torn) half();
    throw new Error("The power failed");
  };
  return {
    write: (path, text) => {
      fail(() => DISK.write(path, text.slice(0, 1)));
      DISK.write(path, text);
    },
    move: (from, to) => {
      fail(() => undefined);
      DISK.move(from, to);
    },
    remove: (path) => {
      fail(() => {
        const [first] = readdirSync(path);
        if (first !== undefined) DISK.remove(join(path, first));
      });
      DISK.remove(path);
    },
  };
}

function stops(run: () => void): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

async function startOther() {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  await new Promise((resolve) => {
    child.once("spawn", resolve);
  });
  return { pid: child.pid, [Symbol.dispose]: () => child.kill() };
}
