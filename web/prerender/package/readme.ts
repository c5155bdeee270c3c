/** README.md of the zip, for a person who opens it. */
import type { Release } from "../release.ts";
import { pathsOf, type Resource } from "./codebook.ts";

export function toReadme(
  title: string,
  resources: readonly Resource[],
  { data_version, date, citation }: Release,
): string {
  return `# ${title}

Data version ${data_version}, of ${date}. [CC BY 4.0](LICENSE).

The unit is the claim: one figure as one document printed it, with its wording, its period, the office that stands behind
it and the document. No claim is changed to fit another; nothing is rounded, averaged or filled in. An empty cell: nothing
is stated.

- **Not different people.** The figures count events and statements, some of them people, others attempts; the same person
  may be counted many times.
- **Never add across indicators.** People detained, attempts and people turned back are different things.
- **One side says so.** Every figure is the word of its claimant. With the status F it was planned or announced only, with
  U it is hearsay.

## Start with stats.csv

One row is one claim with all that is known of it; \`indicators.csv\` and the other tables say what its codes mean. Python
and R read it so, dates as dates:

\`\`\`python
claims = pandas.read_csv("stats.csv", keep_default_na=False, na_values="", parse_dates=${toDates(resources)})
\`\`\`

\`\`\`r
claims <- readr::read_csv("stats.csv", na = "", guess_max = Inf)
\`\`\`

## Wording is arithmetic

\`value\` is the printed figure v, \`qualifier\` its wording. \`lower\` and \`upper\` are what the words allow, \`reading_lower\` and
\`reading_upper\` what a reader takes them to mean. An absent end is an empty cell; \`lower_inclusive\` and \`upper_inclusive\`
tell whether an end belongs to the interval.

| qualifier   | wording, for example                  | what the words allow | what a reader takes | display        |
| ----------- | ------------------------------------- | -------------------- | ------------------- | -------------- |
| \`exact\`     | 4,100                                 | [v, v]               | [v, v]              | \`4,100\`        |
| \`more_than\` | more than, over, exceeded             | (v, ∞)               | (v, v+s)            | \`4,100+\`       |
| \`at_least\`  | at least, no fewer than               | [v, ∞)               | [v, v+s)            | \`≥4,100\`       |
| \`under\`     | under, less than                      | [m, v)               | [m, v)              | \`<100\`         |
| \`up_to\`     | up to, at most                        | [m, v]               | [m, v]              | \`≤100\`         |
| \`almost\`    | almost, nearly                        | [m, v)               | [v−s, v)            | \`almost 4,200\` |
| \`about\`     | about, some, a rounded “4.1 thousand” | [m, ∞)               | [v−s/2, v+s/2)      | \`≈7,000\`       |
| \`range\`     | from 2 to 4 thousand                  | [v, u]               | [v, u]              | \`2,000–4,000\`  |
| \`vague\`     | hundreds, dozens                      | [m, ∞)               | [2p, 10p)           | \`hundreds\`     |

s is the place of the last significant digit (4,100: 100; if that digit is a 5 and not the only one, five times that place),
m the least value that the indicator can have (0 for counts), u the upper figure, p the plural (hundreds: 100).

## Files

| file | what stands in a row |
| ---- | -------------------- |
${resources.map(toRow).join("\n")}

\`datapackage.json\` (Frictionless Data Package v2) describes every column: type, meaning, codes, and which table it refers to.
The tables after \`coverage.csv\` are the record as its curators keep it; \`stats\`, \`checks\`, \`rivals\` and
\`coverage\` are computed from it.

## Cite

> ${citation}

For one figure, cite its document: the columns \`source_*\` name publisher, title, date and address, \`locator\` the paragraph.
`;
}

/** The columns of the first table that hold dates, as Python and JSON write a list. */
function toDates([stats]: readonly Resource[]): string {
  const dates = stats?.schema.fields.filter(({ type }) => type === "date").map(({ name }) => `"${name}"`) ?? [];
  return `[${dates.join(", ")}]`;
}

function toRow(resource: Resource): string {
  const files = pathsOf(resource).map((path) => `\`${path}\``);
  return `| ${files.join(", ")} | ${resource.description} |`;
}
