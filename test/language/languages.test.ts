import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forEachLanguage, splitPath, toLocal, toLocalLinks, toPath } from "../../worker/language/languages.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";

describe("splitPath(path) and toPath(language, path)", () => {
  it.each([
    ["/", "en", "/"],
    ["/lt", "lt", "/"],
    ["/be/claims/x", "be", "/claims/x"],
    ["/ltx", "en", "/ltx"],
    ["/claims/lt", "en", "/claims/lt"],
    ["/en/claims/x", "en", "/en/claims/x"],
  ])("take %s for %s and %s", (address, language, path) => {
    expect(splitPath(address)).toEqual({ language, path });
  });

  it("undo each other", () => {
    const page = fc.stringMatching(/^\/(?:claims|documents)\/[a-z0-9-]{1,20}$/);
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.oneof(page, fc.constant("/")), (language, path) => {
        expect(splitPath(toPath(language, path))).toEqual({ language, path });
      }),
    );
  });

  it("keep query and fragment", () => {
    expect(toPath("pl", "/?freq=M#months")).toBe("/pl?freq=M#months");
    expect(toPath("pl", "/#months")).toBe("/pl#months");
  });
});

describe("forEachLanguage(make)", () => {
  it("makes one of each", () => {
    expect(forEachLanguage((language) => toPath(language, "/x"))).toEqual({
      en: "/x",
      lt: "/lt/x",
      lv: "/lv/x",
      pl: "/pl/x",
      be: "/be/x",
    });
  });
});

describe("toLocal(language, href)", () => {
  it.each(["/", "/#checks", "/?q=x", "/claims/x", "/explore?q=x", "/chart/years.svg", "/embed/years"])(
    "leads from %s to its language",
    (href) => {
      expect(toLocal("lv", href)).toMatch(/^\/lv(?:[/?#]|$)/);
    },
  );

  it.each([
    "/stats",
    "/stats/x",
    "/docs",
    "/problems/x",
    "/assets/x.js",
    "/claimsx",
    "https://example.org/claims/x",
    "#years",
  ])("leaves %s, which has no language", (href) => {
    expect(toLocal("lv", href)).toBe(href);
  });
});

describe("toLocalLinks(language, html)", () => {
  it("leads every link of a page to its language, but for those that name their own", () => {
    const html =
      '<a class="x" href="/claims/a">a</a><a href="/method" lang="en">b</a><link href="/explore"><a href="/stats">c</a>';
    expect(toLocalLinks("be", html)).toBe(
      '<a class="x" href="/be/claims/a">a</a><a href="/method" lang="en">b</a><link href="/explore"><a href="/stats">c</a>',
    );
    expect(toLocalLinks("en", html)).toBe(html);
  });

  it("touches no text", () => {
    expect(toLocalLinks("lt", "<p>&lt;a href=&quot;/claims/x&quot;&gt;</p>")).toBe(
      "<p>&lt;a href=&quot;/claims/x&quot;&gt;</p>",
    );
  });
});
