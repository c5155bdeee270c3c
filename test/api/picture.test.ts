import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../worker/api/chart-state.ts";
import { packRecord } from "../../worker/api/pack.ts";
import { createApp } from "../../worker/app.ts";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import type { Words } from "../../worker/language/open.ts";
import { readPack } from "../../worker/query/pack.ts";
import { readPublished, SITE, testApp } from "./fixture.ts";

const record = readPublished();
const words: Words = { messages: { "Source: {publishers}": "Printed by {publishers}" }, texts: {}, calendar: null };
const packed = packRecord(record, { lt: words, lv: words, pl: words, be: words });
const app = createApp(readPack(packed.buffer), SITE);
const ask = async (path: string, init?: RequestInit) => app.request(path, init);
const tagOf = async (path: string) => (await ask(path)).headers.get("ETag");
const textOf = async (path: string) => (await ask(path)).text();

const RIVALS = "/chart/rivals.svg?id=turned-away-lt-by-2022";
const PICTURES = [...Object.keys(CHARTS).map((id) => `/chart/${id}.svg`), RIVALS];

/** Each value of each list that a chart takes, and ends for its time axis. */
const STATES = Object.entries(CHARTS).flatMap(([id, spec]) =>
  parametersOf(spec).flatMap((parameter) => {
    const values = parameter.kind === "list" ? parameter.codes.all() : ["2021", "2021-11", "2021-11-08"];
    const beside = parameter.name === "from" ? "&to=2026" : parameter.name === "to" ? "&from=2018" : "";
    return values.map((value) => ({ path: `/chart/${id}.svg?${parameter.name}=${value}${beside}` }));
  }),
);

