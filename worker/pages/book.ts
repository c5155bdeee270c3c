/** The record as pages read it: rows by their ids, names by their codes, what is tied to a claim. */
import type { Group } from "../chart/rivalry.ts";
import { openTongue } from "../language/open.ts";
import type { Names, Tongue } from "../language/tongue.ts";
import type { Check } from "../record/check.ts";
import type { Language, Verdict } from "../record/codes.ts";
import type { ClaimForm, SourceForm } from "../record/form.ts";
import { once } from "../record/once.ts";
import type { Pack } from "../query/pack.ts";
import { findNaming, findOfDocument, findSiblings } from "../query/relations.ts";
import { EVERYTHING, facetOf, type Question, select, sortRows } from "../query/select.ts";
import type { Shelf } from "../query/shelf.ts";
import type { Balance, IndicatorRow } from "../record/schema.ts";

type Indicator = IndicatorRow & { readonly name: string };

/** A row of `/changes`. */
export interface Change {
  readonly date: string;
  readonly kind: "added" | "corrected" | "superseded" | "withdrawn";
  readonly claim: string;
  readonly reason: string;
  readonly data_version: string;
}

/** Ids of what is tied to a claim, each list in code-point order. */
export interface Relations {
  readonly siblings: readonly string[];
  readonly rivals: readonly string[];
  readonly superseded_by: readonly string[];
  readonly retold_by: readonly string[];
}

/** Ids of checks that do not add up, and of groups with a conflict. */
export interface Disputes {
  readonly checks: readonly string[];
  readonly rivals: readonly string[];
}

/** The worst of some checks, and how many there are in all. */
export interface Worst {
  readonly checks: readonly Check[];
  readonly total: number;
}

export interface Book {
  readonly data_version: string;
  /** Of the language that the book is read in. */
  readonly tongue: Tongue;
  readonly names: Names;
  /** Undefined where the record holds none of that id; so are the others. */
  readonly claim: (id: string) => ClaimForm | undefined;
  readonly check: (id: string) => Check | undefined;
  readonly group: (id: string) => Group | undefined;
  readonly source: (id: string) => SourceForm | undefined;
  readonly indicator: (id: string) => Indicator | undefined;
  /** What a claimant is called in the language; its id where nothing is known of it. */
  readonly claimant: (id: string) => string;
  /** That name any of the claims, but for one check: the worst `most` of them, by verdict. */
  readonly checks: (claims: readonly string[], most: number, but?: string) => Worst;
  /** The first of a document by id, so many at most: to read more costs more than a request may. */
  readonly claims: (source: string, most: number) => readonly ClaimForm[];
  /** That hold a claim of the document. */
  readonly disputes: (source: string) => Disputes;
  readonly relations: (id: string) => Relations;
  /** Of a claim, the latest first. */
  readonly changes: (claim: string) => readonly Change[];
  /** All of them, the latest first. */
  readonly history: () => readonly Change[];
  /** All of them, by id. */
  readonly documents: () => readonly SourceForm[];
  readonly imports: () => readonly Balance[];
  /** How many rows of a list have the codes. */
  readonly count: (list: string, codes?: Readonly<Record<string, string>>) => number;
}

