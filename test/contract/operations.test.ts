import { describe, expect, inject, it } from "vitest";
import { type Operation, readOperations, toEssence } from "./operations.ts";
import { inProcess, inWorkerd } from "./world.ts";

const operations = await readOperations(inProcess());
const changed = await newestChange();
const METHODS = "GET, HEAD, OPTIONS";
/** What we send, and no server adds. */
const OURS = [
  "access-control-allow-origin",
  "access-control-expose-headers",
  "cache-control",
  "content-security-policy",
  "content-type",
  "cross-origin-resource-policy",
  "etag",
  "last-modified",
  "link",
  "strict-transport-security",
  "x-content-type-options",
];
const oursIn = ({ headers }: Response) => OURS.map((name) => [name, headers.get(name)]);

/** Of the lists in each format, those of claims stand for all. */
const essential = operations.filter(({ path }) => !/\.(json|csv|ndjson)$/.test(path) || path.startsWith("/stats."));

describe.each([
  ["in process", inProcess, operations],
  ["in workerd", inWorkerd, essential],
] as const)("the API %s", (_, start, operations) => {
  const ask = start();

  describe.each(operations)("GET $path", (operation) => {
    const { address, answers } = operation;
    const cached = answers.has(304);

    it("answers in a documented form with the documented body, to a browser's navigation too", async () => {
      const response = await ask(operation.ask(), { headers: { "Sec-Fetch-Mode": "navigate", Accept: "text/html" } });
      const media = response.headers.get("Content-Type") ?? "";
      const isJson = toEssence(media) === "application/json";
      expect(response.status).toBe(200);
      expect(operation.faultOf(200, media, await (isJson ? response.json() : response.text()))).toBe("");
    });

    it("answers in every form that it names", async () => {
      const forms = operation.parameters.find(({ name }) => name === "format")?.codes.map((code) => `format=${code}`);
      const answered = await Promise.all((forms ?? [""]).map(async (form) => ask(operation.ask(form))));
      const media = answered.map(({ headers }) => toEssence(headers.get("Content-Type") ?? ""));
      expect(media.toSorted()).toEqual(answers.get(200)?.toSorted());
    });

    it("tells caches how long, other pages that they may, and readers where to look", async () => {
      const { headers } = await ask(operation.ask());
      expect(headers.get("Cache-Control")).toBe(
        cached ? "public, max-age=300, stale-while-revalidate=86400" : "no-store",
      );
      expect(headers.get("ETag") ?? "").toMatch(cached ? /^W\/"[0-9a-f]{16}"$/ : /^$/);
      expect(headers.get("Last-Modified")).toBe(cached ? new Date(changed).toUTCString() : null);
      expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(headers.get("Access-Control-Expose-Headers")).toBe("ETag, Link");
      expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Vary")).toBe(null);
      expect(linksIn(headers)).toMatchObject({
        describedby: "/openapi.json",
        license: "https://creativecommons.org/licenses/by/4.0/",
        "service-doc": "/docs",
      });
    });

    it("answers HEAD as GET, without the body", async () => {
      const [get, head] = [await ask(operation.ask()), await ask(operation.ask(), { method: "HEAD" })];
      expect([head.status, await head.text()]).toEqual([get.status, ""]);
      expect(oursIn(head)).toEqual(oursIn(get));
    });

    it("tells what is allowed to any origin, for a day", async () => {
      const headers = { Origin: "https://example.org", "Access-Control-Request-Method": "GET" };
      const response = await ask(operation.ask(), { method: "OPTIONS", headers });
      expect([response.status, await response.text()]).toEqual([204, ""]);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        allow: METHODS,
        "access-control-allow-origin": "*",
        "access-control-allow-methods": METHODS,
        "access-control-allow-headers": "If-None-Match, Cache-Control, Content-Type",
        "access-control-max-age": "86400",
      });
    });

    it.each(["POST", "PUT", "PATCH", "DELETE"])("refuses %s, and tells what is allowed", async (method) => {
      const response = await ask(operation.ask("no-such=1"), { method, headers: { "If-None-Match": "*" } });
      expect(response.headers.get("Allow")).toBe(METHODS);
      expect(await problemIn(operation, response, 405)).toMatchObject({
        type: "/problems/method-not-allowed",
        errors: [],
      });
    });

    it("refuses every faulty parameter at once, whatever the client holds", async () => {
      const response = await ask(operation.ask("no-such=1", "limit=0", "Limit=7"), {
        headers: { "If-None-Match": "*" },
      });
      const { errors, ...problem } = await problemIn(operation, response, 400);
      expect(problem).toMatchObject({ type: "/problems/invalid-parameter", instance: address });
      expect(errors.map(({ parameter }) => parameter)).toEqual(["no-such", "limit", "Limit"]);
      for (const { detail } of errors) expect(detail).toMatch(/^Cannot read \S+: expected .+, found ".+"/);
    });

    it("refuses an address over 8,192 bytes", async () => {
      const start = operation.ask("no-such=");
      const long = await ask(start + "x".repeat(8193 - start.length));
      expect(await problemIn(operation, long, 414)).toMatchObject({ type: "/problems/address-too-long" });
      expect((await ask(start + "x".repeat(8192 - start.length))).status).toBe(400);
    });

    it("sends a slash at the end away", async () => {
      const response = await ask(`${address}/?limit=1`);
      expect([response.status, response.headers.get("Location")]).toEqual([308, `${address}?limit=1`]);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    });
  });

  describe.each(operations.filter(({ answers }) => answers.has(304)))("conditional GET $path", (operation) => {
    it("answers 304 without a body to every form of its tag, and 200 to another and to any date", async () => {
      const whole = await ask(operation.ask());
      const tag = whole.headers.get("ETag") ?? "";
      for (const held of [tag, tag.replace("W/", ""), `"other", ${tag}, W/"more"`, "*"]) {
        const response = await ask(operation.ask(), { headers: { "If-None-Match": held } });
        expect([held, response.status, await response.text()]).toEqual([held, 304, ""]);
        expect(response.headers.get("Content-Type")).toBe(null);
        for (const name of ["ETag", "Cache-Control", "Last-Modified", "Access-Control-Allow-Origin"])
          expect(response.headers.get(name)).toBe(whole.headers.get(name));
        expect(response.headers.get("Link")).toBe(null); // else a cache would put it in the place of the one with rel=next
      }
      const since = { "If-Modified-Since": "Fri, 31 Dec 2100 00:00:00 GMT" };
      expect((await ask(operation.ask(), { headers: since })).status).toBe(200);
      expect((await ask(operation.ask(), { headers: { ...since, "If-None-Match": 'W/"0"' } })).status).toBe(200);
    });
  });

  describe.each(operations.filter(({ answers }) => answers.has(404)))("$path of nothing", (operation) => {
    it("is not found, whatever the client holds", async () => {
      const nothing = operation.path.replace("{id}", "no-such");
      const response = await ask(nothing, { headers: { "If-None-Match": "*", "Sec-Fetch-Mode": "navigate" } });
      const problem = await problemIn(operation, response, 404);
      expect(problem).toMatchObject({ type: "/problems/not-found", instance: nothing });
      expect(problem.detail).toMatch(/^Cannot find the .+ "no-such": \/\w+ lists all that there are$/);
    });
  });

  describe.each(operations.filter(({ lists }) => lists))("a page of $path", (operation) => {
    it("names the next one in Link, until there is none", async () => {
      const first = linksIn((await ask(operation.ask("limit=1"))).headers);
      expect(first["next"]).toMatch(new RegExp(`^${operation.address.replace(".", "\\.")}\\?(.*&)?cursor=[\\w-]+$`));
      expect((await ask(first["next"] ?? "")).status).toBe(200);
    });
  });
});

