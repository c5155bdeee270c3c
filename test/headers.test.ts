import { describe, expect, it } from "vitest";
import { toHeaders } from "../web/prerender/headers.ts";
import { readPublished, testApp, testOperations } from "./api/fixture.ts";

const record = readPublished();
const app = testApp(record);

/** On every answer, whatever it is. */
const COMMON = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "strict-transport-security": "max-age=31536000",
};

const API = {
  ...COMMON,
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
};

const PAGE = {
  ...COMMON,
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const headersOf = async (path: string, init: RequestInit = {}) =>
  Object.fromEntries((await app.request(path, init)).headers);

describe("the headers of the API", () => {
  it.each(testOperations(record))("stand on $path", async ({ address }) => {
    expect(await headersOf(address)).toMatchObject(API);
  });

  it.each([
    [200, "HEAD", "/stats", {}],
    [204, "OPTIONS", "/stats", {}],
    [304, "GET", "/stats", { "If-None-Match": "*" }],
    [308, "GET", "/stats/", {}],
    [400, "GET", "/stats?no-such=1", {}],
    [404, "GET", "/stats/none", {}],
    [404, "GET", "/nope", {}],
    [405, "POST", "/stats", {}],
    [414, "GET", `/stats?place=${"x".repeat(8190)}`, {}],
  ])("stand on a %d, to %s %s", async (status, method, path, headers) => {
    const response = await app.request(path, { method, headers });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(API);
  });

  it("belong to no page", async () => {
    const headers = await headersOf("/stats");
    expect(headers).not.toHaveProperty("cross-origin-opener-policy");
    expect(headers).not.toHaveProperty("permissions-policy");
  });
});

describe("the headers of pages", () => {
  it.each([
    [404, "GET", "/claims/none"],
    [404, "HEAD", "/explore"],
    [404, "GET", "/lt/claims/x"],
    [404, "GET", "/problems/none"],
    [405, "POST", "/docs"],
  ])("stand on a %d, to %s %s", async (status, method, path) => {
    const response = await app.request(path, { method });
    expect(response.status).toBe(status);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject(PAGE);
    expect(headers["content-security-policy"]?.split("; ")).toEqual(POLICY);
  });

  it("open nothing to other origins", async () => {
    const headers = await headersOf("/claims/none");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    expect(headers).not.toHaveProperty("access-control-expose-headers");
  });
});

describe("toHeaders() for the files of the site", () => {
  const rules = new Map(
    toHeaders("'sha256-abc='")
      .split("\n\n")
      .map((rule) => rule.trim().split(/\n +/))
      .map(([path = "", ...lines]) => [path, lines]),
  );

  it.each(["/docs", "/explore", "/problems/*"])("gives the page %s its policy", (path) => {
    expect(rules.get(path)).toContain(`Content-Security-Policy: ${POLICY.join("; ")}`);
  });

  it("allows / the sheet that stands in it, by its hash, and those of the site", () => {
    const policy = POLICY.join("; ").replace("style-src 'self'", "style-src 'self' 'sha256-abc='");
    expect(rules.get("/")).toContain(`Content-Security-Policy: ${policy}`);
  });

  it("gives every file what every answer has", () => {
    expect(rules.get("/*")?.map((line) => line.toLowerCase())).toEqual(
      Object.entries(COMMON).map(([name, value]) => `${name}: ${value.toLowerCase()}`),
    );
  });

  it("lets other sites read the tables of the record, which are not kept forever", () => {
    expect(rules.get("/assets/*")).toEqual(["Cache-Control: public, max-age=31536000, immutable"]);
    expect(rules.get("/assets/data/record/*")).toEqual([
      "! Cache-Control",
      "Cache-Control: public, max-age=300",
      "Content-Type: text/csv; charset=utf-8; header=present",
      "Access-Control-Allow-Origin: *",
      "Cross-Origin-Resource-Policy: cross-origin",
    ]);
  });

  it("lets other sites show the pictures of the page", () => {
    expect(rules.get("/assets/data/*.svg")).toEqual([
      "Access-Control-Allow-Origin: *",
      "Cross-Origin-Resource-Policy: cross-origin",
    ]);
  });
});