export function openBook(pack: Pack, language: Language = "en"): Book {
  const tongue = once(() => openTongue(pack.ready, language));
  const claims = toTable<ClaimForm>(pack, "/stats");
  const claimants = toTable<{ readonly name: string }>(pack, "/claimants");
  const sources = toTable<SourceForm>(pack, "/sources");
  const checks = toTable<Check>(pack, "/checks");
  const changes = toTable<Change>(pack, "/changes");
  return {
    get data_version() {
      return pack.facts().data_version;
    },
    get tongue() {
      return tongue();
    },
    get names() {
      return tongue().names;
    },
    claim: claims.find,
    check: checks.find,
    group: toTable<Group>(pack, "/compare").find,
    source: sources.find,
    indicator: toTable<Indicator>(pack, "/indicators").find,
    claimant: (id) => tongue().text(claimants.find(id)?.name ?? id),
    checks: (claims, most, but = "") => toWorst(pack.shelf("/checks"), checks.read, { claims, most, but }),
    claims: (source, most) => claims.first(new Map([["source", [source]]]), most),
    disputes: (source) => ({
      checks: findOfDocument(pack.shelf("/checks"), pack.shelf("/stats"), source, CONTRADICTED),
      rivals: findOfDocument(pack.shelf("/compare"), pack.shelf("/stats"), source, CONFLICT),
    }),
    relations: (id) => toRelations(pack, id),
    changes: (claim) => changes.rows(new Map([["claim", [claim]]])),
    history: () => changes.rows(new Map()),
    imports: () => JSON.parse(pack.ready("imports")),
    documents: () => sources.rows(new Map()),
    count: (list, codes = {}) => {
      const asked = Object.entries(codes).map(([name, code]) => [name, [code]] as const);
      return select(pack.shelf(list), { ...EVERYTHING, codes: new Map(asked) }).length;
    },
  };
}

/** The same book, which reads a claim once: for a page, whose parts name it often. */
export function keepClaims(book: Book): Book {
  const kept = new Map<string, ClaimForm | undefined>();
  const claim = (id: string): ClaimForm | undefined => {
    if (!kept.has(id)) kept.set(id, book.claim(id));
    return kept.get(id);
  };
  return { ...book, claim };
}

const CONTRADICTED = new Map([["verdict", ["contradicted"]]]);
const CONFLICT = new Map([["kind", ["conflict"]]]);

interface Table<T> {
  readonly read: (row: number) => T;
  readonly find: (id: string) => T | undefined;
  /** Rows that have the codes, in the order of the list. */
  readonly rows: (codes: Question["codes"]) => readonly T[];
  /** Rows that have the codes, by id, so many at most. */
  readonly first: (codes: Question["codes"], most: number) => readonly T[];
}

/** A list of the pack; nothing of it is read before it is asked. */
function toTable<T>(pack: Pack, path: string): Table<T> {
  const shelf = once(() => pack.shelf(path));
  const read = (row: number): T => JSON.parse(shelf().text(row));
  return {
    read,
    find: (id) => {
      const row = shelf().find(id);
      return row === undefined ? undefined : read(row);
    },
    rows: (codes) => Array.from(select(shelf(), { ...EVERYTHING, codes }), read),
    first: (codes, most) => {
      const rows = sortRows(shelf(), select(shelf(), { ...EVERYTHING, codes }), []);
      return Array.from(rows.subarray(0, most), read);
    },
  };
}

/** Sorted as columns: a check of a hundred figures is long, and only those that are shown are read. */
function toWorst(
  shelf: Shelf,
  read: (row: number) => Check,
  { claims, most, but }: { readonly claims: readonly string[]; readonly most: number; readonly but: string },
): Worst {
  const own = shelf.find(but);
  const rows = select(shelf, { ...EVERYTHING, codes: new Map([["claim", claims]]), holds: (row) => row !== own });
  const { codes, values } = facetOf(shelf, "verdict");
  const verdicts = codes.all();
  const toRank = (row: number) => WORST_FIRST.indexOf(verdicts[values[row] ?? -1] ?? "");
  const sorted = rows.toSorted((a, b) => toRank(a) - toRank(b));
  return { checks: Array.from(sorted.subarray(0, most), read), total: rows.length };
}

const WORST_FIRST: readonly string[] = [
  "contradicted",
  "strained",
  "undecidable",
  "consistent",
] satisfies readonly Verdict[];

/** Each list is looked up when it is asked for. */
function toRelations(pack: Pack, id: string): Relations {
  const claims = pack.shelf("/stats");
  return {
    get siblings() {
      const row = claims.find(id);
      return row === undefined ? [] : findSiblings(claims, row);
    },
    get rivals() {
      return findNaming(pack.shelf("/compare"), "claim", id);
    },
    get superseded_by() {
      return findNaming(claims, "supersedes", id);
    },
    get retold_by() {
      return findNaming(claims, "retells", id);
    },
  };
}
