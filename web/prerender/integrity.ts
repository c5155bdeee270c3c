/** Subresource integrity: the entry script and the sheet are named with the hash of what the build wrote. */
import { createHash } from "node:crypto";

/** Every tag of the page that loads from /assets/ receives the SHA-384 of the file. */
export function withIntegrity(html: string, read: (address: string) => Uint8Array): string {
  return html.replace(
    /<(?:script|link)\b[^>]*?(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g,
    (tag, address: string) => {
      const hash = createHash("sha384").update(read(address)).digest("base64");
      return `${tag} integrity="sha384-${hash}"`;
    },
  );
}
