/** The charts that have an address, each with its parameters and their values. */
import { endsOf, parametersOf } from "../../../worker/api/chart-state.ts";
import type { Parameter } from "../../../worker/api/parameter.ts";
import { ENGLISH } from "../../../worker/language/tongue.ts";
import { CHARTS, type ChartSpec } from "../../../worker/chart/catalogue.ts";
import { type Branch, h, type Tree } from "../../views/tree.ts";
import { toSheet } from "./sheet.ts";
import { toLink } from "./snippet.ts";

/** A row for each chart of the catalogue; of values the one that is meant where none is given stands first. */
export function toPictures(): Branch {
  const rows = Object.entries(CHARTS).map(([id, spec]) => [
    toLink(`/chart/${id}.svg`),
    spec.heading(ENGLISH),
    parametersOf(spec).flatMap((parameter) => toValues(parameter, spec)),
  ]);
  return toSheet("Charts and their parameters", ["Picture", "Chart", "Parameters"], rows);
}

function toValues(parameter: Parameter, spec: ChartSpec): readonly Tree[] {
  const { name } = parameter;
  const known = parameter.kind === "list" ? toUsualFirst(parameter.codes.all(), parameter.fallback) : toEnd(name, spec);
  return [h("span", { class: "asked" }, h("code", {}, name), known === "" ? "" : ` ${known}`)];
}

function toUsualFirst(codes: readonly string[], usual: string): string {
  return codes.toSorted((a, b) => Number(b === usual) - Number(a === usual)).join(", ");
}

function toEnd(name: string, spec: ChartSpec): string {
  return (name === "from" ? endsOf(spec).from : endsOf(spec).to) ?? "";
}
