/** Files that wrangler deploys beside the Worker: it holds none of them in memory. */

/** What wrangler.toml binds. */
interface Bindings {
  readonly ASSETS: { readonly fetch: (address: string) => Promise<Response> };
}

/** Undefined where the build left no such file. */
export async function fetchFile(address: string, bindings: unknown): Promise<ReadableStream | undefined> {
  if (!hasAssets(bindings)) throw new RangeError("Cannot serve a file: expected the binding ASSETS");
  const { body, status } = await bindings.ASSETS.fetch(`https://assets${address}`);
  if (status === 404) return undefined;
  if (status !== 200 || body === null) throw new RangeError(`Cannot serve ${address}: the files answered ${status}`);
  return body;
}

function hasAssets(bindings: unknown): bindings is Bindings {
  return typeof bindings === "object" && bindings !== null && "ASSETS" in bindings;
}
