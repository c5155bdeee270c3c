import { describe, expect, it } from "vitest";
import { toDataset } from "../../web/prerender/dataset.ts";
import { ENGLISH } from "../../worker/language/tongue.ts";

const html = '<title>Numbers</title><meta\n name="description"\n content="What was counted" />';
const areas = { LT: "Lithuania", LV: "Latvia", PL: "Poland" };
const names = { indicators: { crossings: "Crossings", flights: "Flights" }, areas };
const claim = {
  indicator: "crossings",
  obs_status: "A",
  period_start: "2021-01-01",
  period_end: "2021-12-31",
} as const;
const release = { data_version: "0123456789ab", date: "2026-11-22", citation: "" };

const read = (script = ""): unknown =>
  JSON.parse(script.replace(/^<script type="application\/ld\+json">|<\/script>$/g, ""));

describe("toDataset(html, answers, release)", () => {
  it("names in another language what the page is a translation of", () => {
    const polish = { ...ENGLISH, language: "pl" } as const;
    expect(read(toDataset(html, { claims: [claim], names, tongue: polish }, release)["dataset"])).toMatchObject({
      "@type": "WebPage",
      url: "/pl",
      inLanguage: "pl",
      about: { "@type": "Dataset", url: "/" },
    });
  });

  it("describes the record in the words of the page", () => {
    expect(read(toDataset(html, { claims: [claim], names, tongue: ENGLISH }, release)["dataset"])).toMatchObject({
      "@context": "https://schema.org/",
      "@type": "Dataset",
      name: "Numbers",
      description: "What was counted",
      license: "https://creativecommons.org/licenses/by/4.0/",
      version: "0123456789ab",
      dateModified: "2026-11-22",
      spatialCoverage: ["Lithuania", "Latvia", "Poland", "BY"],
      variableMeasured: ["Crossings"],
    });
  });

  it("covers the days of all claims but those of a plan", () => {
    const planned = { ...claim, obs_status: "F", period_end: "2030-01-01" } as const;
    const earlier = { ...claim, period_start: "2018-01-01", period_end: "2018-01-31" };
    const dataset = read(
      toDataset(html, { claims: [claim, planned, earlier], names, tongue: ENGLISH }, release)["dataset"],
    );
    expect(dataset).toMatchObject({ temporalCoverage: "2018-01-01/2021-12-31" });
  });

  it("is a data block that nothing in it can close", () => {
    const hostile = html.replace("Numbers", "</script><!--");
    const names = { indicators: { crossings: "</script>" }, areas };
    const { dataset = "" } = toDataset(html, { claims: [claim], names, tongue: ENGLISH }, release);
    expect(dataset.match(/<\/?script/g)).toHaveLength(2);
    expect(read(dataset)).toMatchObject({ variableMeasured: ["</script>"] });
    expect(() => toDataset(hostile, { claims: [claim], names, tongue: ENGLISH }, release)).toThrow(
      "Cannot describe the page",
    );
  });

  it("leads to files of this site alone", () => {
    const { dataset = "" } = toDataset(html, { claims: [claim], names, tongue: ENGLISH }, release);
    const addresses = [...dataset.matchAll(/"contentUrl":"([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(["/stats.zip", "/assets/data/record/stats.csv", "/stats"]);
  });
});
