/** How an error is reported, with the id of a claim, check or group filled in. */
import { html } from "hono/html";
import type { Tongue } from "../language/tongue.ts";
import type { Html, World } from "./page.ts";

type Kind = "claim" | "check" | "group";

/** `corrections` is an address of mail or of the web, as the operator has set it; where it is empty, mail without a recipient. */
export function toReport(id: string, { corrections, book: { tongue } }: World, kind: Kind = "claim"): Html {
  return html`<a href="${toReportAddress(id, corrections, kind, tongue)}">${tongue.say("Report an error")}</a>`;
}

/** The parameters are those that mail (RFC 6068) and the forms of code hosts take: subject or title, and body. */
export function toReportAddress(id: string, corrections: string, kind: Kind, tongue: Tongue): string {
  const { say } = tongue;
  const address = corrections === "" ? "mailto:" : corrections;
  const key = address.startsWith("mailto:") ? "subject" : "title";
  const [title, first] = TITLES[kind](id, tongue);
  const body = [first, `${say("The document says:")} `, `${say("Where in the document:")} `, ""].join("\n");
  const query = `${key}=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  return `${address}${address.includes("?") ? "&" : "?"}${query}`;
}

/** The title, and the line that the text begins with. */
const TITLES: Readonly<Record<Kind, (id: string, tongue: Tongue) => readonly [string, string]>> = {
  claim: (id, { say }) => [say("Tripoint: claim {id}", { id }), say("Claim: {id}", { id })],
  check: (id, { say }) => [say("Tripoint: check {id}", { id }), say("Check: {id}", { id })],
  group: (id, { say }) => [say("Tripoint: group {id}", { id }), say("Group: {id}", { id })],
};
