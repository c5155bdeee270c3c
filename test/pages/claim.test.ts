import { describe, expect, it } from "vitest";
import type { Claim } from "../../worker/record/claim.ts";
import { forEachLanguage } from "../../worker/language/languages.ts";
import { readPublished, testApp, withClaims } from "../api/fixture.ts";

const record = readPublished();
const app = testApp(record);
const BELSAT = "belsat-lt-crossings-2021";

const textOf = async (path: string) => (await app.request(path)).text();

/** What its document prints, which is all that its page says of other claims than those of its groups and checks. */
const printed = record.claims.filter(({ source }) => source.id === "belsat-2021-08-06-video-of-unknown-persons");

/** The claim with another field, and the page of it. */
async function pageWith(change: Partial<Claim>): Promise<string> {
  const claims = printed.map((claim) => (claim.id === BELSAT ? { ...claim, ...change } : claim));
  return (await testApp({ ...withClaims(record, claims), changes: [] }).request(`/claims/${BELSAT}`)).text();
}

describe("/claims/{id}", () => {
  it("tells the figure as printed, what it allows, and everything that is known of it", async () => {
    const html = await textOf(`/claims/${BELSAT}`);
    for (const words of [
      '<span class="big">4,100+</span> Irregular crossings, Lithuania',
      '<q lang="en">exceeded 4,100</q>',
      "More than 4,100. A reader takes it as from 4,100 to 4,200.",
      "At its widest 1 January 2021 to 6 August 2021, at its narrowest 1 January 2021 to 3 August 2021.",
      "A running total",
      "The document leaves an end open",
      "Belsat (newsroom, in its own voice)",
      "<dd>paragraph 9</dd>",
    ])
      expect(html).toContain(words);
    expect(html).toContain('aria-label="More than 4,100. A reader takes it as from 4,100 to 4,200."');
  });

  it("names its unit, and an untitled document by its address in short", async () => {
    expect(await pageWith({ unit_measure: "USD" })).toMatch(/<dd>\s*Irregular crossings, in US dollars\./);
    const { source } = record.claims.find(({ id }) => id === BELSAT) ?? record.claims[0] ?? {};
    if (source === undefined) throw new RangeError("Cannot test: the record has no claim");
    const path = "long-".repeat(40);
    const html = await pageWith({ source: { ...source, title: null, url: `https://www.example.org/${path}` } });
    expect(html).toMatch(/>example\.org\/long-[^<]{50,}…<\/a>/);
    expect(html).not.toContain(`${path}<`);
  });

  it("leads to the very passage, to its document, to its citation and its JSON", async () => {
    const html = await textOf(`/claims/${BELSAT}`);
    const { source } = record.claims.find(({ id }) => id === BELSAT) ?? {};
    expect(html).toContain(`href="${source?.url}#:~:text=exceeded%204%2C100"`);
    expect(html).toContain(`href="/documents/${source?.id}"`);
    expect(html).toContain(`href="/stats/${BELSAT}/cite"`);
    expect(html).toContain(`href="/stats/${BELSAT}"`);
  });

  it.each([
    ["12", false],
    ["4100", true],
    ["some 12", true],
    ["1–25", false],
  ])("names the passage of a wording that is not met elsewhere: %j, %s", async (value_text, expected) => {
    const passage = /<a href="[^"]+video-of-unknown-persons[^"]*"/.exec(await pageWith({ value_text }))?.[0];
    expect(passage?.includes("#:~:text=")).toBe(expected);
  });

  it.each([
    ["не было ... ніводнай спробы", ["не было", "ніводнай спробы"]],
    ["none … and no-one", ["none", "and no-one"]],
    ["one … two … three", ["one", "three"]],
    ["… and 12 more", ["and 12 more"]],
  ])("names both ends of a passage with words left out, %j", async (value_text, ends) => {
    const text = ends.map((end) => encodeURIComponent(end).replaceAll("-", "%2D")).join(",");
    expect(await pageWith({ value_text })).toContain(`#:~:text=${text}"`);
  });

  it("has a title and a description of its own, for search and for cards", async () => {
    const html = await textOf(`/claims/${BELSAT}`);
    expect(html).toMatch(/<title>4,100\+: Irregular crossings, Lithuania, [^<]+ – Tripoint<\/title>/);
    expect(html).toMatch(
      /<meta name="description" content="Irregular crossings, Lithuania, [^"]+: “exceeded 4,100”, says Belsat [^"]+" \/>/,
    );
    expect(html).toContain(`<link rel="canonical" href="http://localhost/claims/${BELSAT}" />`);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
    expect(data).toMatchObject({ "@type": "Claim", text: "exceeded 4,100", datePublished: "2021-08-06" });
  });

  it.each([
    ["IQ", "citizens of Iraq"],
    ["_O", "other citizenships"],
    ["_U", "citizenship not specified"],
  ])("names the citizenship %s in its heading: %s", async (citizenship, words) => {
    const html = await pageWith({ citizenship });
    expect(html).toContain(`<span class="big">4,100+</span> Irregular crossings, ${words}, Lithuania`);
  });

  it("gives who relays a figure no voice of its own", async () => {
    const { relayed_by } = record.claims.find((claim) => claim.relayed_by?.id === "reuters") ?? {};
    expect(await pageWith({ relayed_by })).toContain(", relayed by Reuters</dd>");
  });

  it("sets every claim of its groups against it, and names its checks and its changes", async () => {
    const { data } = await (await app.request(`/stats/${BELSAT}`)).json();
    const html = await textOf(`/claims/${BELSAT}`);
    for (const id of data.rivals) expect(html).toContain(`href="/rivals/${id}"`);
    for (const id of data.checks.slice(0, 1)) expect(html).toContain(`href="/verdicts/${id}"`);
    expect(html).toContain("<b>Counts something else: people detained, not irregular crossings.</b>");
  });

  it("tells what it revises and repeats, from both ends", async () => {
    const revising = record.claims.find(({ supersedes }) => supersedes !== null);
    const retelling = record.claims.find(({ retells }) => retells !== null);
    for (const [later, earlier, words] of [
      [revising?.id, revising?.supersedes, ["It revises:", "Revised by:"]],
      [retelling?.id, retelling?.retells, ["It repeats:", "Repeated by:"]],
    ] as const) {
      expect(await textOf(`/claims/${later}`)).toContain(words[0]);
      expect(await textOf(`/claims/${earlier}`)).toContain(words[1]);
    }
  });

  it.each([
    ["", "Flown out of Belarus, 18"],
    ["/lt", "Išskraidinti iš Baltarusijos, 18"],
    ["/pl", "Ewakuowani samolotem z Białorusi, 18"],
    ["/be", "Вывезеныя самалётам з Беларусі, 18"],
  ])("tells an area once that the name says already, below %s/ too", async (home, words) => {
    const html = await textOf(`${home}/claims/wprost-by-evacuated-2021-11-18-2021-11-29`);
    expect(/<h1>.*?<\/h1>/s.exec(html)?.[0]).toContain(`</span> ${words}`);
  });

  it("offers a report of an error with the id filled in", async () => {
    const html = await textOf(`/claims/${BELSAT}`);
    expect(html).toContain(`href="mailto:?subject=Tripoint%3A%20claim%20${BELSAT}&amp;body=Claim%3A%20${BELSAT}`);
    const env = { CORRECTIONS: "https://code.example/issues/new" };
    const told = await (await app.request(`/claims/${BELSAT}`, {}, env)).text();
    expect(told).toContain(`href="https://code.example/issues/new?title=Tripoint%3A%20claim%20${BELSAT}`);
  });

  it("is 20,000 bytes at most, and one request besides the sheet: for one claim in sixteen of the record", async () => {
    const sizes = await Promise.all(
      record.claims
        .filter((_, index) => index % 16 === 0)
        .map(async ({ id }) => new TextEncoder().encode(await textOf(`/claims/${id}`)).length),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
    const html = await textOf(`/claims/${BELSAT}`);
    expect(
      html.match(/<(?:img|iframe|link rel="(?:preload|modulepreload))|<script(?! type="application\/ld)/g),
    ).toBeNull();
  });

  it.each([
    ["value_text", { value_text: '<script>alert("x")</script>' }],
    ["comment", { comment: "<img src=x onerror=alert(1)>" }],
    ["locator", { locator: '"><svg onload=alert(1)>' }],
    ["display", { display: "<b>4,100</b>" }],
  ])("shows hostile text of %s literally", async (_, change) => {
    const [text = ""] = Object.values(change);
    const html = await pageWith(change);
    expect(html).not.toContain(text);
    expect(html).toContain(text.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"));
  });
});

describe("pages of the Worker", () => {
  it("mark in the masthead the page that is shown", async () => {
    const site = testApp(record, {
      shells: forEachLanguage(() => '<nav><a href="/">The figures</a><a href="/method">Method</a></nav><!--main-->'),
    });
    const marked = '<a href="/method" aria-current="page">Method</a>';
    expect(await (await site.request("/method")).text()).toContain(`<a href="/">The figures</a>${marked}</nav>`);
    expect(await (await site.request(`/claims/${BELSAT}`)).text()).not.toContain("aria-current");
  });

  it.each([
    ["/claims/none", "The record holds no claim called “none”."],
    ["/claims/%3Cscript%3E", "The record holds no claim called “&lt;script&gt;”."],
    ["/claims/a/b", "There is no page at this address."],
    ["/lt/claims/none", "There is no page at this address."],
  ])("are HTML where nothing stands, %s", async (path, words) => {
    const answer = await app.request(path);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(await answer.text()).toContain(words);
  });

  it("are what a browser gets at an address of no kind; a program gets the problem of the API", async () => {
    const ask = async (path: string, Accept: string, method = "GET") => {
      const answer = await app.request(path, { method, headers: { Accept } });
      return `${answer.status} ${answer.headers.get("Content-Type")}`;
    };
    const browser = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
    expect(await ask("/clams/x", browser)).toBe("404 text/html; charset=utf-8");
    expect(await ask("/clams/x", "*/*")).toBe("404 application/problem+json");
    expect(await ask("/clams/x", browser, "POST")).toBe("404 application/problem+json");
    expect(await ask("/stats/none", browser)).toBe("404 application/problem+json");
    expect(await ask("/stats?limit=1", browser)).toBe("200 application/json");
  });

  it.each([
    ["/claims", "/explore"],
    ["/verdicts/", "/#checks"],
    ["/claims/x/", "/claims/x"],
    ["/claims?indicator=detained&ref_area=LV", "/explore?indicator=detained&ref_area=LV"],
    ["/rivals/?a=b", "/?a=b#rivals"],
    ["/claims/x/?a=%00", "/claims/x?a=%00"],
    ["/claims/%00/", "/claims/%00"],
    ["/claims/%E2%80%A6//", "/claims/%E2%80%A6"],
    ["/lt/docs", "/docs"],
    ["/lv/problems/not-found/", "/problems/not-found"],
    ["/pl/stats?limit=1", "/stats?limit=1"],
    ["/be/stats/x/cite", "/stats/x/cite"],
    ["/lt/feed.atom", "/feed.atom"],
  ])("lead on from %s to %s", async (path, location) => {
    const answer = await app.request(path);
    expect([answer.status, answer.headers.get("Location")]).toEqual([308, location]);
  });

  it.each([
    ["/lt/claims/none", "/claims/none", "/pl/claims/none"],
    ["/claims/%22%3E", "/claims/%22%3E", "/pl/claims/%22%3E"],
    ["/lt/none/%5Cx", "/none/%5Cx", "/pl/none/%5Cx"],
    ["/lt//example.org", "/example.org", "/pl/example.org"],
  ])(
    "lead where nothing stands, %s, to the same address in other languages, and have none of their own",
    async (path, english, polish) => {
      const site = testApp(record, { shells: forEachLanguage(() => "<!--head--><!--languages-->") });
      const answer = await site.request(path);
      const html = await answer.text();
      expect(answer.status).toBe(404);
      expect(html).toContain(`<a href="${english}" lang="en" `);
      expect(html).toContain(`<a href="${polish}" lang="pl" `);
      expect(html).toContain('<meta name="robots" content="noindex" />');
      expect(html).not.toMatch(/canonical|og:url|rel="alternate"/);
    },
  );

  it.each([
    ["en", "en_GB", `/claims/${BELSAT}`],
    ["pl", "pl_PL", `/pl/claims/${BELSAT}`],
  ])("tell machines that they are in %s, and %s", async (language, locale, path) => {
    const html = await textOf(path);
    expect(html).toContain(`<meta property="og:locale" content="${locale}" />`);
    const [, told = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(told)).toMatchObject({ "@type": "Claim", inLanguage: language });
  });

  it.each([
    ["/method", "en"],
    ["/lt/method", "lt"],
    ["/lt/stats", "lt"],
  ])("take no POST, and say so: %s", async (path, language) => {
    const answer = await app.request(path, { method: "POST" });
    const told = ["Allow", "Content-Language", "Cache-Control"].map((name) => answer.headers.get(name));
    expect([answer.status, ...told]).toEqual([405, "GET, HEAD", language, "no-store"]);
    expect(await answer.text()).toContain("<h1>The method is not allowed here</h1>");
  });

  it("have an entity tag, which spares the body", async () => {
    const path = `/claims/${BELSAT}`;
    const ETag = (await app.request(path)).headers.get("ETag") ?? "";
    const again = await app.request(path, { headers: { "If-None-Match": ETag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const env = { CORRECTIONS: "mailto:x@example.org" };
    expect((await app.request(path, {}, env)).headers.get("ETag")).not.toBe(ETag);
  });
});
