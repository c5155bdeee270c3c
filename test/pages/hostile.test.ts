/** A record whose every text is an attack, shown on everything that is written of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Files } from "../../web/prerender/files.ts";
import { prerender } from "../../web/prerender/page.ts";
import { toFeed } from "../../worker/api/feed.ts";
import { readRecord } from "../../worker/record/record.ts";
import { readPublished, testApp } from "../api/fixture.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const root = join(import.meta.dirname, "..", "..");
const ATTACK = `"'><x-attack onload=alert(1)>&lt;`;
/** Fields that hold words; codes, days and addresses have a form that the tool checks. */
const WORDS =
  /^(?:title|name|agency|comment|locator|value_text|reason|known|definition|description|statement|history)$/;

/** The same with the attack after every text, and after everything below `names`, whose keys are codes. */
function bend(value: unknown, key = "", all = false): unknown {
  if (typeof value === "string") return all || WORDS.test(key) ? `${value} ${ATTACK}` : value;
  if (Array.isArray(value)) return value.map((one) => bend(one, key, all));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, bend(held, name, all || name === "names")]),
  );
}

function readBent(): ReturnType<typeof readRecord> {
  // what bend() gives back has the form of what it took
  const packed: Parameters<typeof readRecord>[0] = JSON.parse(
    JSON.stringify(bend(JSON.parse(readFileSync(join(root, "dist", "record.txt"), "utf8")))),
  );
  return readRecord(packed);
}

const record = readBent();
const app = testApp(record);
const sound = readPublished();
const contradicted = sound.checks.find(({ verdict }) => verdict === "contradicted");
const conflict = sound.rivalries.find(({ kind }) => kind === "conflict");
const [claim] = sound.claims;

/** Every `<` of the attack is written as text, in every form that XML and HTML know. */
function expectLiteral(text: string): void {
  expect(text).not.toMatch(/<x-attack/i);
  expect(text).toMatch(/(?:&lt;|&#60;|\\u003c)x-attack/);
}

describe("hostile text in every field", () => {
  it.each([
    `/claims/${claim?.id}`,
    "/claims/belsat-lt-crossings-2021",
    `/documents/${claim?.source.id}`,
    "/documents",
    "/history",
    `/verdicts/${contradicted?.id}`,
    `/rivals/${conflict?.id}`,
    "/chart/months.svg",
    "/chart/evacuations.svg",
    `/chart/rivals.svg?id=${conflict?.id}`,
    "/embed/years",
    "/embed/months",
  ])("is shown literally at %s", async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expectLiteral(await answer.text());
  });

  it("is shown literally in titles, descriptions and what machines read", async () => {
    const html = await (await app.request(`/claims/${claim?.id}`)).text();
    const head = html.slice(0, html.indexOf("</head>"));
    for (const part of [
      /<title>(.*?)<\/title>/s,
      /name="description" content="(.*?)" \/>/s,
      /ld\+json">(.*?)<\/script>/s,
    ])
      expectLiteral(part.exec(head)?.[1] ?? "");
    expect(() => JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(head)?.[1] ?? "")).not.toThrow();
  });

  it("is shown literally in the feed", async () => {
    expectLiteral(await toFeed(record.changes));
  });

  it("is shown literally on / and in the pictures beside it", async () => {
    const written = new Map<string, string | Uint8Array>();
    const files: Files = {
      read: () => new Uint8Array(),
      write: (address, contents) => written.set(address, contents),
    };
    const html = readFileSync(join(root, "web", "index.html"), "utf8");
    expectLiteral(await prerender(html, async (path) => app.request(path), files, ENGLISH));
    const pictures = [...written].filter(([address]) => address.endsWith(".svg"));
    expect(pictures.length).toBeGreaterThan(20);
    for (const [, svg] of pictures) expect(String(svg)).not.toMatch(/<x-attack/i);
  });
});
