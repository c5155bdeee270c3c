/** Pages for what is not there, and for what went wrong. */
import { html } from "hono/html";
import type { Page } from "./page.ts";

/** `noun` is what an address of its kind leads to, null where the address is of no kind; `id` what it asked for. */
export function toMissing(noun: string | null, id: string): Page {
  return {
    title: "Not found",
    description: "There is no page at this address.",
    main: html`<div class="absent">
      <p class="code">404</p>
      <h1>Nothing was printed here</h1>
      <p class="standfirst">
        ${noun === null ? "There is no page at this address." : `The record holds no ${noun} called “${id.slice(0, 100)}”.`}
      </p>
      <ul>
        <li><a href="/">Five numbers and the charts</a></li>
        <li><a href="/explore">All claims, with filters</a></li>
        <li><a href="/documents">All documents</a></li>
        <li><a href="/docs">The API</a></li>
      </ul>
    </div>`,
    data: null,
  };
}

export function toFailed(): Page {
  return {
    title: "Not written",
    description: "The page could not be written.",
    main: html`<div class="absent">
      <p class="code">500</p>
      <h1>This page could not be written</h1>
      <p class="standfirst">The fault is ours; the same address may work later.</p>
      <ul>
        <li><a href="/">Five numbers and the charts</a></li>
        <li><a href="/docs">The API</a></li>
      </ul>
    </div>`,
    data: null,
  };
}
