import { describe, expect, it } from "vitest";
import { namesArea } from "../../worker/chart/within.ts";
import { readPublished } from "../api/fixture.ts";

describe("namesArea(indicator, area)", () => {
  it("holds where the English name says the area, and nowhere else: in other languages it stands in another case", () => {
    const { indicators, areas } = readPublished();
    const pairs = indicators.flatMap(({ id, name }) => areas.map((area) => ({ id, name, area })));
    const isWrong = ({ id, name, area }: (typeof pairs)[number]): boolean =>
      namesArea(id, area.id) !== new RegExp(`\\b${area.name}\\b`).test(name);
    expect(pairs.filter(isWrong).map(({ id, area }) => [id, area.id])).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1000);
  });
});
