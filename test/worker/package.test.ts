import { strFromU8, unzipSync } from "fflate";
import * as v from "valibot";
import { describe, expect, inject, it } from "vitest";

const origin = inject("origin");
const Descriptor = v.object({ resources: v.array(v.object({ path: v.union([v.string(), v.array(v.string())]) })) });

describe("the record as a Data Package, as served", () => {
  it("is one zip", async () => {
    const answer = await fetch(`${origin}/stats.zip`);
    expect(answer.headers.get("Content-Type")).toBe("application/zip");
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files).slice(0, 4)).toEqual(["README.md", "LICENSE", "datapackage.json", "stats.csv"]);
  });

  it("has the same tables as files, at the addresses that /datapackage.json leads to", async () => {
    const address = `${origin}/datapackage.json`;
    const { resources } = v.parse(Descriptor, await (await fetch(address)).json());
    const files = unzipSync(new Uint8Array(await (await fetch(`${origin}/stats.zip`)).arrayBuffer()));
    for (const path of resources.flatMap(({ path }) => path)) {
      const packed = files[path.replace("assets/data/record/", "")] ?? new Uint8Array();
      expect(await (await fetch(new URL(path, address))).text()).toBe(strFromU8(packed));
    }
  });

  it("lets any page read its tables, for five minutes without asking again", async () => {
    const { headers } = await fetch(`${origin}/assets/data/record/stats.csv`);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8; header=present",
      "cache-control": "public, max-age=300",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
  });
});
