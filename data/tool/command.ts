/** What was asked of the tool on the command line. */
import { parseArgs } from "node:util";
import { closest } from "fastest-levenshtein";
import { quote } from "./finding.ts";

export type Command =
  | { readonly name: "pack" }
  | { readonly name: "log"; readonly reason: string }
  | { readonly name: "import"; readonly path: string; readonly reason: string | undefined; readonly dry: boolean };

/** `error` is a sentence. */
export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly error: string };

const OPTIONS = { "dry-run": { type: "boolean" }, reason: { type: "string" } } as const;
const USAGE =
  'npm run data, npm run data -- log "why", or npm run data -- import batch.csv [--dry-run] [--reason "why"]';

export function parseCommand(args: readonly string[]): ParsedCommand {
  const parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false });
  const [name, ...operands] = parsed.positionals;
  const { "dry-run": dry = false, reason } = parsed.values;
  const strange = Object.keys(parsed.values).find((option) => !Object.hasOwn(OPTIONS, option));
  if (strange !== undefined) return refuse(`--${strange}`, `--${closest(strange, Object.keys(OPTIONS))}`);
  if (typeof dry === "string") return refuse(`--dry-run=${dry}`, "--dry-run");
  if (typeof reason === "boolean") return refuse("--reason", '--reason "why"');
  if (name !== "import" && (dry || reason !== undefined)) return refuse(dry ? "--dry-run" : "--reason", USAGE);
  if (name === undefined) return { ok: true, command: { name: "pack" } };
  const [operand, surplus] = operands;
  if (name === "log") {
    if (operand === undefined) return refuse("log", 'a reason, as in npm run data -- log "why"');
    if (surplus !== undefined) return refuse(`log ${operands.join(" ")}`, "one reason, in quotation marks");
    return { ok: true, command: { name, reason: operand } };
  }
  if (name === "import") {
    if (operand === undefined) return refuse("import", "a file, as in npm run data -- import batch.csv");
    if (surplus !== undefined) return refuse(`import ${operands.join(" ")}`, "one file");
    return { ok: true, command: { name, path: operand, reason, dry } };
  }
  return refuse(name, `${closest(name, ["log", "import"])}; the commands are ${USAGE}`);
}

function refuse(found: string, expected: string): ParsedCommand {
  return { ok: false, error: `Cannot run ${quote(found)}: expected ${expected}` };
}
