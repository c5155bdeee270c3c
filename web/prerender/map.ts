/** The border as a schematic map: its line, its sections, and every place of which the record holds claims. */
import type { ClaimForm } from "../../worker/record/form.ts";
import { type Branch, h } from "../views/tree.ts";
import type { Answers } from "./answers.ts";
import { toHtml } from "./html.ts";
import { toCount } from "./sections.ts";

/** A place without a position stands in the list alone. */
export function toMap({ claims, places }: Answers): string {
  const counts = countPlaces(claims);
  const listed = Object.entries(places)
    .filter(([id]) => counts.has(id))
    .toSorted(([, a], [, b]) => a.localeCompare(b, "en"));
  const drawn = [...WEST, ...EAST].filter(({ id }) => counts.has(id));
  const aside = listed.filter(([id]) => GERMANY.has(id));
  const toLinks = (rows: readonly (readonly [id: string, name: string])[]): Branch =>
    h(
      "ul",
      {},
      rows.map(([id, name]) =>
        h("li", {}, h("a", { href: toHref(id) }, name), ` ${toCount(counts.get(id) ?? 0, "claim")}`),
      ),
    );
  return toHtml(
    h(
      "figure",
      { class: "map" },
      h(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": "Schematic map of the border with Belarus" },
        h("path", {
          class: "land",
          d: `${toPath([[0, 0], ...LATVIA, ...LITHUANIA, ...POLAND, [0, HEIGHT]])}Z`,
        }),
        h("path", { class: "LV", d: toPath(LATVIA) }),
        h("path", { class: "LT", d: toPath(LITHUANIA) }),
        h("path", { class: "PL", d: toPath(POLAND) }),
        SPANS.map(([area, first, last]) => h("path", { class: `span ${area}`, d: toPath(slice(first, last)) })),
        COUNTRIES.map(([name, x, y]) => h("text", { class: "country", x, y }, name)),
        drawn.map((stop) => toStop(stop, places[stop.id] ?? stop.id, counts.get(stop.id) ?? 0)),
      ),
      h(
        "figcaption",
        {},
        h("h3", {}, "Where along the border"),
        h(
          "p",
          {},
          "Each place leads to its claims. Most claims name no place but a country; a ring on a shaded stretch stands for all of the stretch.",
        ),
        h("h4", { class: "DE" }, "Within Germany"),
        toLinks(aside),
        h("details", {}, h("summary", {}, `All ${listed.length} places as a list`), toLinks(listed)),
      ),
    ),
  );
}

type Point = readonly [x: number, y: number];

interface Stop {
  readonly id: string;
  /** Short, as its neighbours tell where it is. */
  readonly label: string;
  readonly at: Point;
  /** Whether it is a stretch of the border rather than a point of it. */
  readonly wide: boolean;
  readonly east: boolean;
}

const WIDTH = 324;
const TOP = 82;
const ROW = 27;

/** From north to south, one a row; a star marks a stretch. By hand: where the line bends is roughly right, how far it runs is not. */
const WEST: readonly Stop[] = (
  [
    ["ignalina-district", "Ignalina district", 262],
    ["svencionys-district", "Švenčionys district", 250],
    ["salcininkai-district", "Šalčininkai district", 234],
    ["varena-and-lazdijai-districts", "Varėna and Lazdijai *", 218],
    ["varena-district", "Varėna district", 206],
    ["kabeliai", "Kabeliai station", 196],
    ["druskininkai", "Druskininkai", 187],
    ["lazdijai-district", "Lazdijai district", 180],
    ["kapciamiestis", "Kapčiamiestis", 175],
    ["tripoint", "The tripoint", 172],
    ["podlaski-section", "Podlaski section *", 176],
    ["podlasie", "Podlasie *", 181],
    ["kuznica", "Kuźnica", 185],
    ["usnarz-gorny", "Usnarz Górny", 188],
    ["psg-michalowo", "Michałowo station", 190],
    ["narewka", "Narewka", 191],
    ["bialowieza", "Białowieża", 190],
    ["psg-bialowieza", "Białowieża station", 187],
    ["dubicze-cerkiewne", "Dubicze Cerkiewne", 182],
    ["psg-dubicze-cerkiewne", "Dubicze station", 177],
    ["czeremcha", "Czeremcha", 172],
    ["psg-czeremcha", "Czeremcha station", 168],
    ["nadbuzanski-section", "Nadbużański section *", 167],
    ["biala-podlaska", "Biała Podlaska", 173],
  ] as const
).map(([id, label, x], row) => toWest(id, label, [x, TOP + row * ROW]));

const EAST: readonly Stop[] = [
  toEast("bruzgi", "Bruzgi", "kuznica"),
  toEast("bruzgi-logistics-centre", "Bruzgi centre", "usnarz-gorny"),
];

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
  ["Latvia", "8", "26"],
  ["Lithuania", "8", "86"],
  ["Poland", "8", "519"],
  ["Belarus", "232", "256"],
] as const;

function toWest(id: string, label: string, at: Point): Stop {
  return { id, label: label.replace(" *", ""), at, wide: label.endsWith("*"), east: false };
}

/** Across the line from another place. */
function toEast(id: string, label: string, across: string): Stop {
  const [x, y] = find(across).at;
  return { id, label, at: [x + 12, y], wide: false, east: true };
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

function toStop({ id, label, at: [x, y], wide, east }: Stop, name: string, count: number): Branch {
  return h(
    "a",
    { href: toHref(id), transform: `translate(${x} ${y})`, ...(east ? { class: "east" } : {}) },
    h("title", {}, `${name}: ${toCount(count, "claim")}`),
    h(
      "rect",
      east
        ? { x: "-6", y: "-13.5", width: "134", height: "27" }
        : { x: "-172", y: "-13.5", width: "178", height: "27" },
    ),
    h("circle", wide ? { class: "wide", r: "4" } : { r: "4" }),
    h("text", { x: east ? "7" : "-11", y: "5" }, `${label} `, h("tspan", {}, String(count))),
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