describe("/chart/{chart}.svg", () => {
  it.each(PICTURES)("answers %s with a picture", async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/svg+xml"]);
    expect(await answer.text()).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>\s*$/s);
  });

  it("has no other charts than the catalogue and the rivals", () => {
    expect(PICTURES).toHaveLength(9);
  });

  it.each(STATES)("takes $path", async ({ path }) => {
    expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  it.each(["lt", "lv", "pl", "be"])(
    "stands below /%s too, in that language, and leads to pages in it",
    async (language) => {
      for (const [path, place] of [
        ["/chart/years.svg", "#years"],
        [RIVALS, "/rivals/turned-away-lt-by-2022"],
      ] as const) {
        const [answer, english] = [await ask(`/${language}${path}`), await ask(path)];
        const svg = await answer.text();
        expect(svg).toMatch(new RegExp(`^<svg [^>]*lang="${language}" xml:lang="${language}"`));
        expect(svg).toMatch(/>Printed by [^<]+</);
        expect(svg).toContain(`>http://localhost/${language}${place}<`);
        expect(new Set(svg.match(/ href="\/[a-z]+\//g))).toEqual(new Set([` href="/${language}/`]));
        const [told, other] = [answer, english].map(({ headers }) => headers);
        expect([told?.get("Content-Language"), other?.get("Content-Language")]).toEqual([language, "en"]);
        expect(told?.get("ETag")).not.toBe(other?.get("ETag"));
      }
    },
  );

  it("is the same picture again, after many others", async () => {
    const first = await textOf("/chart/deaths.svg?scale=log");
    const paths = Array.from({ length: 20 }, (_, year) => `/chart/deaths.svg?from=2001&to=${2002 + year}`);
    const texts = await Promise.all(paths.map(textOf));
    expect(new Set(texts).size).toBe(paths.length);
    expect(await textOf("/chart/deaths.svg?scale=log")).toBe(first);
    expect(await Promise.all(paths.map(textOf))).toEqual(texts);
  });

  it("draws only what is asked for", async () => {
    const [all, one] = [await textOf("/chart/years.svg"), await textOf("/chart/years.svg?ref_area=LV")];
    expect(all).toContain("Poland: attempts to cross");
    expect(one).toContain("Latvia: people turned away");
    expect(one).not.toContain("Poland: attempts to cross");
    expect(await textOf("/chart/years.svg?ref_area=LT,LV,PL")).toContain("Poland: attempts to cross");
  });

  it.each([
    ["/chart/months.svg", "/#months"],
    ["/chart/months.svg?scale=linear&events=1&freq=M", "/#months"],
    ["/chart/months.svg?from=2021-01-01", "/#months"],
    ["/chart/months.svg?events=0&scale=log", "/?scale=log&events=0#months"],
    [
      "/chart/months.svg?events=0&to=2024-12-31&from=2023-02-01&freq=W&ref_area=LV",
      "/?ref_area=LV&freq=W&from=2023-02&to=2024&events=0#months",
    ],
    [RIVALS, "/rivals/turned-away-lt-by-2022"],
  ])("names in %s the page's address %s", async (path, address) => {
    expect(await textOf(path)).toContain(`http://localhost${address.replaceAll("&", "&amp;")}<`);
  });

  it("is one picture for however its query is written", async () => {
    const path = "/chart/months.svg?ref_area=LT,LV&from=2022-01-01&to=2023";
    for (const query of ["to=2023-12&from=2022&ref_area=LV&ref_area=LT", "ref_area=LV,LT,LV&to=2023-12-31&from=2022"]) {
      expect(await tagOf(`/chart/months.svg?${query}`)).toBe(await tagOf(path));
      expect(await textOf(`/chart/months.svg?${query}`)).toBe(await textOf(path));
    }
    expect(await tagOf("/chart/months.svg?events=1&scale=linear")).toBe(await tagOf("/chart/months.svg"));
    expect(await tagOf("/chart/months.svg?events=0")).not.toBe(await tagOf("/chart/months.svg"));
  });
});

describe("the faults of a picture's query", () => {
  it.each([
    ["/chart/years.svg?ref_area=lt", "ref_area", ["LT"]],
    ["/chart/years.svg?ref_area=DE", "ref_area", []],
    ["/chart/years.svg?ref_aera=LT", "ref_aera", ["ref_area"]],
    ["/chart/years.svg?freq=M", "freq", ["A"]],
    ["/chart/years.svg?id=a", "id", []],
    ["/chart/frontex.svg?citizenship=iq", "citizenship", ["IQ"]],
    ["/chart/frontex.svg?ref_area=EU", "ref_area", []],
    ["/chart/deaths.svg?claimant=human-constant", "claimant", ["human-constanta"]],
    ["/chart/deaths.svg?freq=M", "freq", []],
    ["/chart/evacuations.svg?scale=log", "scale", []],
    ["/chart/months.svg?scale=logarithmic", "scale", []],
    ["/chart/months.svg?scale=lin", "scale", ["linear"]],
    ["/chart/months.svg?events=yes", "events", []],
    ["/chart/months.svg?freq=M,W", "freq", []],
    ["/chart/months.svg?from=2021-02-30", "from", []],
    ["/chart/months.svg?from=", "from", []],
    ["/chart/months.svg?from=1999-12-31", "from", []],
    ["/chart/years.svg?to=2100", "to", []],
    ["/chart/months.svg?from=2024&to=2023", "to", []],
    ["/chart/months.svg?to=2020", "to", []],
    ["/chart/november.svg?from=2022", "from", []],
    ["/chart/evacuations.svg?to=2020", "to", []],
    ["/chart/rivals.svg", "id", []],
    ["/chart/rivals.svg?id=", "id", []],
    ["/chart/rivals.svg?id=A%20b", "id", []],
    ["/chart/rivals.svg?id=turned-away-lt-by-2022&scale=log", "scale", []],
    ["/chart/rivals.svg?id=turned-away-lt-by-2022,turned-away-lt-by-2023", "id", []],
  ])("%s: %s, near %j", async (path, parameter, nearest) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([400, "application/problem+json"]);
    const { errors } = await answer.json();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ parameter, nearest });
  });

  it("are told all at once", async () => {
    const { errors } = await (await ask("/lt/chart/months.svg?ref_area=LT,XX&freq=Y&from=2021-13&scale=1&x=1")).json();
    const names = errors.map(({ parameter }: { readonly parameter: string }) => parameter);
    expect(names).toEqual(["ref_area", "freq", "from", "scale", "x"]);
  });

  it("are never more than a 400, whatever is asked", async () => {
    const names = fc.constantFrom("ref_area", "freq", "from", "to", "scale", "events", "id", "__proto__", "");
    const values = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom("LT", "M", "D", "0000", "9999", "2021-11", "log", "1"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(CHARTS), "rivals"),
        fc.array(fc.tuple(names, values), { maxLength: 3 }),
        async (id, query) => {
          const { status } = await ask(`/chart/${id}.svg?${new URLSearchParams(query)}`);
          expect([200, 400, 404]).toContain(status);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(["from=2000&to=2099", "from=2099&to=2099", "from=2000&to=2000", "from=2010-01-01&to=2010-01-01"])(
    "are none where nothing is drawn: %s",
    async (query) => {
      for (const id of Object.keys(CHARTS)) {
        const answer = await ask(`/chart/${id}.svg?${query}`);
        expect([id, answer.status]).toEqual([id, 200]);
        expect((await answer.text()).length).toBeLessThan(400_000);
      }
    },
  );
});

describe("what is no picture", () => {
  it.each([
    ["/chart/yeras.svg", 'Cannot find the chart "yeras"; did you mean years?'],
    ["/pl/chart/month.svg", "did you mean months?"],
    ["/chart/constructor.svg", 'Cannot find the chart "constructor"'],
    ["/chart/__proto__.svg", 'Cannot find the chart "__proto__"'],
    ["/chart/%22%3E%3Cscript%3E.svg?no=1", 'Cannot find the chart "'],
    ["/chart/rivals.svg?id=turned-away-lt-by-2002", "did you mean turned-away-lt-by-202"],
    ["/chart/years", "Cannot find this path"],
    ["/chart/years.png", "Cannot find this path"],
    ["/chart/a/years.svg", "Cannot find this path"],
    ["/de/chart/years.svg", "Cannot find this path"],
  ])("%s is a 404: %s", async (path, sentence) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
    expect((await answer.json()).detail).toContain(sentence);
  });

  it.each(["POST", "PUT", "DELETE", "PATCH"])("is a 405 to %s", async (method) => {
    const answer = await ask("/chart/years.svg", { method });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(await answer.json()).toMatchObject({ type: "/problems/method-not-allowed", status: 405 });
  });

  it("is a 414 beyond 8,192 bytes", async () => {
    const answer = await ask(`/chart/years.svg?ref_area=${"x".repeat(8200)}`);
    expect([answer.status, (await answer.json()).type]).toEqual([414, "/problems/address-too-long"]);
  });
});

describe("the headers of a picture", () => {
  it("let any page show it and no script run in it", async () => {
    const { headers } = await ask("/chart/years.svg");
    expect(Object.fromEntries(headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
      etag: expect.stringMatching(/^W\/"[0-9a-f]{16}"$/),
      "last-modified": expect.stringMatching(/ GMT$/),
    });
    const [source, sheets, frames, ...rest] = headers.get("Content-Security-Policy")?.split("; ") ?? [];
    expect([source, frames, rest]).toEqual(["default-src 'none'", "frame-ancestors * file: data:", []]);
    const style = /<style>(.*?)<\/style>/s.exec(await textOf("/chart/years.svg"))?.[1] ?? "";
    expect(sheets).toBe(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  });

  it("are the same for HEAD, without a body", async () => {
    const [get, head] = [await ask(RIVALS), await ask(RIVALS, { method: "HEAD" })];
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("spare who holds it the picture", async () => {
    const tag = (await tagOf("/chart/years.svg")) ?? "";
    const answer = await ask("/chart/years.svg", { headers: { "If-None-Match": `"x", ${tag}` } });
    expect([answer.status, await answer.text(), answer.headers.get("ETag")]).toEqual([304, "", tag]);
    expect((await ask("/chart/years.svg?scale=linear", { headers: { "If-None-Match": tag } })).status).toBe(200);
  });

  it("change with build and chart", async () => {
    const other = testApp(readPublished(), { build: "ba9876543210" });
    expect((await other.request("/chart/years.svg")).headers.get("ETag")).not.toBe(await tagOf("/chart/years.svg"));
    expect(await tagOf("/chart/germany.svg")).not.toBe(await tagOf("/chart/years.svg"));
  });

  it("answer a preflight", async () => {
    const answer = await ask("/chart/years.svg", { method: "OPTIONS" });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect(answer.headers.get("Access-Control-Allow-Headers")).toContain("If-None-Match");
  });

  it("move a slash at the end away", async () => {
    const answer = await ask("/chart/years.svg/?ref_area=LT");
    expect([answer.status, answer.headers.get("Location")]).toEqual([308, "/chart/years.svg?ref_area=LT"]);
  });
});
