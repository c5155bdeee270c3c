/** Bytes in sections: how the build lays down columns and texts, and how they are read without a copy. */

/** Where a section lies: its first byte, and how many there are. */
export type Section = readonly [offset: number, length: number];

export type Column = Uint8Array | Uint16Array | Uint32Array;

/** A column of whole numbers: its section, and the bytes of each number. */
export interface Numbers {
  readonly section: Section;
  readonly width: 1 | 2 | 4;
}

/**
 * Texts in UTF-8, one after the other, and where each ends, in bytes from the first on. Of each its first byte says how many
 * bytes it begins with as the one before it does: these are not told again, but in every `RESTART`th text.
 */
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
    const most = numbers.reduce((last, number) => Math.max(last, number), 0);
    const width = most <= 0xff ? 1 : most <= 0xff_ff ? 2 : 4;
    return { section: add(new Uint8Array(COLUMNS[width].from(numbers).buffer)), width };
  };
  const encoder = new TextEncoder();
  return {
    numbers: addNumbers,
    text: (text) => add(encoder.encode(text)),
    texts: (texts) => {
      let last = 0;
      const told = toTold(texts.map((text) => encoder.encode(text)));
      const ends = told.map(({ length }) => (last += length));
      return { section: add(join(told, last)), ends: addNumbers(ends) };
    },
    close: (header) => {
      const text = new TextEncoder().encode(header);
      const lead = new Uint8Array(HEAD + text.length + (-text.length & 3));
      new DataView(lead.buffer).setUint32(0, text.length, true);
      lead.set(text, HEAD);
      return join([lead, ...parts], lead.length + end);
    },
  };
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** What is told of each text. */
function toTold(texts: readonly Uint8Array[]): readonly Uint8Array[] {
  return texts.map((text, place) => {
    const before = place % RESTART === 0 ? undefined : texts[place - 1];
    let shared = 0;
    while (shared < MAX_SHARED && shared < text.length && text[shared] === before?.[shared]) shared += 1;
    return join([Uint8Array.of(shared), text.subarray(shared)], 1 + text.length - shared);
  });
}

const RESTART = 16; // texts: so many are looked into at most to read one
const MAX_SHARED = 0xff; // which a byte holds

const COLUMNS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

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
  const restore = restoring();
  const bytes = ([offset, size]: Section) => new Uint8Array(buffer, start + offset, size);
  const numbers = ({ section: [offset, size], width }: Numbers): Column =>
    new COLUMNS[width](buffer, start + offset, size / width);
  return {
    header: () => decoder.decode(new Uint8Array(buffer, HEAD, length)),
    numbers,
    text: (section) => decoder.decode(bytes(section)),
    texts: ({ section, ends }) => {
      const all = bytes(section);
      const until = numbers(ends);
      return (place) => decoder.decode(restore(all, until, place));
    },
  };
}

/** Gives the bytes of a text, good until the next is asked for: they stand in one place, since a new one takes time. */
function restoring(): (all: Uint8Array, ends: Column, place: number) => Uint8Array {
  let whole = new Uint8Array(4096);
  return (all, ends, place) => {
    const start = ends[place - 1] ?? 0;
    const end = ends[place] ?? start;
    let left = all[start] ?? 0; // bytes that stand before this text, some in each of those before it
    if (left === 0 || end === start) return all.subarray(start + 1, end);
    const length = left + end - start - 1;
    if (length > whole.length) whole = new Uint8Array(length * 2);
    whole.set(all.subarray(start + 1, end), left);
    for (let before = place - 1; left > 0; before -= 1) {
      const from = ends[before - 1] ?? 0;
      const shared = all[from] ?? 0;
      if (shared >= left) continue;
      whole.set(all.subarray(from + 1, from + 1 + left - shared), shared);
      left = shared;
    }
    return whole.subarray(0, length);
  };
}
