import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Problem } from "../../worker/api/problem.ts";
import { VERDICTS } from "../../worker/record/check.ts";
import { readPublished, testApp, testOperations } from "./fixture.ts";

const record = readPublished();
const app = testApp(record);
const operations = testOperations(record);
const cached = operations.filter((operation) => operation.cached);
const problem = async (response: Response) => v.parse(Problem, await response.json());

describe.each(operations)("GET $path", ({ address, ask, media, schema }) => {
  it("answers the documented shape in the documented form, to a browser's navigation too", async () => {
    const response = await app.request(address, { headers: { "Sec-Fetch-Mode": "navigate", Accept: "text/html" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(media);
    const body = media === "application/json" ? await response.json() : await response.text();
    if (address !== "/openapi.json") v.parse(schema, body);
  });

  it("answers HEAD as GET, without the body", async () => {
    const [get, head] = [await app.request(address), await app.request(address, { method: "HEAD" })];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    expect([...head.headers]).toEqual([...get.headers]);
  });

  it("answers OPTIONS with what is allowed, for any origin", async () => {
    const response = await app.request(address, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Max-Age")).toBe("86400");
  });

  it.each(["POST", "PUT", "DELETE", "PATCH"])("answers %s with 405 and what is allowed", async (method) => {
    const response = await app.request(address, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect((await problem(response)).type).toBe("/problems/method-not-allowed");
  });

  it("refuses a parameter that it does not know, and names it", async () => {
    const response = await app.request(ask("no-such=1"));
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect((await problem(response)).errors).toMatchObject([{ parameter: "no-such" }]);
  });

  it("sends a trailing slash to the path without it", async () => {
    const [path] = address.split("?");
    const response = await app.request(`${path}/?limit=1`);
    expect(response.status).toBe(308);
    expect(response.headers.get("Location")).toBe(`${path}?limit=1`);
  });
});

describe.each(cached)("conditional GET $path", ({ address, ask }) => {
  it.each([
    ["the tag itself", (tag: string) => tag],
    ["its strong form", (tag: string) => tag.replace("W/", "")],
    ["a list that holds it", (tag: string) => `"other", ${tag}, W/"more"`],
    ["*", () => "*"],
  ])("answers 304 without a body to %s", async (_, toHeader) => {
    const tag = (await app.request(address)).headers.get("ETag") ?? "";
    expect(tag).toMatch(/^W\/"[0-9a-f]{16}"$/);
    const response = await app.request(address, { headers: { "If-None-Match": toHeader(tag) } });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("ETag")).toBe(tag);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=300, stale-while-revalidate=86400");
  });

  it("answers 200 to another tag, and 400 before 304", async () => {
    expect((await app.request(address, { headers: { "If-None-Match": 'W/"0"' } })).status).toBe(200);
    expect((await app.request(ask("no-such=1"), { headers: { "If-None-Match": "*" } })).status).toBe(400);
  });

  it("changes its tag with the build", async () => {
    const other = await testApp(record, { build: "ffffffffffff" }).request(address);
    expect(other.headers.get("ETag")).not.toBe((await app.request(address)).headers.get("ETag"));
  });
});

describe("a slash too many", () => {
  it.each([
    ["//evil.example/", "/evil.example"],
    ["///evil.example//", "/evil.example"],
    ["/\\evil.example/", "/evil.example"],
    ["/stats//", "/stats"],
    ["/stats/%2F/", "/stats/%2F"],
  ])("%s leads to %s, never to another host", async (path, location) => {
    const response = await app.fetch(new Request(`http://localhost${path}`));
    expect(response.status).toBe(308);
    expect(response.headers.get("Location")).toBe(location);
  });
});

describe("paths that do not exist", () => {
  it.each([
    "/nope",
    "/stats/no-such-claim",
    "/stats/a/b",
    "/statistics",
    "/indicators/none",
    "/sources/%00",
    "/%E0%A4%A",
  ])("answers %s with 404 as problem+json, not modified or not", async (path) => {
    const response = await app.request(path, { headers: { "If-None-Match": "*", "Sec-Fetch-Mode": "navigate" } });
    expect(response.status).toBe(404);
    expect((await problem(response)).type).toBe("/problems/not-found");
  });

  it.each(["/explore", "/claims/x", "/lt", "/pl/method", "/documents", "/docs", "/problems/not-found"])(
    "answers the page path %s with 404 as HTML",
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("Content-Security-Policy")).toContain("require-trusted-types-for");
      expect((await app.request(path, { method: "POST" })).headers.get("Allow")).toBe("GET, HEAD");
    },
  );

  it("answers an address over 8,192 bytes with 414", async () => {
    expect((await app.request(`/stats?place=${"x".repeat(8180)}`)).status).toBe(414);
    expect((await app.request(`/stats?place=${"x".repeat(8179)}`)).status).toBe(400);
  });
});

describe("GET /healthz", () => {
  it("says what is running and is never kept", async () => {
    const response = await app.request("/healthz");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("ETag")).toBeNull();
    expect(await response.json()).toMatchObject({
      data: { status: "ok", build: "0123456789ab", data_version: record.data_version, claims: record.claims.length },
    });
  });

  it("counts the checks by their verdict", async () => {
    const { data } = Object(await (await app.request("/healthz")).json());
    expect(Object.keys(data.checks)).toEqual(VERDICTS);
    for (const verdict of VERDICTS) {
      expect(data.checks[verdict]).toBe(record.checks.filter((check) => check.verdict === verdict).length);
    }
  });
});

describe("a fault of ours", () => {
  it("is a 500 as problem+json that says nothing of the inside", async () => {
    const claims = record.claims.map((claim) => Object.defineProperty({ ...claim }, "display", { get: fail }));
    const broken = testApp({ ...record, claims });
    const response = await broken.request("/stats");
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain("secret");
  });
});

function fail(): never {
  throw new Error("secret");
}
