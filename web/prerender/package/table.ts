/** A list of the API as a table, the very cells of its CSV. */
import type { Ask } from "../answers.ts";
import type { Codebook, Resource } from "./codebook.ts";
import { toColumns } from "./columns.ts";
import type { List } from "./lists.ts";

/** All pages of the list as one text, described column by column. */
export async function askTable(
  list: List,
  ask: Ask,
  codebook: Codebook,
): Promise<{ readonly resource: Resource; readonly text: string }> {
  const text = await readPages(`${list.path}.csv?sort=${list.key.join(",")}&limit=1000`, ask);
  const { fields, foreignKeys } = toColumns(toHeader(text), list, codebook);
  const resource = {
    name: list.name,
    path: `${list.name}.csv`,
    description: list.description,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: LINE_END, header: true },
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields,
      primaryKey: list.key,
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
  return { resource, text };
}

const LINE_END = "\r\n";

/** Follows the `Link` to the next page until there is none; each page repeats the header. Throws where the API refuses. */
async function readPages(address: string, ask: Ask): Promise<string> {
  let text = "";
  let next: string | undefined = address;
  while (next !== undefined) {
    const answer: Response = await ask(next);
    if (!answer.ok) throw new Error(`Cannot write the data package: ${next} answered ${answer.status}`);
    const page = await answer.text();
    text += text === "" ? page : page.slice(page.indexOf(LINE_END) + LINE_END.length);
    next = /<([^>]+)>; ?rel="?next"?/.exec(answer.headers.get("Link") ?? "")?.[1];
  }
  return text;
}

/** Names of columns hold neither comma nor quotation mark. */
function toHeader(text: string): readonly string[] {
  return text.slice(0, text.indexOf(LINE_END)).split(",");
}
