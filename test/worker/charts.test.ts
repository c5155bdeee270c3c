import { describe, expect, inject, it } from "vitest";
import { CHARTS } from "../../worker/chart/catalogue.ts";

const origin = inject("origin");
const ask = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: "manual", ...init });
const CHART_IDS = [...Object.keys(CHARTS), "rivals?id=turned-away-lt-by-2022"];
const toPicture = (id: string) => `/chart/${id.replace(/(\?|$)/, ".svg$1")}`;

describe("charts by address, in workerd", () => {
  it.each(CHART_IDS)("answers a browser's navigation to the picture of %s", async (id) => {
    const answer = await ask(toPicture(id), { headers: { "Sec-Fetch-Mode": "navigate", Accept: "text/html" } });
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/svg+xml"]);
    expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(await answer.text()).toContain(`${origin}/`);
  });

  it.each(CHART_IDS)("answers a frame's navigation to the embed of %s", async (id) => {
    const headers = { "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe", Accept: "text/html" };
    const answer = await ask(`/embed/${id}`, { headers });
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
    const policies = answer.headers.get("Content-Security-Policy")?.split(", ");
    expect(policies).toHaveLength(1);
    expect(policies?.[0]).toContain("frame-ancestors * file: data:");
    expect(answer.headers.has("X-Frame-Options")).toBe(false);
  });

  it.each(["/chart/years.svg", "/embed/years"])(
    "answers 304 to the tag of %s, and HEAD without a body",
    async (path) => {
      const head = await ask(path, { method: "HEAD" });
      expect([head.status, await head.text()]).toEqual([200, ""]);
      const tag = head.headers.get("ETag") ?? "";
      expect((await ask(path, { headers: { "If-None-Match": tag } })).status).toBe(304);
    },
  );

  it("lets other sites show the pictures that the build made", async () => {
    const [picture] = /\/assets\/data\/[^"]+\.svg/.exec(await (await ask("/")).text()) ?? [];
    const { headers } = await ask(picture ?? "");
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=31536000, immutable",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
  });
});
