/** Pages that are the same for every reader: the app writes them, and they stand as files, free of the Worker. */
import { toPath } from "../../worker/language/languages.ts";
import { NOWHERE } from "../../worker/pages/placed.ts";
import { LANGUAGES } from "../../worker/record/codes.ts";
import type { Ask } from "./answers.ts";
import { readOrigin } from "./card.ts";
import { type Files, SITE } from "./files.ts";

/** As English has them. */
export const STANDING = ["/documents", "/history"];

/**
 * Each page is asked of the site's own origin, for its links to itself; where the build is not told it, of a host that can
 * never be, and the links become relative. Throws where the app refuses.
 */
export async function writeStanding(ask: Ask, files: Files = SITE, origin = readOrigin()): Promise<void> {
  for (const path of LANGUAGES.flatMap((language) => STANDING.map((path) => toPath(language, path)))) {
    const answer = await ask(`${origin === "" ? NOWHERE : origin}${path}`);
    if (!answer.ok) throw new Error(`Cannot write ${path}: the app answered ${answer.status}`);
    files.write(`${path}.html`, (await answer.text()).replaceAll(NOWHERE, ""));
  }
}
