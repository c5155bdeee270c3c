/** How an error is reported, with the claim's id filled in. */
import { html } from "hono/html";
import type { Html } from "./page.ts";

/** `corrections` is an address of mail or of the web, as the operator has set it; where it is empty, mail without a recipient. */
export function toReport(id: string, corrections: string): Html {
  return html`<a href="${toReportAddress(id, corrections)}">Report an error</a>`;
}

/** The parameters are those that mail (RFC 6068) and the forms of code hosts take: subject or title, and body. */
export function toReportAddress(id: string, corrections: string): string {
  const address = corrections === "" ? "mailto:" : corrections;
  const title = address.startsWith("mailto:") ? "subject" : "title";
  const body = `Claim: ${id}\nThe document says: \nWhere in the document: \n`;
  const query = `${title}=${encodeURIComponent(`Tripoint: claim ${id}`)}&body=${encodeURIComponent(body)}`;
  return `${address}${address.includes("?") ? "&" : "?"}${query}`;
}
