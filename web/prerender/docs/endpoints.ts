/** Every address of the API: what it is for, what can be asked, and what it answers. */
import { h, type Tree } from "../../views/tree.ts";
import type { Client } from "./client.ts";
import type { Endpoint, Operation, Parameter } from "./contract.ts";
import { type Example, EXAMPLES, type Examples } from "./examples.ts";
import { toExcerpt } from "./excerpt.ts";
import { ownOf, toParameters } from "./parameters.ts";
import { toLink, toProse } from "./snippet.ts";

export async function toEndpoints(
  ask: Client,
  endpoints: readonly Endpoint[],
  shared: readonly Parameter[],
): Promise<readonly Tree[]> {
  const parts: Tree[] = [];
  for (const endpoint of endpoints) parts.push(...(await toEndpoint(ask, endpoint, shared)));
  return parts;
}

async function toEndpoint(ask: Client, endpoint: Endpoint, shared: readonly Parameter[]): Promise<readonly Tree[]> {
  const { description, forms, items, path } = endpoint;
  const besides = forms.length > 0 ? ", besides those of every list" : "";
  const parts: Tree[] = [h("h3", { id: toAnchor(path) }, path), h("p", {}, toProse(description))];
  if (forms.length > 0) parts.push(h("p", { class: "soft" }, "Also as ", toForms(forms), "."));
  parts.push(...toTable(`Parameters of ${path}${besides}`, ownOf(endpoint, shared)));
  parts.push(...(await toExamples(ask, chosenFor(path))));
  for (const item of items) parts.push(...(await toItem(ask, item)));
  return parts;
}

/** A path below another: `/stats/{id}`; one line where no example of it was chosen. */
async function toItem(ask: Client, { description, parameters, path }: Operation): Promise<readonly Tree[]> {
  const chosen = EXAMPLES[path];
  const id = parameters.find((one) => one.in === "path")?.example;
  if (chosen === undefined && id !== undefined)
    return [h("p", {}, h("code", {}, path), " ", toProse(description), " ", toLink(path.replace("{id}", id)))];
  return [
    h("h4", { id: toAnchor(path) }, path),
    h("p", {}, toProse(description)),
    ...toTable(
      `Parameters of ${path}`,
      parameters.filter((one) => one.in === "query"),
    ),
    ...(await toExamples(ask, chosenFor(path))),
  ];
}

function chosenFor(path: string): Examples {
  const chosen = EXAMPLES[path];
  if (chosen === undefined) throw new RangeError(`Cannot write /docs: there is no example of ${path}`);
  return chosen;
}

async function toExamples(ask: Client, { examples, shown }: Examples): Promise<readonly Tree[]> {
  const [first] = examples;
  if (first === undefined || shown === undefined) return toList(examples);
  return [await toExcerpt(ask, first.address, first.says, shown), ...toList(examples.slice(1))];
}

function toList(examples: readonly Example[]): readonly Tree[] {
  if (examples.length === 0) return [];
  const items = examples.map(({ address, says }) => h("li", {}, toLink(address), " ", h("span", {}, says)));
  return [h("ul", { class: "addresses" }, items)];
}

function toTable(caption: string, parameters: readonly Parameter[]): readonly Tree[] {
  return [toParameters(caption, parameters)].filter((table) => table !== null);
}

function toForms(forms: readonly Operation[]): readonly Tree[] {
  return forms.flatMap(({ path }, index) => [index === 0 ? "" : ", ", h("code", {}, path)]);
}

/** `/stats/{id}/cite` is `stats-id-cite`. */
function toAnchor(path: string): string {
  return path
    .replaceAll(/[{}]/g, "")
    .replaceAll(/[^a-z]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
