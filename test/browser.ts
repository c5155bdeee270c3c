/** A real Chromium: on Linux the one that `npm ci` brings, elsewhere an installed Chrome. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser as Running, type BrowserContext, chromium } from "playwright-core";

/** How to start the browser; `variables` let its own fonts and libraries be found on a bare machine. */
export interface Browser {
  readonly executablePath: string;
  readonly variables: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, "..");
const ONE_COMMAND = "npx playwright-core install --with-deps chromium";

/** Throws where there is no browser, with the one command that installs one: a test of the page is never skipped. */
export async function findBrowser(): Promise<Browser> {
  const own = process.env["CHROME_PATH"];
  if (own !== undefined) return { executablePath: own, variables: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackBrowser();
  if (existsSync(chromium.executablePath())) return { executablePath: chromium.executablePath(), variables: {} };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, variables: {} };
  throw new Error(`Cannot test the page: expected Chrome or Chromium, found none. Install one: ${ONE_COMMAND}`);
}

export async function launchBrowser(
  { executablePath, variables }: Browser,
  more: readonly string[] = [],
): Promise<Running> {
  const env = { ...process.env, ...variables };
  return chromium.launch({ executablePath, env, args: ["--no-sandbox", "--disable-gpu", "--no-zygote", ...more] });
}

/**
 * Makes the browser one that is never idle. Charts that are far from the reader wait for an idle browser, and to draw
 * those forty canvases costs more than the rest of a visit. Where a test is of one chart, or of none, they stay pictures.
 */
export async function keepBusy(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  return context;
}

const INSTALLED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env["PROGRAMFILES"] ?? "C:\\Program Files", "Google", "Chrome", "Application", "chrome.exe"),
  join(process.env["LOCALAPPDATA"] ?? "C:\\", "Google", "Chrome", "Application", "chrome.exe"),
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
];

/**
 * Chromium, its fonts and the NSS libraries out of the registry package. It unpacks into the system's temporary folder,
 * and the libraries only where it believes to run on Lambda: a process of its own is told both. The folder takes its
 * name when all is there, so that no run meets half a browser.
 */
function unpackBrowser(): Browser {
  const folder = join(ROOT, "node_modules", ".cache", "chromium");
  if (!existsSync(folder)) {
    const unfinished = `${folder}-${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
    const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: ROOT, env });
    writeFileSync(join(unfinished, "fonts", "fonts.conf"), toFontsConfig(join(folder, "fonts")));
    renameSync(unfinished, folder);
  }
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]];
  return {
    executablePath: join(folder, "chromium"),
    variables: {
      LD_LIBRARY_PATH: libraries.filter((path) => path !== undefined).join(":"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  };
}

/** The package's own file names the folders of Lambda alone, and without a font Chromium stops at the first form field. */
function toFontsConfig(folder: string): string {
  const doctype = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  return `${doctype}<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>`;
}
