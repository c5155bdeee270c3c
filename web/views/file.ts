/** Files of the build below /assets/data/. */

/** Throws where the file is not there. */
export async function fetchFile<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Cannot read ${address}: expected a file of the build, found ${response.status}`);
  return response.json();
}
