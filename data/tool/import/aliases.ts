/** What printed names stand for: the table `aliases`, which curators extend. */
import type { AliasRow } from "../../../worker/record/schema.ts";
import type { Cells } from "../cells.ts";

/** What an alias leads to: an id, a mirror's own host, or nothing where the name says nothing of the kind. */
export interface Aliases {
  /** Undefined for a name that is not listed; `area` asks for `LT: name` first. */
  find(kind: AliasKind, name: string, area?: string): string | undefined;
  /** What the listed phrases lead to that occur in a text as whole words, the longest first. */
  findAll(kind: AliasKind, text: string): readonly string[];
}

export type AliasKind = AliasRow["kind"];

export function toAliases(rows: readonly Cells[]): Aliases {
  const names = new Map(rows.map((row) => [`${row["kind"]}\0${toKey(row["name"] ?? "")}`, row["target"] ?? ""]));
  const phrases = rows
    .map((row) => ({ kind: row["kind"], phrase: toKey(row["name"] ?? ""), target: row["target"] ?? "" }))
    .toSorted((a, b) => b.phrase.length - a.phrase.length);
  return {
    find: (kind, name, area = "") =>
      names.get(`${kind}\0${toKey(`${area}: ${name}`)}`) ?? names.get(`${kind}\0${toKey(name)}`),
    findAll: (kind, text) => {
      const words = ` ${toKey(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
      return phrases
        .filter(
          (row) => row.kind === kind && words.includes(` ${row.phrase.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()} `),
        )
        .map(({ target }) => target);
    },
  };
}

function toKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
