/** Addresses of documents, canonical, so that one document is one witness. */

/** What an address should have been, if the page cannot link it. */
export function expectedLink(text: string): string | undefined {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "") ? undefined : "an address of the web, by http or https";
}

/** What a document's address should have been, if another one is its canonical address. */
export function expectedAddress(text: string): string | undefined {
  const url = URL.parse(text);
  const surplus =
    MIRROR.exec(url?.hostname ?? "")?.[1] ?? [...(url?.searchParams.keys() ?? [])].find((name) => TRACKING.test(name));
  return surplus === undefined ? expectedLink(text) : `the canonical address without ${surplus}`;
}

/**
 * The address without mirror host and tracking parameters. `findHost` gives the host and path, such as
 * `news.zerkalo.io`, for which a mirror's host, or its host and first folder, stands.
 */
export function toCanonicalAddress(text: string, findHost: (mirror: string) => string | undefined): string {
  const url = URL.parse(text);
  if (url === null) return text;
  url.hostname = url.hostname.replace(/\.$/, "").replace(MIRROR, (whole, mirror: string) => whole.replace(mirror, ""));
  url.pathname = url.pathname
    .replace(/\/amp(?=\/)/, /(^|\.)rferl\.org$/.test(url.hostname) ? "/a" : "")
    .replace(/\/amp\/?$/, "");
  for (const [name, value] of Array.from(url.searchParams))
    if (TRACKING.test(name) || (name === "source" && value === "rss")) url.searchParams.delete(name, value);
  const [, folder = ""] = url.pathname.split("/");
  const own = findHost(`${url.hostname}/${folder}`);
  if (own !== undefined) url.pathname = url.pathname.slice(folder.length + 1);
  url.hostname = own ?? findHost(url.hostname) ?? url.hostname;
  return url.href;
}

/** What two addresses of one document share: no scheme, no `www.`, no slash at the end. */
export function toBareAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null) return text;
  return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/$/, "")}${url.search}${url.hash}`;
}

const MIRROR = /^(?:www\.)?((?:m|amp|rc|adm)\.)/;
const TRACKING = /^(utm_.*|fbclid|gclid|mrfhud|share|amp|requestId|sphrase_id)$/i;
