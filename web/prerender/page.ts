/** Puts the figures into the page: `<!--five-->` and the like become HTML made from the API's answers. */

export type Ask = (path: string) => Promise<Response>;

export async function prerender(html: string, ask: Ask): Promise<string> {
  const answer = await ask("/stats?limit=1000");
  const { data } = await answer.json();
  return html.replace("<!--claims-->", `<p>${data.length}</p>`);
}
