import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { BUDGET, checkBudget, measureStart, toUpload } from "../../web/prerender/budget.ts";

const SMALL = { upload: 1000, memory: 1000, start: 1 };

describe("checkBudget(load, budget)", () => {
  it("takes what lies within, its bounds included", () => {
    expect(() => checkBudget(SMALL)).not.toThrow();
    expect(() => checkBudget(BUDGET)).not.toThrow();
  });

  it.each([
    [{ ...SMALL, upload: 1001 }, "expected at most 1000 bytes to upload, found 1001."],
    [{ ...SMALL, memory: 5000 }, "expected at most 1000 bytes of memory, found 5000."],
    [{ ...SMALL, start: 1.2 }, "expected at most 1 milliseconds to start, found 2."],
    [{ upload: 2000, memory: 3000, start: 1 }, "found 2000; expected at most 1000 bytes of memory, found 3000."],
  ])("refuses %j, and names the next step", (load, sentence) => {
    expect(() => checkBudget(load, SMALL)).toThrow(sentence);
    expect(() => checkBudget(load, SMALL)).toThrow("The next step is a database: Cloudflare D1");
  });
});

describe("toUpload(contents)", () => {
  it("counts bytes as they are sent: what repeats is small, what is random is not", () => {
    expect(toUpload(["a".repeat(100_000)])).toBeLessThan(1000);
    expect(toUpload([randomBytes(100_000)])).toBeGreaterThan(100_000);
  });
});

describe("measureStart(start)", () => {
  it("starts three times, and counts the work and not the waiting", async () => {
    let starts = 0;
    const time = await measureStart(async () => {
      starts += 1;
      await new Promise((done) => setTimeout(done, 200));
    });
    expect(starts).toBe(3);
    expect(time).toBeLessThan(200);
  });
});
