/**
 * The sheet of `/embed/{chart}` after that of pictures, whose colours it uses; it stands in the page, so that a frame is one request. The
 * code of frames reckons with its sizes: web/prerender/frame.ts.
 */
export const EMBED_STYLE = `
:root { color-scheme: light dark; --rule: #c9d0ce; --focus: #0b57d0 }
@media (prefers-color-scheme: dark) { :root { --rule: #3a4447; --focus: #8ab4ff } }
@media (forced-colors: active) { :root { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --rule: CanvasText; --focus: Highlight;
  --LT: LinkText; --LV: LinkText; --PL: LinkText; --BY: LinkText; --DE: LinkText; --EU: LinkText } }
*, *::before, *::after { box-sizing: border-box }
body { margin: 0; padding: 0.75rem 1rem; background: var(--paper); color: var(--ink);
  font: 0.875rem/1.45 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word }
h1, h2, p { margin: 0 }
h1 { font: 700 1.125rem/1.3 Charter, "Bitstream Charter", "Sitka Text", Cambria, serif; text-wrap: balance }
h2 { font-size: 0.9375rem; line-height: 1.3 }
h1 ~ p:not(.measure) { margin-top: 0.5rem }
.measure, footer { color: var(--soft) }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0 1.5rem; margin-top: 0.75rem }
.panels:has(> :nth-child(4):last-child) { grid-template-columns: repeat(auto-fit, minmax(min(max(19rem, 34%), 100%), 1fr)) }
section { display: grid; grid-row: span 3; grid-template-rows: subgrid; max-width: 36rem; min-width: 0; padding-bottom: 1rem }
section > svg { display: block; width: 100%; height: auto; margin-top: 0.25rem }
a { color: inherit; text-underline-offset: 0.2em }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin-top: 0.5rem; padding-top: 0.4rem;
  border-top: 1px solid var(--rule); font-size: 0.75rem }
footer a { margin-right: 1rem; white-space: nowrap }
`;
