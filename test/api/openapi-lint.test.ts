import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Spectral } from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";
import { describe, expect, it } from "vitest";
import { runRedocly } from "./redocly.ts";

const DOCUMENT = join(import.meta.dirname, "..", "..", "dist", "site", "openapi.json");

describe("the OpenAPI document", () => {
  it("passes redocly's recommended-strict", () => {
    const report = runRedocly("lint", DOCUMENT, "--extends=recommended-strict");
    expect(report).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] });
  });

  it("passes spectral's oas rules", async () => {
    const spectral = new Spectral();
    spectral.setRuleset({ extends: [Object(oas)] }); // the package types its own rules more loosely than it takes them
    const results = await spectral.run(JSON.parse(readFileSync(DOCUMENT, "utf8")));
    expect(results.map(({ code, message, path }) => `${code} at ${path.join("/")}: ${message}`)).toEqual([]);
  }, 60_000);
});
