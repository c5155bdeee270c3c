/** The files of the build as Cloudflare would serve them: with the headers of `_headers`, text at brotli 5. */
import { readFileSync } from "node:fs";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

export interface Site {
  /** Without a slash at the end. */
  readonly origin: string;
  /** What was asked for and is none of its files. */
  readonly missing: ReadonlySet<string>;
  readonly stop: () => void;
}

/** `pages` are HTML by address, besides the files of the folder. */
export async function startSite(folder: string, pages: Readonly<Record<string, string>>): Promise<Site> {
  const rules = readRules(readFileSync(join(folder, "_headers"), "utf8"));
  const missing = new Set<string>();
  const ready = new Map<string, Answer>();
  const answer = (path: string): Answer => {
    const known = ready.get(path);
    if (known !== undefined) return known;
    const file = path === "/" ? "/index.html" : extname(path) === "" ? `${path}.html` : path;
    const contents = pages[path] ?? readFileSync(join(folder, file));
    const made = toAnswer(contents, path in pages ? ".html" : extname(file), toHeaders(rules, path));
    ready.set(path, made);
    return made;
  };
  const server = createServer(({ url = "/" }, response) => {
    try {
      const { headers, body } = answer(new URL(url, "http://site").pathname);
      response.writeHead(200, headers).end(body);
    } catch {
      missing.add(url);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, missing, stop };
}

interface Answer {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** By the ending of the file; pictures of pixels are not compressed again. */
const TYPES: Readonly<Record<string, { readonly type: string; readonly packed: boolean }>> = {
  ".css": { type: "text/css; charset=utf-8", packed: true },
  ".csv": { type: "text/csv; charset=utf-8", packed: true },
  ".html": { type: "text/html; charset=utf-8", packed: true },
  ".js": { type: "text/javascript; charset=utf-8", packed: true },
  ".json": { type: "application/json", packed: true },
  ".png": { type: "image/png", packed: false },
  ".svg": { type: "image/svg+xml", packed: true },
};

function toAnswer(contents: string | Buffer, ending: string, headers: OutgoingHttpHeaders): Answer {
  const { type, packed } = TYPES[ending] ?? { type: "application/octet-stream", packed: false };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const body = packed ? brotliCompressSync(contents, { params }) : Buffer.from(contents);
  const encoding = packed ? { "Content-Encoding": "br" } : {};
  return { headers: { "Content-Type": type, "Content-Length": body.length, ...encoding, ...headers }, body };
}

interface Rule {
  /** With a star at its end, all that begins so. */
  readonly path: string;
  /** `Name: value` adds, `! Name` takes away. */
  readonly lines: readonly string[];
}

function readRules(text: string): readonly Rule[] {
  return text.split(/\n(?=\S)/).map((rule) => {
    const [path = "", ...lines] = rule.split("\n").map((line) => line.trim());
    return { path, lines: lines.filter((line) => line !== "") };
  });
}

function toHeaders(rules: readonly Rule[], address: string): OutgoingHttpHeaders {
  const headers = new Map<string, string>();
  for (const { path, lines } of rules) {
    if (path.endsWith("*") ? !address.startsWith(path.slice(0, -1)) : address !== path) continue;
    for (const line of lines) {
      const [name = "", ...value] = line.split(": ");
      if (name.startsWith("! ")) headers.delete(name.slice(2));
      else headers.set(name, value.join(": "));
    }
  }
  return Object.fromEntries(headers);
}
