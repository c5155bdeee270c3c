/** Security headers, in one place: the Worker sends them with its own answers, the build writes them into `_headers`. */

/** Every answer. */
export const COMMON = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Strict-Transport-Security": "max-age=31536000",
} as const;

const PERMISSIONS = "camera=(), geolocation=(), microphone=()";

/** Pages, besides what every answer carries; their sheet is a file. */
export const PAGE = toPageHeaders("'self'");

/** A page whose sheets come from `sheets`, source expressions of CSP 3. */
export function toPageHeaders(sheets: string): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy":
      `default-src 'none'; script-src 'self'; style-src ${sheets}; img-src 'self' data: blob:; connect-src 'self'; ` +
      "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
  };
}

/** The API, which any page may read. */
export const API = {
  ...COMMON,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** What pictures have wherever they are served: any page may show and read them. */
export const PICTURE = {
  "Access-Control-Allow-Origin": API["Access-Control-Allow-Origin"],
  "Cross-Origin-Resource-Policy": API["Cross-Origin-Resource-Policy"],
} as const;

/** In the page of any site, and in one that lies on a disk: `*` alone means no more than the schemes of the network. */
const FRAMED = "frame-ancestors * file: data:";

/** A picture as a document: one sheet inside, named by its hash, and nothing else. */
export function toPictureHeaders(sheet: string): Readonly<Record<string, string>> {
  return {
    ...API,
    "Content-Security-Policy": `default-src 'none'; style-src ${sheet}; ${FRAMED}`,
  };
}

/** A page for the frames of other sites: one sheet inside, named by its hash, and no script; auditors read /robots.txt out of it. */
export function toEmbedHeaders(sheet: string): Readonly<Record<string, string>> {
  return {
    ...COMMON,
    "Content-Security-Policy":
      `default-src 'none'; style-src ${sheet}; connect-src 'self'; base-uri 'none'; form-action 'none'; ${FRAMED}; ` +
      "require-trusted-types-for 'script'; trusted-types 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": PERMISSIONS,
  };
}

/** How a policy names a sheet that stands in the document: by its SHA-256 (CSP 3, hash-source). */
export async function toSheetSource(sheet: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(sheet));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
