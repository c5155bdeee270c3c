import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PROBLEMS } from "../../worker/api/problem.ts";
import { ORIGIN } from "../../web/prerender/docs/snippet.ts";

const origin = inject("origin");
const run = promisify(execFile);
const NEAR = { ...process.env, NO_PROXY: "127.0.0.1,localhost,::1", no_proxy: "127.0.0.1,localhost,::1" };

/** Snippets by name, as a reader copies them from the page. */
const snippets = new Map<string, string>();
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tripoint-"));
  for (const path of ["/docs", ...Object.keys(PROBLEMS).map((kind) => `/problems/${kind}`)]) {
    const html = await (await fetch(origin + path)).text();
    for (const [, name = "", text = ""] of html.matchAll(/<pre data-recipe="([^"]+)">(.*?)<\/pre>/gs))
      snippets.set(name, toText(text).replaceAll(ORIGIN, origin));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

function toText(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function snippet(name: string): string {
  const text = snippets.get(name);
  if (text === undefined) throw new RangeError(`Cannot run the snippet ${name}: no page has it`);
  return text;
}

async function execute(command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, args, { cwd: folder, env: NEAR, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** The first of these commands with which the trial succeeds; undefined where none is installed. */
function findInterpreter(commands: readonly string[], ...trial: readonly string[]): string | undefined {
  return commands.find((command) => {
    try {
      execFileSync(command, trial, { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

const PYTHONS = ["python3", "/usr/bin/python3"];
const python = findInterpreter(PYTHONS, "-c", "import csv");
const pandas = findInterpreter(PYTHONS, "-c", "import pandas");
const r = findInterpreter(["Rscript"], "--version");

describe("the snippets of /docs", () => {
  it("are all known here", () => {
    const errors = Object.keys(PROBLEMS).filter((kind) => kind !== "internal");
    const scripts = [
      "again.sh",
      "curl.sh",
      "fetch.mjs",
      "first.sh",
      "pandas.py",
      "picture.sh",
      "read.R",
      "standard.py",
    ];
    const copied = ["embed.txt", "excel.txt", "sheets.txt"];
    expect([...snippets.keys()].toSorted()).toEqual(
      [...scripts, ...copied, ...errors.map((kind) => `${kind}.sh`)].toSorted(),
    );
  });

  it("first.sh answers what the page shows below it", async () => {
    const html = await (await fetch(`${origin}/docs`)).text();
    const shown = /<figure class="excerpt">.*?<code>(\{.*?)<\/code><\/pre>/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(await execute("sh", "-c", snippet("first.sh")))).toEqual(JSON.parse(toText(shown)));
  });

  it("curl.sh fetches a series and the whole record as tables", async () => {
    await execute("sh", "-c", snippet("curl.sh"));
    const series = readFileSync(join(folder, "turned-away-lt.csv"), "utf8");
    expect(series.split("\r\n")[0]).toContain("time_period,");
    const { meta } = await (await fetch(`${origin}/stats?limit=1`)).json();
    const stats = readFileSync(join(folder, "stats.csv"), "utf8").trimEnd().split(/\r?\n/);
    expect(stats).toHaveLength(meta.total + 1);
  });

  it("picture.sh fetches a picture", async () => {
    await execute("sh", "-c", snippet("picture.sh"));
    expect(readFileSync(join(folder, "months.svg"), "utf8")).toMatch(/^<svg .*Latvia.*<\/svg>\s*$/s);
  });

  it("again.sh asks twice and loads once", async () => {
    await execute("sh", "-c", snippet("again.sh"));
    const first = statSync(join(folder, "claims.json"));
    expect(first.size).toBeGreaterThan(1000);
    await execute("sh", "-c", snippet("again.sh"));
    expect(statSync(join(folder, "claims.json")).mtimeMs).toBe(first.mtimeMs);
  });

  it("fetch.mjs prints every claim of its question, page by page", async () => {
    const printed = await execute(process.execPath, "--input-type=module", "--eval", snippet("fetch.mjs"));
    const { meta } = await (await fetch(`${origin}/stats?indicator=turned_away&ref_area=LT&limit=1`)).json();
    expect(meta.total).toBeGreaterThan(200);
    expect(printed.trimEnd().split("\n")).toHaveLength(meta.total);
  });

  it("standard.py prints five claims", async (ctx) => {
    const command = python ?? ctx.skip("python3 is not installed");
    expect((await execute(command, "-c", snippet("standard.py"))).trimEnd().split("\n")).toHaveLength(5);
  });

  it("pandas.py reads right types in one line", async (ctx) => {
    const command = pandas ?? ctx.skip("python3 with pandas is not installed");
    const types = "\nimport json\nprint(json.dumps({name: str(kind) for name, kind in claims.dtypes.items()}))";
    const printed = (await execute(command, "-c", snippet("pandas.py") + types)).trimEnd().split("\n");
    expect(printed[0]).toMatch(/time_period +value +qualifier +claimant_name/);
    expect(JSON.parse(printed.at(-1) ?? "")).toMatchObject({
      id: "object",
      period_start: "object",
      value: "int64",
      lower: "int64",
      lower_inclusive: "bool",
      cumulative: "bool",
      claimant_name: "object",
      source_url: "object",
    });
  });

  it("read.R reads right types in one line", async (ctx) => {
    const command = r ?? ctx.skip("R is not installed");
    const types = '\nfor (name in names(claims)) cat("TYPE", name, class(claims[[name]]), "\\n")';
    const printed = await execute(command, "-e", snippet("read.R") + types);
    const kinds = Object.fromEntries([...printed.matchAll(/TYPE (\S+) (\S+)/g)].map(([, name, kind]) => [name, kind]));
    expect(kinds).toMatchObject({
      id: "character",
      period_start: "character",
      value: "integer",
      lower: "integer",
      lower_inclusive: "logical",
      cumulative: "logical",
      claimant_name: "character",
    });
  });

  it.each(["excel.txt", "sheets.txt"])(
    "%s, which no program here runs, asks for a table that is there",
    async (name) => {
      const text = snippet(name);
      const address = new URL(/"(http[^"]+)"/.exec(text)?.[1] ?? "");
      const query = /\[Query = \[(.*?)\]/.exec(text)?.[1] ?? "";
      for (const [, key = "", value = ""] of query.matchAll(/(\w+) = "([^"]+)"/g)) address.searchParams.set(key, value);
      const answer = await fetch(address);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
        200,
        "text/csv; charset=utf-8; header=present",
      ]);
      const columns = (await answer.text())
        .replace(/^\uFEFF/, "")
        .split("\r\n")[0]
        ?.split(",");
      for (const [, column] of text.matchAll(/\{"(\w+)", type/g)) expect(columns).toContain(column);
    },
  );
});

describe("the snippets of /problems/{name}", () => {
  it.each(Object.entries(PROBLEMS).filter(([kind]) => kind !== "internal"))(
    "answers %s as the page says",
    async (kind, { status }) => {
      const command = snippet(`${kind}.sh`).replace("curl", "curl -s");
      expect(JSON.parse(await execute("sh", "-c", command))).toMatchObject({ type: `/problems/${kind}`, status });
    },
  );
});
