/** A zip file whose bytes depend on nothing but what is in it. */
import { strToU8, zipSync } from "fflate";

/** Files stand in the order of the map, each dated `date` (YYYY-MM-DD), packed as tightly as deflate can. */
export function toZip(files: ReadonlyMap<string, string>, date: string): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const mtime = new Date(year, month - 1, day, 12); // a zip holds the local time, and noon is everywhere
  const entries = Array.from(files, ([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime });
}
