/** A claim's document as texts and bibliographies cite it. */
import type { ClaimForm } from "../record/form.ts";

/** Publisher, title, day and address of the document, the figure in its words, and this record with its version. */
export function toCitation({ id, locator, source, value_text }: ClaimForm, data_version: string): string {
  const { publisher, published, title, url } = source;
  const parts = [
    `${publisher.name}${title === null ? "" : `, “${title}”`}, ${published ?? "undated"}`,
    ...(locator === null ? [] : [locator]),
    `“${value_text}”`,
    url,
  ];
  return `${parts.join(", ")}. In: Tripoint, claim ${id}, data version ${data_version}, CC BY 4.0.`;
}

/** An entry of BibTeX, each field in braces; `misc`, as styles of BibTeX know no web page. */
export function toBibtex({ id, locator, source, value_text }: ClaimForm, data_version: string): string {
  const { agency, language, publisher, published, title, url } = source;
  const [year, month] = published?.split("-") ?? [];
  const fields = [
    ["author", `{${escape(agency ?? publisher.name)}}`],
    ["title", `{${escape(title ?? url)}}`],
    ["publisher", escape(publisher.name)],
    ["year", year],
    ["month", month === undefined ? undefined : MONTHS[Number(month) - 1], "bare"],
    ["date", published ?? undefined],
    ["url", url],
    ["language", language],
    [
      "note",
      escape(
        [
          ...(locator === null ? [] : [locator]),
          `“${value_text}”`,
          `Tripoint claim ${id}, data version ${data_version}`,
        ].join("; "),
      ),
    ],
  ] as const;
  const lines = fields.flatMap(([name, value, bare]) =>
    value === undefined ? [] : [`  ${name} = ${bare === undefined ? `{${value}}` : value},\n`],
  );
  return `@misc{${id},\n${lines.join("")}}\n`;
}

/** BibTeX's own names, which styles translate. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** What TeX would run is text. */
function escape(text: string): string {
  return text.replaceAll(/[\\{}$&#%_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
