/** The border as a schematic map: its line, its sections, and every place of which the record holds claims. */
import type { ClaimForm } from "../../worker/record/form.ts";
import type { Tongue } from "../../worker/language/tongue.ts";
import { toLines, toWidth } from "../../worker/chart/text.ts";
import { type Branch, h } from "../views/tree.ts";
import type { Answers } from "./answers.ts";
import { toHtml } from "./html.ts";
import { countClaims } from "./sections.ts";

/** A place without a position stands in the list alone. */
export function toMap({ claims, places, names, tongue }: Answers): string {
  const { say, many } = tongue;
  const labels = toLabels(tongue);
  const counts = countPlaces(claims);
  const listed = Object.entries(places)
    .filter(([id]) => counts.has(id))
    .toSorted(([, a], [, b]) => a.localeCompare(b, tongue.language));
  const drawn = [...WEST, ...EAST].filter(({ id }) => counts.has(id));
  const aside = listed.filter(([id]) => GERMANY.has(id));
  const toLinks = (rows: readonly (readonly [id: string, name: string])[]): Branch =>
    h(
      "ul",
      {},
      rows.map(([id, name]) =>
        h("li", {}, h("a", { href: toHref(id) }, name), ` ${countClaims(counts.get(id) ?? 0, tongue)}`),
      ),
    );
  return toHtml(
    h(
      "figure",
      { class: "map" },
      h(
        "svg",
        {
          viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
          role: "group",
          "aria-label": say("Schematic map of the border with Belarus"),
        },
        h("path", {
          class: "land",
          d: `${toPath([[0, 0], ...LATVIA, ...LITHUANIA, ...POLAND, [0, HEIGHT]])}Z`,
        }),
        h("path", { class: "LV", d: toPath(LATVIA) }),
        h("path", { class: "LT", d: toPath(LITHUANIA) }),
        h("path", { class: "PL", d: toPath(POLAND) }),
        SPANS.map(([area, first, last]) => h("path", { class: `span ${area}`, d: toPath(slice(first, last)) })),
        COUNTRIES.map(([code, x, y]) => h("text", { class: "country", x, y }, names.areas[code] ?? code)),
        drawn.map((stop) =>
          toStop(
            stop,
            labels[stop.id] ?? stop.id,
            `${places[stop.id] ?? stop.id}: ${countClaims(counts.get(stop.id) ?? 0, tongue)}`,
            String(counts.get(stop.id) ?? 0),
          ),
        ),
      ),
      h(
        "figcaption",
        {},
        h("h3", {}, say("Where along the border")),
        h(
          "p",
          {},
          say(
            "Each place leads to its claims. Most claims name no place but a country; a ring on a shaded stretch stands for all of the stretch.",
          ),
        ),
        h("h4", { class: "DE" }, say("Within Germany")),
        toLinks(aside),
        h(
          "details",
          {},
          h("summary", {}, many(listed.length, "The place as a list", "All {count} places as a list")),
          toLinks(listed),
        ),
      ),
    ),
  );
}

type Point = readonly [x: number, y: number];

interface Stop {
  readonly id: string;
  readonly at: Point;
  /** Whether it is a stretch of the border rather than a point of it. */
  readonly wide: boolean;
  readonly east: boolean;
}

const WIDTH = 324;
const TOP = 82;
const ROW = 27;
/** Of the letters of a label, and from one of its lines to the next. */
const SIZE = 13.5;
const LEADING = 13;

/** Stretches of the border. */
const WIDE: ReadonlySet<string> = new Set([
  "varena-and-lazdijai-districts",
  "podlaski-section",
  "podlasie",
  "nadbuzanski-section",
]);

/** From north to south, one a row. By hand: where the line bends is roughly right, how far it runs is not. */
const WEST: readonly Stop[] = (
  [
    ["ignalina-district", 262],
    ["svencionys-district", 250],
    ["salcininkai-district", 234],
    ["varena-and-lazdijai-districts", 218],
    ["varena-district", 206],
    ["kabeliai", 196],
    ["druskininkai", 187],
    ["lazdijai-district", 180],
    ["kapciamiestis", 175],
    ["tripoint", 172],
    ["podlaski-section", 176],
    ["podlasie", 181],
    ["kuznica", 185],
    ["usnarz-gorny", 188],
    ["psg-michalowo", 190],
    ["narewka", 191],
    ["bialowieza", 190],
    ["psg-bialowieza", 187],
    ["dubicze-cerkiewne", 182],
    ["psg-dubicze-cerkiewne", 177],
    ["czeremcha", 172],
    ["psg-czeremcha", 168],
    ["nadbuzanski-section", 167],
    ["biala-podlaska", 173],
  ] as const
).map(([id, x], row) => toWest(id, [x, TOP + row * ROW]));

