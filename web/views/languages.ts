/** The links to the page in other languages: what the address asks for goes along. */

/** To be called once; a link is set when a reader comes to it, so that it can be copied or opened elsewhere as well. */
export function watchLanguages(links: readonly HTMLAnchorElement[]): void {
  for (const link of links) {
    const path = link.getAttribute("href") ?? "";
    const settle = (): void => link.setAttribute("href", `${path}${location.search}${location.hash}`);
    for (const sign of ["pointerenter", "pointerdown", "focus", "click"]) link.addEventListener(sign, settle);
  }
}
