/** Ids made of words. */

/** Latin letters, digits and hyphens: `Straż Graniczna` is `straz-graniczna`; other scripts are spelled in Latin letters. */
export function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\p{L}/gu, (letter) => LETTERS.get(letter) ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** The first words of a slug, as many as fit into `length` characters. */
export function toShortSlug(text: string, length: number): string {
  const slug = toSlug(text);
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, length);
}

/** An id that is not taken: the text itself, or with the first free number behind it. */
export function toFreeId(text: string, isTaken: (id: string) => boolean): string {
  const base = (text.length < 3 ? `${text}-id` : text).slice(0, 76).replace(/-$/, "");
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: "l",
    ß: "ss",
    æ: "ae",
    ø: "o",
    đ: "d",
    ı: "i",
    а: "a",
    б: "b",
    в: "v",
    г: "h",
    ґ: "g",
    д: "d",
    е: "e",
    ё: "io",
    є: "ie",
    ж: "zh",
    з: "z",
    и: "i",
    і: "i",
    ї: "i",
    й: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ў: "u",
    ф: "f",
    х: "kh",
    ц: "ts",
    ч: "ch",
    ш: "sh",
    щ: "shch",
    ъ: "",
    ы: "y",
    ь: "",
    э: "e",
    ю: "iu",
    я: "ia",
  }),
);
