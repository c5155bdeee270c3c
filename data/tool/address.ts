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

/** What two addresses of one document share: no scheme, no `www.`, no slash at the end. */
export function toBareAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null) return text;
  return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/$/, "")}${url.search}${url.hash}`;
}

const MIRROR = /^(?:www\.)?((?:m|amp|rc|adm)\.)/;
const TRACKING = /^(utm_.*|fbclid|gclid)$/i;
