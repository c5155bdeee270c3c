/**
 * Several things on the page have a state, one address holds it: the query belongs to the chart that the fragment names,
 * with any other fragment to the claims. What the others are set to is kept with the entry of the history.
 */

/** The owner of a query that no chart owns. */
export const CLAIMS = "claims";

type Kept = Readonly<Record<string, string>>;

export interface Address {
  /** What an owner is set to, without a question mark; nothing is its default. */
  readonly read: (owner: string) => string;
  /** A step that Back takes back; `replace` makes none. */
  readonly write: (owner: string, query: string, replace?: boolean) => void;
  /** Calls whenever the address sets the owner to something else; not for what was written. */
  readonly watch: (owner: string, restore: (query: string) => void) => void;
}

/** `home` is the path of the start page, whose links to a state are followed in place. */
export function createAddress(charts: readonly string[], home: string): Address {
  const watchers = new Map<string, (query: string) => void>();
  const toOwner = (fragment: string): string => (charts.includes(fragment) ? fragment : CLAIMS);
  const readOwner = (): string => toOwner(location.hash.slice(1));
  let kept: Kept = { ...readKept(), [readOwner()]: location.search.slice(1) };
  const keep = (): void => history.replaceState({ kept }, "", toAddress(kept[readOwner()] ?? "", location.hash));

  /* A link to a fragment makes an entry that holds nothing: there, all stays as it is. */
  const settle = (): void => {
    const before = kept;
    const held = readKept();
    if (held !== undefined) kept = { ...held, [readOwner()]: location.search.slice(1) };
    keep();
    for (const [owner, restore] of watchers) {
      const query = kept[owner] ?? "";
      if (query !== (before[owner] ?? "")) restore(query);
    }
  };
  const write = (owner: string, query: string, replace = false): void => {
    kept = { ...kept, [owner]: query };
    const address = toAddress(query, owner === CLAIMS ? "" : `#${owner}`);
    if (replace) history.replaceState({ kept }, "", address);
    else history.pushState({ kept }, "", address);
  };
  const follow = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest(`a[href^='${home}?']`);
    if (link === null) return;
    const { search, hash } = new URL(link.getAttribute("href") ?? "", location.href);
    event.preventDefault();
    const owner = toOwner(hash.slice(1));
    write(owner, search.slice(1));
    watchers.get(owner)?.(search.slice(1));
    document.getElementById(hash.slice(1))?.scrollIntoView();
  };

  keep();
  addEventListener("popstate", settle);
  addEventListener("hashchange", settle);
  document.addEventListener("click", follow);
  return {
    read: (owner) => kept[owner] ?? "",
    write,
    watch: (owner, restore) => void watchers.set(owner, restore),
  };
}

function toAddress(query: string, hash: string): string {
  return `${location.pathname}${query === "" ? "" : `?${query}`}${hash}`;
}

function readKept(): Kept | undefined {
  const { state } = history;
  return state?.kept;
}
