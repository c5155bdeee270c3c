/**
 * An SVG picture as PNG, twice its size, on white paper whatever the reader's colours are. Imports nothing: the bundler
 * would have it bring the sheet of the page, which stands in the page.
 */

const TIMES = 2;

/** Throws where the address answers no picture, or the browser cannot paint it. */
export async function savePng(address: string, name: string, signal: AbortSignal): Promise<void> {
  const image = await readImage(address, signal);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * TIMES;
  canvas.height = image.naturalHeight * TIMES;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob === null) throw new TypeError(`Cannot save ${name}: expected a picture, found an empty canvas`);
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(blob);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function readImage(address: string, signal: AbortSignal): Promise<HTMLImageElement> {
  const response = await fetch(address, { signal });
  if (!response.ok || response.headers.get("Content-Type")?.startsWith("image/svg") !== true)
    throw new TypeError(`Cannot read ${address}: expected an SVG picture, found ${response.status}`);
  const text = (await response.text()).replaceAll(/\(prefers-color-scheme: ?dark\)/g, "not all");
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(image.src);
  }
  return image;
}
