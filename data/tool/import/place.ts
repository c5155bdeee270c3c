/** Places the rows of a research file in the record: one pure function from rows and tables to the rows to add. */
import type { Additions, Batch, Cells } from "../cells.ts";
import type { PerTable } from "../tables.ts";
import { EUROSTAT_HEADER, placeEurostat } from "./eurostat.ts";
import { EVENTS_HEADER, placeEvents, toEventKey } from "./events.ts";
import { FIGURES_HEADER, placeFigures } from "./figures.ts";
import { FRONTEX_HEADER, placeFrontex } from "./frontex.ts";
import { IOM_HEADER, placeIom } from "./iom.ts";
import { type Ledger, openLedger } from "./ledger.ts";

interface FormOf {
  readonly header: readonly string[];
  /** What tells a row from the others of its file. */
  readonly key: (row: Cells) => string;
  /** `toOrigin` is undefined for a row that the record holds already. */
  readonly place: (batch: Batch, ledger: Ledger, toOrigin: (row: Cells) => string | undefined) => void;
}

const FORMS = {
  figures: { header: FIGURES_HEADER, key: ({ row = "" }) => row, place: placeFigures },
  frontex: { header: FRONTEX_HEADER, key: ({ month, nationality }) => `${month}-${nationality}`, place: placeFrontex },
  iom: { header: IOM_HEADER, key: ({ month, country }) => `${month}-${country}`, place: placeIom },
  eurostat: {
    header: EUROSTAT_HEADER,
    key: ({ country, year, nationality }) => `${country}-${year}-${nationality}`,
    place: placeEurostat,
  },
  events: { header: EVENTS_HEADER, key: toEventKey, place: placeEvents },
} as const satisfies Readonly<Record<string, FormOf>>;

export type Form = keyof typeof FORMS;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant are its keys
const NAMES = Object.keys(FORMS) as readonly Form[];

/** The form of a file by its columns, undefined for a file that cannot be read as any. */
export function recognise(header: readonly string[]): Form | undefined {
  return NAMES.find((name) => FORMS[name].header.join(",") === header.join(","));
}

/** The origin of a row: its file and what tells it from the others there. Throws a RangeError for a row of no known form. */
export function toOrigin(file: string, row: Cells): string {
  return `${file}#${toForm(file, row).key(row)}`;
}

/** Rows that the record holds already, by their origin, are passed over. Throws a RangeError for rows of no known form. */
export function placeBatch(batch: Batch, tables: PerTable<readonly Cells[]>): Additions {
  const ledger = openLedger(tables);
  const [first] = batch.rows;
  const origins = [...tables.claims, ...tables.comparisons, ...tables.events].map((row) => row["origin"]);
  const placed = new Set([...origins, ...tables.merged.map((row) => row["id"])]);
  const toNewOrigin = (row: Cells) => {
    const origin = toOrigin(batch.file, row);
    return placed.has(origin) ? undefined : origin;
  };
  if (first !== undefined) toForm(batch.file, first).place(batch, ledger, toNewOrigin);
  const rows = Math.max(batch.rows.length, Number(ledger.find("imports", batch.file)?.["rows"] ?? 0));
  ledger.add("imports", { id: batch.file, rows: String(rows) });
  return ledger.additions();
}

function toForm(file: string, row: Cells): FormOf {
  const form = recognise(Object.keys(row));
  if (form === undefined) throw new RangeError(`Cannot place ${file}: expected the columns of a known form`);
  return FORMS[form];
}
