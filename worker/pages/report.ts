/** How an error is reported, with the id of a claim, check or group filled in. */
import { html } from "hono/html";
import { capitalise } from "../chart/within.ts";
import type { Html } from "./page.ts";

/** `corrections` is an address of mail or of the web, as the operator has set it; where it is empty, mail without a recipient. */
export function toReport(id: string, corrections: string, noun = "claim"): Html {
  return html`<a href="${toReportAddress(id, corrections, noun)}">Report an error</a>`;
}

/** The parameters are those that mail (RFC 6068) and the forms of code hosts take: subject or title, and body. */
export function toReportAddress(id: string, corrections: string, noun: string): string {
  const address = corrections === "" ? "mailto:" : corrections;
  const title = address.startsWith("mailto:") ? "subject" : "title";
  const body = `${capitalise(noun)}: ${id}\nThe document says: \nWhere in the document: \n`;
  const query = `${title}=${encodeURIComponent(`Tripoint: ${noun} ${id}`)}&body=${encodeURIComponent(body)}`;
  return `${address}${address.includes("?") ? "&" : "?"}${query}`;
}
