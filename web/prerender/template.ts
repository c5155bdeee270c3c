/** The HTML that the site is written into, in its languages: what it says is a message, its markup within. */
import { type DefaultTreeAdapterTypes as Nodes, parse, parseFragment, serialize } from "parse5";
import type { Plain } from "../../worker/language/messages.ts";
import type { Tongue } from "../../worker/language/tongue.ts";

/** The document in the language of the tongue; English comes as it is but for blanks. */
export function localise(html: string, { language, say: translate }: Tongue): string {
  const document = parse(html, { scriptingEnabled: false });
  for (const place of findPlaces(document))
    place.put(isPlain(place.message) ? translate(place.message) : place.message);
  for (const { attrs, tagName } of findElements(document)) {
    const lang = attrs.find(({ name }) => name === "lang");
    if (tagName === "html" && lang !== undefined) lang.value = language;
  }
  return serialize(document).replaceAll(/\n\s+/g, "\n"); // what indents lines is read by nobody
}

/** A test holds that the dictionaries have every message of a template. */
function isPlain(message: string): message is Plain {
  return !/\{[a-z]+\}/.test(message);
}

/** Every message of a document, in its order: the inner HTML of an element that holds words, and attributes that do. */
export function readMessages(html: string): readonly string[] {
  return findPlaces(parse(html, { scriptingEnabled: false })).map(({ message }) => message);
}

interface Place {
  readonly message: string;
  readonly put: (translation: string) => void;
}

type Element = Nodes.Element;

function findPlaces(node: Nodes.ParentNode): readonly Place[] {
  return node.childNodes.flatMap((child) => {
    if (!("tagName" in child) || SILENT.has(child.tagName)) return [];
    const attributes = child.attrs.filter(({ name }) => isSaid(child, name)).map(toAttributePlace);
    return [...attributes, ...(hasWords(child) ? [toPlace(child)] : findPlaces(child))];
  });
}

const SILENT: ReadonlySet<string> = new Set(["script", "style", "svg"]);
const SAID: ReadonlySet<string> = new Set(["aria-label", "title", "placeholder", "alt"]);
const METAS: ReadonlySet<string> = new Set(["description", "og:title", "og:description", "og:image:alt"]);

function isSaid({ tagName, attrs }: Element, name: string): boolean {
  if (tagName !== "meta") return SAID.has(name);
  return (
    name === "content" && attrs.some(({ name, value }) => (name === "name" || name === "property") && METAS.has(value))
  );
}

function toAttributePlace(attribute: Element["attrs"][number]): Place {
  return {
    message: toOneLine(attribute.value),
    put: (translation) => {
      attribute.value = translation;
    },
  };
}

/** Words of its own, and no picture among them. */
function hasWords({ childNodes }: Element): boolean {
  const said = childNodes.some(
    (child) => child.nodeName === "#text" && "value" in child && /\p{L}|\d/u.test(child.value),
  );
  return said && !childNodes.some((child) => child.nodeName === "svg");
}

function toPlace(element: Element): Place {
  return {
    message: toOneLine(serialize(element)),
    put: (translation) => {
      element.childNodes = parseFragment(translation).childNodes;
    },
  };
}

function toOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

function findElements(node: Nodes.ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...findElements(child)] : []));
}
