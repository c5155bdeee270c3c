/** The record as the Worker holds it: shelves in one run of bytes, read where they are asked for. */
import { once } from "../record/once.ts";
import { readSections, type Section, type Writer, writeSections } from "./sections.ts";
import { type Codes, type PackedShelf, readShelf, type Shelf } from "./shelf.ts";

/** What is told of the record as a whole. */
export interface Facts {
  readonly data_version: string;
  /** Date of the newest change; null before the first. */
  readonly modified: string | null;
}

export interface Pack {
  readonly facts: () => Facts;
  /** Throws a RangeError for a list that the build laid down no shelf for. */
  readonly shelf: (path: string) => Shelf;
  /** What the build made ready, by name, as JSON; throws a RangeError for a name it knows nothing of. */
  readonly ready: (name: string) => string;
}

interface Header {
  readonly facts: Facts;
  readonly shelves: Readonly<Record<string, PackedShelf>>;
  readonly ready: Readonly<Record<string, Section>>;
}

/** The list whose ids are told by number. */
const CLAIMS = "/stats";

export function readPack(buffer: ArrayBuffer): Pack {
  const reader = readSections(buffer);
  const header = once((): Header => JSON.parse(reader.header()));
  const shelves = once(
    () =>
      new Map(
        Object.entries(header().shelves).map(([path, packed]) => [
          path,
          once(() => readShelf(packed, reader, { idsOf, claim })),
        ]),
      ),
  );
  return {
    facts: () => header().facts,
    shelf,
    ready: (name) => {
      const section = header().ready[name];
      if (section === undefined) throw new RangeError(`Cannot read the pack: it holds no "${name}"`);
      return reader.text(section);
    },
  };

  function shelf(path: string): Shelf {
    const found = shelves().get(path);
    if (found === undefined) throw new RangeError(`Cannot read the pack: it holds no list ${path}`);
    return found();
  }

  /** Not read before one of them is asked for: lists name each other, and themselves. */
  function idsOf(path: string): Codes {
    return { all: () => shelf(path).ids.all(), place: (id) => shelf(path).ids.place(id) };
  }

  function claim(place: number, whole: boolean): string {
    const { find, key, text } = shelf(CLAIMS);
    const id = String(key.value(place));
    if (!whole) return JSON.stringify(id);
    const row = find(id);
    if (row === undefined) throw new RangeError(`Cannot read the pack: no claim stands at ${place}`);
    return text(row);
  }
}

/** Writes a pack; `lay` receives what each list is laid down with, and the writer. */
export function writePack(
  facts: Facts,
  ready: Readonly<Record<string, string>>,
  lay: (writer: Writer) => Readonly<Record<string, PackedShelf>>,
): Uint8Array<ArrayBuffer> {
  const writer = writeSections();
  const header: Header = {
    facts,
    shelves: lay(writer),
    ready: Object.fromEntries(Object.entries(ready).map(([name, text]) => [name, writer.text(text)])),
  };
  return writer.close(JSON.stringify(header));
}
