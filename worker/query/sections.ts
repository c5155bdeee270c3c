/** Bytes in sections: how the build lays down columns and texts, and how they are read without a copy. */

/** Where a section lies: its first byte, and how many there are. */
export type Section = readonly [offset: number, length: number];

export type Column = Uint16Array | Uint32Array;

/** A column of whole numbers: its section, and the bytes of each number. */
export interface Numbers {
  readonly section: Section;
  readonly width: 2 | 4;
}

/** Between texts that stand in one: JSON never holds it as it is. */
const BETWEEN = "\u001F";

export interface Writer {
  readonly numbers: (numbers: readonly number[]) => Numbers;
  readonly text: (text: string) => Section;
  /** The header's text, then the sections; every section starts at a multiple of four bytes. */
  readonly close: (header: string) => Uint8Array<ArrayBuffer>;
}

export function writeSections(): Writer {
  const parts: Uint8Array[] = [];
  let end = 0;
  const add = (bytes: Uint8Array): Section => {
    const section: Section = [end, bytes.length];
    parts.push(bytes, new Uint8Array(-bytes.length & 3));
    end += bytes.length + (-bytes.length & 3);
    return section;
  };
  return {
    numbers: (numbers) => {
      const width = numbers.every((number) => number <= 0xff_ff) ? 2 : 4;
      const column = width === 2 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
      return { section: add(new Uint8Array(column.buffer)), width };
    },
    text: (text) => add(new TextEncoder().encode(text)),
    close: (header) => {
      const text = new TextEncoder().encode(header);
      const lead = new Uint8Array(HEAD + text.length + (-text.length & 3));
      new DataView(lead.buffer).setUint32(0, text.length, true);
      lead.set(text, HEAD);
      const bytes = new Uint8Array(lead.length + end);
      let offset = 0;
      for (const part of [lead, ...parts]) {
        bytes.set(part, offset);
        offset += part.length;
      }
      return bytes;
    },
  };
}

const HEAD = 4; // bytes: the length of the header, low byte first

export interface Reader {
  readonly header: string;
  readonly numbers: (numbers: Numbers) => Column;
  readonly text: (section: Section) => string;
  /** For texts that are read one by one. */
  readonly bytes: (section: Section) => Uint8Array;
}

/** Nothing but the header is read before it is asked for. The bytes are those of a machine that puts the low byte first. */
export function readSections(buffer: ArrayBuffer): Reader {
  const length = new DataView(buffer).getUint32(0, true);
  const start = HEAD + length + (-length & 3);
  const bytes = ([offset, size]: Section) => new Uint8Array(buffer, start + offset, size);
  return {
    header: new TextDecoder().decode(new Uint8Array(buffer, HEAD, length)),
    numbers: ({ section: [offset, size], width }) =>
      width === 2
        ? new Uint16Array(buffer, start + offset, size / 2)
        : new Uint32Array(buffer, start + offset, size / 4),
    text: (section) => new TextDecoder().decode(bytes(section)),
    bytes,
  };
}

/** Several texts as one. */
export function joinTexts(texts: readonly string[]): string {
  return texts.join(BETWEEN);
}

export function splitTexts(text: string): readonly string[] {
  return text.split(BETWEEN);
}
