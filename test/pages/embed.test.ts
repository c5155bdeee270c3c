import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { packRecord } from "../../worker/api/pack.ts";
import { createApp } from "../../worker/app.ts";
import { CHARTS } from "../../worker/chart/catalogue.ts";
import type { Words } from "../../worker/language/open.ts";
import { readPack } from "../../worker/query/pack.ts";
import { readPublished, SITE } from "../api/fixture.ts";

const words: Words = {
  messages: { "Source: {publishers}": "Printed by {publishers}", "Nothing stands at this address": "Nieko nėra" },
  texts: {},
  calendar: null,
};
const packed = packRecord(readPublished(), { lt: words, lv: words, pl: words, be: words });
const app = createApp(readPack(packed.buffer), SITE);
const ask = async (path: string, init?: RequestInit) => app.request(path, init);
const textOf = async (path: string) => (await ask(path)).text();

const RIVALS = "/embed/rivals?id=turned-away-lt-by-2022";
const EMBEDS = [...Object.keys(CHARTS).map((id) => `/embed/${id}`), RIVALS];
const HTML = "text/html; charset=utf-8";

describe("/embed/{chart}", () => {
  it.each(EMBEDS)("answers %s with a page without scripts and inline styles", async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, HTML]);
    const html = await answer.text();
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(html).not.toMatch(/<script| style=| on[a-z]+=|https?:\/\/(?!creativecommons\.org|www\.w3\.org)/);
    expect(html).not.toMatch(/<a (?![^>]*target="_top")/);
    expect(html.match(/<svg /g)).toHaveLength(html.match(/<section/g)?.length ?? 0);
  });

  it.each(EMBEDS)("closes in %s every element, and has each id once", async (path) => {
    const html = (await textOf(path)).replace(/<style>.*?<\/style>/s, "");
    const open: string[] = [];
    const astray: string[] = [];
    for (const [, end, tag = "", alone] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*?(\/?)>/g)) {
      if (alone === "/") continue;
      if (end === "") open.push(tag);
      else if (open.pop() !== tag) astray.push(tag);
    }
    expect([...open, ...astray]).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("shows the finding, each panel, the source, the licence and where the chart stands", async () => {
    const html = await textOf("/embed/years?ref_area=LV,PL&scale=linear");
    const { data_version } = (await (await ask("/stats?limit=1")).json()).meta;
    for (const text of [
      "<h2>Latvia: people turned away</h2>",
      "<h2>Poland: attempts to cross</h2>",
      "Source: ",
      "Linear scale from 0.",
      `Data version ${data_version}.`,
      'href="https://creativecommons.org/licenses/by/4.0/"',
      '<a href="/?ref_area=LV,PL&amp;scale=linear#years" target="_top" rel="noopener">Tripoint</a>',
      '<meta name="description" content="',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain("noindex");
    expect(html).not.toContain("Lithuania:");
  });

  it("leads from every mark to its claim", async () => {
    const html = await textOf("/embed/years");
    const links = [...html.matchAll(/<a target="_top" href="\/claims\/([^"]+)"><title>/g)].map(([, id = ""]) => id);
    expect(links.length).toBeGreaterThan(20);
    for (const id of new Set(links)) expect([id, (await ask(`/claims/${id}`)).status]).toEqual([id, 200]);
  });

  it.each(["lt", "lv", "pl", "be"])(
    "stands below /%s too, in that language, and leads to pages in it",
    async (language) => {
      for (const path of ["/embed/years", RIVALS]) {
        const answer = await ask(`/${language}${path}`);
        const html = await answer.text();
        expect(html).toContain(`<html lang="${language}">`);
        expect(html).toMatch(/<p>Printed by /);
        const links = new Set(html.match(/ href="\/[a-z]*[/?#]/g));
        expect(links).toEqual(
          new Set(path === RIVALS ? [` href="/${language}/`] : [` href="/${language}/`, ` href="/${language}#`]),
        );
        expect(answer.headers.get("Content-Language")).toBe(language);
        expect(answer.headers.get("ETag")).not.toBe((await ask(path)).headers.get("ETag"));
      }
    },
  );

  it("says below /lt in Lithuanian that there is no chart, and why in the words of the API, marked as English", async () => {
    const answer = await ask("/lt/embed/nix");
    const html = await answer.text();
    expect([answer.status, answer.headers.get("Content-Language")]).toEqual([404, "lt"]);
    expect(html).toMatch(/<html lang="lt">.*<title>Nieko nėra – Tripoint<\/title>/s);
    expect(html).toMatch(/<h1>Nieko nėra<\/h1>\s*<p lang="en">Cannot find the chart &quot;nix&quot;/);
    expect(html).toContain('href="/lt" target="_top">Tripoint');
  });

  it("has the panels of the picture of the same query", async () => {
    for (const query of ["", "?ref_area=LT&from=2022", "?freq=Q&events=0"]) {
      const panelsOf = (text: string) =>
        [...text.matchAll(/<svg class="plot [^>]*aria-label="([^:]+:[^.]+)\./g)].map(([, name]) => name);
      const panels = panelsOf(await textOf(`/embed/months${query}`));
      expect(panels.length).toBeGreaterThan(1);
      expect(
        panelsOf((await textOf(`/chart/months.svg${query}`)).replaceAll(/<svg x="[^"]*" y="[^"]*"/g, "<svg")),
      ).toEqual(panels);
    }
  });
});

describe("what is no embed", () => {
  it.each([
    [400, ["<h1>A parameter is not valid</h1>"], "/embed/months?freq=Z"],
    [400, ["Cannot read ref_area: expected values among LT, LV, PL, ", "did you mean LT"], "/embed/years?ref_area=lt"],
    [400, ["Cannot read ref_aera", "did you mean ref_area?", "Cannot read freq"], "/embed/years?ref_aera=LT&freq=M"],
    [400, ["Cannot read id: expected one id of /compare, found nothing"], "/embed/rivals"],
    [404, ["Nothing stands at this address", "did you mean years?"], "/embed/yeras"],
    [404, ["Cannot find the rivalry"], "/be/embed/rivals?id=none"],
    [405, ["<h1>The method is not allowed here</h1>", "Cannot POST here"], "/embed/years"],
    [414, ["<h1>The address is too long</h1>", "at most 8192 bytes"], `/embed/years?ref_area=${"x".repeat(8200)}`],
  ])("is a page with %d that says why: %j", async (status, sentences, path) => {
    const answer = await ask(path, { method: status === 405 ? "POST" : "GET" });
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([status, HTML]);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Allow")).toBe(status === 405 ? "GET, HEAD" : null);
    const html = await answer.text();
    for (const sentence of [...sentences, '<meta name="robots" content="noindex" />']) expect(html).toContain(sentence);
    expect(html).toContain('href="/docs#pictures" hreflang="en"');
  });

  it("says all that the API would say of the same query", async () => {
    const query = "?ref_area=XX&freq=Y&from=2021-13&nope=1";
    const { errors } = await (await ask(`/chart/months.svg${query}`)).json();
    const html = await textOf(`/embed/months${query}`);
    expect(errors).toHaveLength(4);
    for (const { parameter } of errors) expect(html).toContain(`Cannot read ${parameter}: `);
  });

  it.each(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><svg onload=alert(1)>"])(
    "never takes text for HTML: %s",
    async (text) => {
      const hostile = encodeURIComponent(text);
      for (const path of [`/embed/${hostile}`, `/embed/years?ref_area=${hostile}`, `/embed/years?${hostile}=1`]) {
        const html = await textOf(path);
        expect(html).not.toContain(text);
        expect(html.match(/<(?:script|img|svg)/g)).toBeNull();
      }
    },
  );

  it.each(["/embed", "/lt/embed", "/embed/years/more"])("leaves %s to the pages", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("There is no page at this address.");
  });
});

describe("the headers of an embed", () => {
  const policyOf = async (path: string) => (await ask(path)).headers.get("Content-Security-Policy")?.split("; ");

  it.each(["/embed/years", "/embed/none", "/embed/years?no=1"])(
    "let any page frame %s, and no script run",
    async (path) => {
      const { headers } = await ask(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        "cross-origin-resource-policy": "cross-origin",
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
      });
      expect(headers.has("X-Frame-Options")).toBe(false);
      expect(headers.has("Cross-Origin-Opener-Policy")).toBe(false);
      const style = /<style>(.*?)<\/style>/s.exec(await textOf(path))?.[1] ?? "";
      expect(await policyOf(path)).toEqual([
        "default-src 'none'",
        `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors * file: data:",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]);
    },
  );

  it("are the same for HEAD, without a body", async () => {
    const [get, head] = [await ask(RIVALS), await ask(RIVALS, { method: "HEAD" })];
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("spare who holds it the page", async () => {
    const tag = (await ask("/embed/years")).headers.get("ETag") ?? "";
    const answer = await ask("/embed/years", { headers: { "If-None-Match": tag } });
    expect([answer.status, await answer.text(), answer.headers.get("ETag")]).toEqual([304, "", tag]);
    expect((await ask("/chart/years.svg")).headers.get("ETag")).not.toBe(tag);
  });
});