describe("the type of a problem", () => {
  it.each(["invalid-parameter", "not-found", "method-not-allowed", "address-too-long", "internal"])(
    "/problems/%s is a page",
    async (name) => {
      const response = await fetch(`${inject("origin")}/problems/${name}`);
      expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
    },
  );
});

interface Problem {
  readonly type: string;
  readonly instance: string;
  readonly detail: string;
  readonly errors: readonly { readonly parameter: string; readonly detail: string }[];
}

/** The problem in an answer of that status, once it is the documented one, kept by no cache and read by any page. */
async function problemIn(operation: Operation, response: Response, status: number): Promise<Problem> {
  const { headers } = response;
  const problem: unknown = await response.json();
  expect([response.status, Object(problem).status]).toEqual([status, status]);
  expect(operation.faultOf(status, headers.get("Content-Type") ?? "", problem)).toBe("");
  expect([headers.get("Cache-Control"), headers.get("ETag")]).toEqual(["no-store", null]);
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  return Object(problem);
}

/** Addresses by their relation. */
function linksIn(headers: Headers): Readonly<Record<string, string>> {
  const links = (headers.get("Link") ?? "").matchAll(/<([^>]+)>; rel="([^"]+)"/g);
  return Object.fromEntries([...links].map(([, address = "", relation = ""]) => [relation, address]));
}

async function newestChange(): Promise<string> {
  const { data } = Object(await (await inProcess()("/changes?limit=1&sort=-date")).json());
  return data[0].date;
}
