import { describe, expect, it } from "vitest";
import { toBare } from "./bare.ts";

describe("toBare(html)", () => {
  it("leaves out scripts, data blocks, sheets, what asks for them early, and pictures for paper", () => {
    const scripts =
      '<script type="module" src="/a.js"></script>\n<script type="application/ld+json">{"a":\n1}</script>';
    const links = '<link rel="stylesheet" crossorigin href="/a.css"><link rel="modulepreload" href="/b.js">';
    const sheet = "<style>a{color:red}</style>";
    const picture = '<img src="/a.svg" alt="A chart" loading="lazy">';
    expect(toBare(`<head>${scripts}${sheet}${links}</head>${picture}`)).toBe("<head></head>");
  });

  it("keeps every other word: links to what else there is, pictures, text", () => {
    const kept = '<link rel="icon" href="/i.svg"><svg class="plot"><title>Years</title></svg><p>No script needed</p>';
    expect(toBare(kept)).toBe(kept);
  });
});