const EAST: readonly Stop[] = [toEast("bruzgi", "kuznica"), toEast("bruzgi-logistics-centre", "usnarz-gorny")];

/** Short, as its neighbours tell where a place is. */
function toLabels({ say }: Tongue): Readonly<Record<string, string>> {
  return {
    "ignalina-district": say("Ignalina district"),
    "svencionys-district": say("Švenčionys district"),
    "salcininkai-district": say("Šalčininkai district"),
    "varena-and-lazdijai-districts": say("Varėna and Lazdijai"),
    "varena-district": say("Varėna district"),
    kabeliai: say("Kabeliai station"),
    druskininkai: say("Druskininkai"),
    "lazdijai-district": say("Lazdijai district"),
    kapciamiestis: say("Kapčiamiestis"),
    tripoint: say("The tripoint"),
    "podlaski-section": say("Podlaski section"),
    podlasie: say("Podlasie"),
    kuznica: say("Kuźnica"),
    "usnarz-gorny": say("Usnarz Górny"),
    "psg-michalowo": say("Michałowo station"),
    narewka: say("Narewka"),
    bialowieza: say("Białowieża"),
    "psg-bialowieza": say("Białowieża station"),
    "dubicze-cerkiewne": say("Dubicze Cerkiewne"),
    "psg-dubicze-cerkiewne": say("Dubicze station"),
    czeremcha: say("Czeremcha"),
    "psg-czeremcha": say("Czeremcha station"),
    "nadbuzanski-section": say("Nadbużański section"),
    "biala-podlaska": say("Biała Podlaska"),
    bruzgi: say("Bruzgi"),
    "bruzgi-logistics-centre": say("Bruzgi centre"),
  };
}

/** Not on this border. */
const GERMANY: ReadonlySet<string> = new Set([
  "brandenburg",
  "bundespolizeidirektion-pirna",
  "german-polish-border",
  "mecklenburg-vorpommern",
  "sachsen",
]);

const HEIGHT = TOP + WEST.length * ROW + 8;
const LATVIA: readonly Point[] = [
  [308, 0],
  [292, 30],
  [268, 58],
];
const LITHUANIA: readonly Point[] = [[268, 58], ...slice("ignalina-district", "tripoint")];
const POLAND: readonly Point[] = [...slice("tripoint", "biala-podlaska"), [178, HEIGHT]];

/** Stretches of the border, from one place to another. */
const SPANS = [
  ["LT", "varena-and-lazdijai-districts", "kapciamiestis"],
  ["PL", "podlaski-section", "psg-czeremcha"],
  ["PL", "nadbuzanski-section", "biala-podlaska"],
] as const;

const COUNTRIES = [
  ["LV", "8", "26"],
  ["LT", "8", "86"],
  ["PL", "8", "519"],
  ["BY", "210", "256"],
] as const;

function toWest(id: string, at: Point): Stop {
  return { id, at, wide: WIDE.has(id), east: false };
}

/** Across the line from another place. */
function toEast(id: string, across: string): Stop {
  const [x, y] = find(across).at;
  return { id, at: [x + 12, y], wide: false, east: true };
}

function find(id: string): Stop {
  const stop = WEST.find((stop) => stop.id === id);
  if (stop === undefined) throw new RangeError(`Cannot draw the map: no place "${id}" stands on the line`);
  return stop;
}

function slice(first: string, last: string): readonly Point[] {
  return WEST.slice(WEST.indexOf(find(first)), WEST.indexOf(find(last)) + 1).map(({ at }) => at);
}

function toPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join("L")}`;
}

/** A label too long for its side of the line takes two lines, the count at the end of the last. */
function toStop({ id, at: [x, y], wide, east }: Stop, label: string, title: string, count: string): Branch {
  const start = east ? 7 : -11;
  const room = (east ? WIDTH - x : x) - Math.abs(start) - 6;
  const tail = toWidth(` ${count}`, SIZE);
  const lines = toLines(label, room - tail, SIZE);
  const width = Math.ceil(Math.max(...lines.map((line) => toWidth(line, SIZE))) + tail) + Math.abs(start) + 6;
  return h(
    "a",
    { href: toHref(id), transform: `translate(${x} ${y})`, ...(east ? { class: "east" } : {}) },
    h("title", {}, title),
    h("rect", { width: String(width) }),
    h("circle", { r: "4", ...(wide ? { class: "wide" } : {}) }),
    lines.map((line, index) =>
      h(
        "text",
        { x: String(start), y: String(5 + (index + 0.5 - lines.length / 2) * LEADING) },
        `${line} `,
        index === lines.length - 1 ? h("tspan", {}, count) : null,
      ),
    ),
  );
}

function toHref(id: string): string {
  return `/?place=${id}#claims`;
}

function countPlaces(claims: readonly ClaimForm[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of claims) if (place !== null) counts.set(place.id, (counts.get(place.id) ?? 0) + 1);
  return counts;
}
