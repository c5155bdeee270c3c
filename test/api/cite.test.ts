import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { toBibtex, toCitation } from "../../worker/api/citation.ts";
import { Problem } from "../../worker/api/form.ts";
import type { ClaimForm } from "../../worker/record/form.ts";
import { toClaimForm } from "../../worker/record/formed.ts";
import { readPublished, testApp } from "./fixture.ts";

const record = { ...readPublished(), data_version: "0123456789ab" };
const app = testApp(record);
const belsat = formOf("belsat-lt-crossings-2021");
const ask = async (path: string) => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return { type: response.headers.get("Content-Type"), text: await response.text() };
};

const BELSAT = {
  citation:
    "Belsat, “‘Why stand still? Go ahead!’ Video of unknown persons driving migrants out of Belarus to Lithuania”, " +
    "2021-08-06, paragraph 9, “exceeded 4,100”, https://belsat.eu/en/news/06-08-2021-why-stand-still-go-ahead-video-of-" +
    "unknown-persons-driving-migrants-out-of-belarus-to-lithuania/. In: Tripoint, claim belsat-lt-crossings-2021, " +
    "data version 0123456789ab, CC BY 4.0.",
  bibtex: `@misc{belsat-lt-crossings-2021,
  author = {{Belsat}},
  title = {{‘Why stand still? Go ahead!’ Video of unknown persons driving migrants out of Belarus to Lithuania}},
  publisher = {Belsat},
  year = {2021},
  month = aug,
  date = {2021-08-06},
  url = {https://belsat.eu/en/news/06-08-2021-why-stand-still-go-ahead-video-of-unknown-persons-driving-migrants-out-of-belarus-to-lithuania/},
  language = {en},
  note = {paragraph 9; “exceeded 4,100”; Tripoint claim belsat-lt-crossings-2021, data version 0123456789ab},
}
`,
};

const LRT = {
  citation:
    "LRT English, “New trend: more Belarusians fleeing Lukashenko regime come to Lithuania by river”, undated, " +
    "paragraph 3, “2,700”, https://www.lrt.lt/en/news-in-english/19/1837285/new-trend-more-belausians-fleeing-" +
    "lukashenko-regime-come-to-lithuania-by-river. In: Tripoint, claim lrt-kapciamiestis-detained-2021, " +
    "data version 0123456789ab, CC BY 4.0.",
  bibtex: `@misc{lrt-kapciamiestis-detained-2021,
  author = {{LRT English}},
  title = {{New trend: more Belarusians fleeing Lukashenko regime come to Lithuania by river}},
  publisher = {LRT English},
  url = {https://www.lrt.lt/en/news-in-english/19/1837285/new-trend-more-belausians-fleeing-lukashenko-regime-come-to-lithuania-by-river},
  language = {en},
  note = {paragraph 3; “2,700”; Tripoint claim lrt-kapciamiestis-detained-2021, data version 0123456789ab},
}
`,
};

describe("GET /stats/{id}/cite", () => {
  it.each([
    ["a dated document", "belsat-lt-crossings-2021", BELSAT],
    ["an undated one", "lrt-kapciamiestis-detained-2021", LRT],
  ])("cites %s in text, then as BibTeX", async (_, id, { bibtex, citation }) => {
    const text = { type: "text/plain; charset=utf-8", text: `${citation}\n\n${bibtex}` };
    expect(await ask(`/stats/${id}/cite`)).toEqual(text);
    expect(await ask(`/stats/${id}/cite?format=text`)).toEqual(text);
    expect(await ask(`/stats/${id}/cite?format=bibtex`)).toEqual({
      type: "application/x-bibtex; charset=utf-8",
      text: bibtex,
    });
  });

  it("says 404 for a claim that is not there, as problem+json", async () => {
    const response = await app.request("/stats/none-such/cite");
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(v.parse(Problem, await response.json())).toMatchObject({
      status: 404,
      detail: 'Cannot find the claim "none-such": /stats lists all that there are',
      instance: "/stats/none-such/cite",
    });
  });

  it.each(["format=json", "format=bibtex,text", "lang=lt"])("refuses %s", async (search) => {
    expect((await app.request(`/stats/belsat-lt-crossings-2021/cite?${search}`)).status).toBe(400);
  });

  it("cites every claim of the record, with the figure and the address as they are", async () => {
    for (const claim of record.claims.filter((_, index) => index % 50 === 0)) {
      const { text } = await ask(`/stats/${claim.id}/cite`);
      const [citation = "", entry = ""] = text.split("\n\n");
      expect(citation).toContain(`“${claim.value_text}”, ${claim.source.url}. In: Tripoint, claim ${claim.id}, `);
      expect(entry).toContain(`  url = {${claim.source.url}},\n`);
    }
  });
});

describe("toCitation(claim, version)", () => {
  it("leaves out what the document does not state", () => {
    const bare = { ...belsat, locator: null, source: { ...belsat.source, title: null, published: null } };
    expect(toCitation(bare, "0123456789ab")).toBe(
      `Belsat, undated, “exceeded 4,100”, ${belsat.source.url}. In: Tripoint, claim belsat-lt-crossings-2021, ` +
        "data version 0123456789ab, CC BY 4.0.",
    );
  });
});

describe("toBibtex(claim, version)", () => {
  const fieldOf = (name: string, { source = {}, ...claim }: Changes = {}) =>
    new RegExp(`^  ${name} = (.*),$`, "m").exec(
      toBibtex({ ...belsat, ...claim, source: { ...belsat.source, ...source } }, "0123456789ab"),
    )?.[1];

  it.each([
    ["Tax & fines: 50% off $9 #1", String.raw`{{Tax \& fines: 50\% off \$9 \#1}}`],
    ["snake_case {braces} }{", String.raw`{{snake\_case \{braces\} \}\{}}`],
    [String.raw`a\b~c^d`, String.raw`{{a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d}}`],
    ["Łódź “quoted” – Мінск", "{{Łódź “quoted” – Мінск}}"],
  ])("lets TeX run nothing of the title %j", (title, field) => {
    expect(fieldOf("title", { source: { title } })).toBe(field);
  });

  it("lets TeX run nothing of what was printed, and leaves the address as it is", () => {
    expect(fieldOf("note", { value_text: "50% & more", locator: "table_1" })).toBe(
      String.raw`{table\_1; “50\% \& more”; Tripoint claim belsat-lt-crossings-2021, data version 0123456789ab}`,
    );
    expect(fieldOf("url", { source: { url: "https://example.org/a_b?c=%20#d" } })).toBe(
      "{https://example.org/a_b?c=%20#d}",
    );
  });

  it("names the agency as the author where there is one, and the address where there is no title", () => {
    expect(fieldOf("author", { source: { agency: "Reuters" } })).toBe("{{Reuters}}");
    expect(fieldOf("title", { source: { title: null, url: "https://example.org/" } })).toBe("{{https://example.org/}}");
  });

  it.each([
    ["2021-12-31", "2021", "dec"],
    ["2026-01-01", "2026", "jan"],
  ])("tells of %s the year and the month by the name that styles translate", (published, year, month) => {
    const told = { source: { published } };
    expect(["date", "year", "month"].map((name) => fieldOf(name, told))).toEqual([
      `{${published}}`,
      `{${year}}`,
      month,
    ]);
  });
});

type Changes = Partial<Omit<ClaimForm, "source">> & { readonly source?: Partial<ClaimForm["source"]> };

function formOf(id: string): ClaimForm {
  const claim = record.claims.find((one) => one.id === id);
  if (claim === undefined) throw new RangeError(`Expected the claim ${id}, found none`);
  return toClaimForm(claim);
}
