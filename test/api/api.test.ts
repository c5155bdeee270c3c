import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Problem } from "../../worker/api/form.ts";
import { createApp } from "../../worker/app.ts";
import { VERDICTS } from "../../worker/record/codes.ts";
import { readPublished, SITE, testApp, toPack } from "./fixture.ts";

/** What every path of the API promises is tested in test/contract; here is what stands beside the paths. */
const record = readPublished();
const app = testApp(record);
const problem = async (response: Response) => v.parse(Problem, await response.json());

describe("a slash too many", () => {
  it.each([
    ["//evil.example/", "/evil.example"],
    ["///evil.example//", "/evil.example"],
    ["/\\evil.example/", "/evil.example"],
    ["///a//evil.example/", "/a/evil.example"],
    ["/stats//", "/stats"],
    ["/stats/%2F/", "/stats/%2F"],
  ])("%s leads to %s, never to another host", async (path, location) => {
    for (const Accept of ["*/*", "text/html,application/xhtml+xml"]) {
      const response = await app.fetch(new Request(`http://localhost${path}`, { headers: { Accept } }));
      expect(response.status).toBe(308);
      expect(response.headers.get("Location")).toBe(location);
    }
  });
});

describe("paths that do not exist", () => {
  it.each([
    "/nope",
    "/stats/no-such-claim",
    "/stats/a/b",
    "/statistics",
    "/stats.xml",
    "/indicators/none",
    "/sources/%00",
    "/%E0%A4%A",
  ])("answers %s with 404 as problem+json, not modified or not", async (path) => {
    const response = await app.request(path, { headers: { "If-None-Match": "*" } });
    expect(response.status).toBe(404);
    expect((await problem(response)).type).toBe("/problems/not-found");
  });

  it.each(["/explore", "/claims/x", "/lt", "/pl/claims/x", "/documents/x", "/docs/x", "/problems/none"])(
    "answers the page path %s with 404 as HTML",
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("Content-Security-Policy")).toContain("require-trusted-types-for");
      expect((await app.request(path, { method: "POST" })).headers.get("Allow")).toBe("GET, HEAD");
    },
  );
});

describe("GET /healthz", () => {
  it("says what is running", async () => {
    expect(await (await app.request("/healthz")).json()).toMatchObject({
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
  const broken = createApp({ ...toPack(record), shelf: fail, ready: fail }, SITE);

  it.each(["/stats", "/stats.csv", "/stats/x", "/stats/x/cite", "/series?indicator=detained&ref_area=PL", "/healthz"])(
    "in %s is a 500 as problem+json that says nothing of the inside",
    async (path) => {
      const response = await broken.request(path);
      expect(response.status).toBe(500);
      const told = await problem(response);
      expect(told).toMatchObject({ type: "/problems/internal", instance: path.split("?")[0], errors: [] });
      expect(JSON.stringify(told)).not.toContain("secret");
    },
  );
});

function fail(): never {
  throw new Error("secret");
}

describe("an address over 8,192 bytes", () => {
  const list = "x,".repeat(4050); // with the rest of the address a little less than the bound

  it("is not made so by the cursor that we wrote into it", async () => {
    const answer = await testApp(record).request(`/stats?place=${list}&cursor=${"a".repeat(2000)}`);
    expect(answer.status).toBe(400); // for the values, not for the length
  });

  it("is refused for a cursor that is longer than any of ours", async () => {
    const answer = await testApp(record).request(`/stats?place=${list}&cursor=${"a".repeat(2100)}`);
    expect(answer.status).toBe(414);
  });
});
