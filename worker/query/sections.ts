/** Bytes in sections: how the build lays down columns and texts, and how they are read without a copy. */

/** Where a section lies: its first byte, and how many there are. */
export type Section = readonly [offset: number, length: number];

export type Column = Uint16Array | Uint32Array;

/** A column of whole numbers: its section, and the bytes of each number. */
export interface Numbers {
  readonly section: Section;
  readonly width: 2 | 4;
}

/** Texts, one after the other, and where each ends, in bytes of UTF-8 from the first on. */
export interface Texts {
  readonly section: Section;
  readonly ends: Numbers;
}

export interface Writer {
  readonly numbers: (numbers: readonly number[]) => Numbers;
  readonly text: (text: string) => Section;
  readonly texts: (texts: readonly string[]) => Texts;
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
  const addNumbers = (numbers: readonly number[]): Numbers => {
    const width = numbers.every((number) => number <= 0xff_ff) ? 2 : 4;
    const column = width === 2 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
    return { section: add(new Uint8Array(column.buffer)), width };
  };
  const encoder = new TextEncoder();
  return {
    numbers: addNumbers,
    text: (text) => add(encoder.encode(text)),
    texts: (texts) => {
      let last = 0;
      const ends = texts.map((text) => (last += encoder.encode(text).length));
      return { section: add(encoder.encode(texts.join(""))), ends: addNumbers(ends) };
    },
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
  readonly header: () => string;
  readonly numbers: (numbers: Numbers) => Column;
  readonly text: (section: Section) => string;
  /** The text at a place, read when it is asked for; empty past the last. */
  readonly texts: (texts: Texts) => (place: number) => string;
}

/** Nothing but the header is read before it is asked for. The bytes are those of a machine that puts the low byte first. */
export function readSections(buffer: ArrayBuffer): Reader {
  const length = new DataView(buffer).getUint32(0, true);
  const start = HEAD + length + (-length & 3);
  const decoder = new TextDecoder();
  const bytes = ([offset, size]: Section) => new Uint8Array(buffer, start + offset, size);
  const numbers = ({ section: [offset, size], width }: Numbers): Column =>
    width === 2 ? new Uint16Array(buffer, start + offset, size / 2) : new Uint32Array(buffer, start + offset, size / 4);
  return {
    header: () => decoder.decode(new Uint8Array(buffer, HEAD, length)),
    numbers,
    text: (section) => decoder.decode(bytes(section)),
    texts: ({ section, ends }) => {
      const all = bytes(section);
      const until = numbers(ends);
      return (place) => decoder.decode(all.subarray(until[place - 1] ?? 0, until[place] ?? 0));
    },
  };
}
