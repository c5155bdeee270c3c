import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../data/tool/finding.ts";
import { logChanges } from "../../data/tool/log.ts";
import { checkRecord } from "../../data/tool/record.ts";
import { addTwin, type Copy, copyRecord, findingsOf, setCells } from "./fixture.ts";

const LT = "claims/LT.csv";
const ID = "belsat-lt-crossings-2021";

describe("checkRecord(folder) on a claim that changes.csv does not hold as it is", () => {
  it.each([
    [
      "a row that changed",
      (text: string) => setCells(text, ID, { locator: "paragraph 10" }),
      `${LT}:2:1 id: expected the row as`,
    ],
    ["a row that is new", addTwo, `${LT}:3:1 id: expected a claim that changes.csv tells`],
    ["a row that is gone", withdraw, "changes.csv:19:18 claim: expected the claim, or its withdrawal"],
  ])("tells %s and what to do", (_, change, expected) => {
    using copy = copyRecord();
    copy.bend(LT, change);
    const told = toFindings(copy);
    expect(told).toEqual([expect.stringContaining(`data/${expected}`)]);
    expect(told[0]).toContain('by npm run data -- log "why"');
  });

  it("speaks of nothing else before all other faults are mended", () => {
    using copy = copyRecord();
    copy.bend(LT, (text) => setCells(text, ID, { locator: "paragraph 10", place: "nowhere" }));
    expect(toFindings(copy)).toEqual([expect.stringContaining("place: expected")]);
  });
});

describe("checkRecord(folder) on changes.csv", () => {
  const row = (date: string, kind: string, claim: string) => `${date},${kind},${claim},0123456789ab,Why,0123456789ab\n`;

  it.each([
    [
      "a date that falls",
      row("2025-12-31", "corrected", ID),
      "date: expected a day no earlier than the row before, 2026-01-01",
    ],
    ["a claim added twice", row("2026-01-02", "added", ID), `kind: expected another kind, since ${ID} is in`],
    [
      "a stranger corrected",
      row("2026-01-02", "corrected", "stranger"),
      "kind: expected added, since stranger is not in",
    ],
    [
      "a stranger withdrawn",
      row("2026-01-02", "withdrawn", "stranger"),
      "kind: expected added, since stranger is not in",
    ],
    ["a hash that is none", row("2026-01-02", "corrected", ID).replace("0123456789ab", "0123"), "hash: expected"],
    ["no reason", row("2026-01-02", "corrected", ID).replace("Why", ""), "reason: expected why"],
  ])("refuses %s", (_, line, expected) => {
    const told = findingsOf(({ bend }) => bend("changes.csv", (text) => text + line));
    expect(told.join("\n")).toContain(expected);
  });
});

describe("logChanges(folder, reason, today)", () => {
  it("appends what was added, corrected, superseded and withdrawn, with the reason, the day and the version", () => {
    using copy = copyRecord();
    const before = readFileSync(join(copy.folder, "changes.csv"), "utf8");
    copy.bend(LT, (text) => {
      const twin = addTwin(text, ID, {
        source: "meduza-2021-08-04-russian-nationals",
        supersedes: ID,
        as_of: "2021-08-04",
      });
      return setCells(withdraw(twin), "meduza-lt-detained-2020", {
        locator: "paragraph 70",
      });
    });
    expect(
      logChanges(copy.folder, " The agency \n corrected it ", "2026-02-03").map(
        ({ kind, claim }) => `${kind} ${claim}`,
      ),
    ).toEqual([
      `added ${ID}-0`,
      "corrected meduza-lt-detained-2020",
      `superseded ${ID}`,
      "withdrawn lrt-tripoint-group-size",
    ]);
    const after = readFileSync(join(copy.folder, "changes.csv"), "utf8");
    expect(after.startsWith(before)).toBe(true);
    const check = checkRecord(copy.folder);
    if (!check.ok) throw new Error(check.findings.map(describeFinding).join("\n"));
    const lines = after.slice(before.length).trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(`The agency corrected it,${check.packed.data_version}`);
    expect(lines[0]).toMatch(`2026-02-03,added,${ID}-0,${hashOf(copy, `${ID}-0`)}`);
  });

  it("takes a claim back in that was withdrawn, and never lets a date fall", () => {
    using copy = copyRecord();
    const text = readFileSync(join(copy.folder, LT), "utf8");
    copy.bend(LT, withdraw);
    logChanges(copy.folder, "Not a figure of this border", "2026-02-03");
    copy.bend(LT, () => text);
    expect(logChanges(copy.folder, "It is one", "2026-02-02")).toMatchObject([
      { kind: "added", claim: "lrt-tripoint-group-size" },
    ]);
    expect(readFileSync(join(copy.folder, "changes.csv"), "utf8")).toMatch(/\n2026-02-03,added,[^\n]*\n$/);
  });

  it.each([
    ["nothing to tell", () => undefined, "why", "Cannot log: expected a claim that changed"],
    ["no reason", bendRow, " ", "Cannot change the record without a reason"],
    ["a reason that hides a character", bendRow, "why\u200b", "Cannot take this reason"],
    [
      "another fault",
      ({ bend }: Copy) => bend(LT, (text) => setCells(text, ID, { place: "nowhere" })),
      "why",
      "Cannot log before the faults",
    ],
  ])("refuses %s and writes nothing", (_, change, reason, expected) => {
    using copy = copyRecord();
    change(copy);
    const before = readFileSync(join(copy.folder, "changes.csv"), "utf8");
    expect(() => logChanges(copy.folder, reason, "2026-02-03")).toThrow(expected);
    expect(readFileSync(join(copy.folder, "changes.csv"), "utf8")).toBe(before);
  });
});

function toFindings({ folder }: Copy): readonly string[] {
  const check = checkRecord(folder);
  return check.ok ? [] : check.findings.map(describeFinding);
}

function bendRow({ bend }: Copy): void {
  bend(LT, (text) => setCells(text, ID, { locator: "paragraph 10" }));
}

function addTwo(text: string): string {
  return addTwin(text, ID, { source: "meduza-2021-08-04-russian-nationals", as_of: "2021-08-04" });
}

function withdraw(text: string): string {
  return text.replace(/^lrt-tripoint-group-size,.*\n/m, "");
}

/** As the handbook says: first 12 hexadecimal digits of the SHA-256 of the row's line. */
function hashOf({ folder }: Copy, id: string): string {
  const line = readFileSync(join(folder, LT), "utf8")
    .split("\n")
    .find((text) => text.startsWith(`${id},`));
  return createHash("sha256")
    .update(line ?? "")
    .digest("hex")
    .slice(0, 12);
}
