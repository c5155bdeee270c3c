/** How the documentation asks the app: as any client asks. */

export type Client = (path: string, init?: RequestInit) => Promise<Response>;

/** Throws where the app refuses. */
export async function fetchAnswer(ask: Client, address: string): Promise<Response> {
  const answer = await ask(address);
  if (!answer.ok) throw new Error(`Cannot write /docs: ${address} answered ${answer.status} ${await answer.text()}`);
  return answer;
}
