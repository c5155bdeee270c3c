/** Writes `/docs` and `/problems/{name}`: words from files, parameters from the contract, answers from the app. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { h } from "../../views/tree.ts";
import { type Files, SITE } from "../files.ts";
import { toCanonical } from "../canonical.ts";
import { fill } from "../fill.ts";
import { type Parts, toHtml, toHtmlList } from "../html.ts";
import { withIntegrity } from "../integrity.ts";
import { type Client, fetchAnswer } from "./client.ts";
import { readContract } from "./contract.ts";
import { toEndpoints } from "./endpoints.ts";
import { firstRow, item, lines, type ReadPart, toExcerpt, whole } from "./excerpt.ts";
import { toCheckKinds, toRivalKinds, toVerdicts } from "./kinds.ts";
import { toOutline } from "./outline.ts";
import { sharedOf, toParameters } from "./parameters.ts";
import { toPictures } from "./pictures.ts";
import { toProblemPages, toProblems } from "./problems.ts";
import { toRecipe } from "./snippet.ts";
import { toSteps, toWordings } from "./wording.ts";

/** `files` hold the template `/docs.html` that the bundler wrote; the pages take its place and stand beside it. */
export async function writeDocs(ask: Client, files: Files = SITE): Promise<void> {
  const template = withIntegrity(new TextDecoder().decode(files.read("/docs.html")), files.read);
  const version = await readVersion(ask);
  const write = (address: string, title: string, description: string, main: string) =>
    files.write(
      address,
      fill(template, {
        title: `${title} – Tripoint`,
        description: toHtmlList([
          h("meta", { name: "description", content: description }),
          ...toCanonical(address.replace(/\.html$/, ""), "en", ["en"]),
        ]),
        main,
        version: toHtmlList([`Data version ${version}. `, h("a", { href: "/healthz" }, "What is running")]),
      }),
    );
  const sections = await toSections(ask);
  write("/docs.html", "The API", DESCRIPTION, sections);
  for (const { name, title, description, main } of await toProblemPages(ask))
    write(`/problems/${name}.html`, title, description, main);
}

const DESCRIPTION =
  "The API of Tripoint: every address with a real answer, how wording becomes an interval, how a figure is chosen, what is " +
  "stable, and recipes for curl, JavaScript, Python, R, Excel and Google Sheets.";

const Versioned = v.object({ meta: v.object({ data_version: v.string() }) });

async function readVersion(ask: Client): Promise<string> {
  return v.parse(Versioned, await (await fetchAnswer(ask, "/healthz")).json()).meta.data_version;
}

/** The chapters, in the order in which they are read. */
const CHAPTERS = ["start", "endpoints", "answers", "wording", "series", "pictures", "stable", "recipes"];

async function toSections(ask: Client): Promise<string> {
  const words = CHAPTERS.map((name) => readFileSync(join(import.meta.dirname, "sections", `${name}.html`), "utf8"));
  const { contents, html } = toOutline(fill(words.join(""), await toParts(ask)));
  const opening = readFileSync(join(import.meta.dirname, "sections", "opening.html"), "utf8");
  return `${opening}<div class="docs">${contents}<div class="chapters">${html}</div></div>`;
}

async function toParts(ask: Client): Promise<Parts> {
  const endpoints = await readContract(ask);
  const shared = sharedOf(endpoints);
  const excerpt = async (address: string, read: ReadPart) => toHtml(await toExcerpt(ask, address, "", read));
  const fields = "fields=time_period,display,method,rule,arithmetic,claim,claims,parents,coverage,spread";
  return {
    answer: await excerpt(FIRST, whole),
    claim: await excerpt("/stats/belsat-lt-crossings-2021", item),
    endpoints: toHtmlList(await toEndpoints(ask, endpoints, shared)),
    shared: toHtmlList([toParameters("Parameters of every list", shared)].filter((table) => table !== null)),
    csv: await excerpt("/units.csv", lines(4)),
    ndjson: await excerpt("/units.ndjson", lines(3)),
    problems: toHtml(toProblems()),
    wordings: toHtml(await toWordings(ask)),
    steps: toHtml(toSteps()),
    selected: await excerpt(
      `/series?indicator=attempts&ref_area=PL&freq=M&from=2021-09&to=2021-09&${fields}`,
      firstRow,
    ),
    derived: await excerpt(
      `/series?indicator=turned_away&ref_area=LT&freq=M&from=2021-12&to=2021-12&${fields}`,
      firstRow,
    ),
    verdicts: toHtml(await toVerdicts(ask)),
    "check-kinds": toHtml(await toCheckKinds(ask)),
    "rival-kinds": toHtml(await toRivalKinds(ask)),
    charts: toHtml(toPictures()),
    ...toRecipes(),
  };
}

/** The question of `recipes/first.sh`. */
const FIRST = "/series?indicator=turned_away&ref_area=LT&from=2022&to=2023&fields=time_period,display,method,claim";

function toRecipes(): Parts {
  return {
    first: toHtml(toRecipe("first.sh")),
    curl: toHtml(toRecipe("curl.sh")),
    again: toHtml(toRecipe("again.sh")),
    fetch: toHtml(toRecipe("fetch.mjs")),
    pandas: toHtml(toRecipe("pandas.py")),
    standard: toHtml(toRecipe("standard.py")),
    r: toHtml(toRecipe("read.R")),
    excel: toHtml(toRecipe("excel.txt")),
    sheets: toHtml(toRecipe("sheets.txt")),
    picture: toHtml(toRecipe("picture.sh")),
    embed: toHtml(toRecipe("embed.txt")),
  };
}
