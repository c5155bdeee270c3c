/** The order of code points, for lists of pages. */
export function compareTexts(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
