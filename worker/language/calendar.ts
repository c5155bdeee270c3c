/**
 * Days and months of a language as `Intl` writes them, told once by the build: what runs the Worker knows no Belarusian, and
 * a browser need not, while the words of a page must be the same wherever they are written.
 */

/** Each list from January to December; `{d}` and `{y}` are places for the numbers of day and year. */
export interface Calendar {
  /** `{d} sierpnia {y}` */
  readonly days: readonly string[];
  /** `{d} sierpnia` */
  readonly dates: readonly string[];
  /** `sierpień {y}` */
  readonly months: readonly string[];
  /** `sierpień` */
  readonly names: readonly string[];
  /** `sie`, as an axis has room for. */
  readonly short: readonly string[];
}

/** Throws a RangeError where the platform does not know the language. */
export function toCalendar(language: string): Calendar {
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0)
    throw new RangeError(`Cannot write days in "${language}": this platform does not know the language`);
  const list = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => toTemplate(format.formatToParts(Date.UTC(2021, month, 1))));
  };
  return {
    days: list({ day: "numeric", month: "long", year: "numeric" }),
    dates: list({ day: "numeric", month: "long" }),
    months: list({ month: "long", year: "numeric" }).map((month) => month.replace("{y}. g.", "{y}. gada")), // as in Latvian days
    names: list({ month: "long" }),
    short: list({ month: "short" }),
  };
}

/** A narrow blank, which not every letter has beside it, becomes one of the usual width that does not break either. */
function toTemplate(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }) => (type === "day" ? "{d}" : type === "year" ? "{y}" : value))
    .join("")
    .replaceAll("\u202F", "\u00A0")
    .replaceAll(/\} (?=\p{L}{1,2}\.)/gu, "}\u00A0"); // `3 d.`, `2021 г.`: no line begins with the abbreviation
}
