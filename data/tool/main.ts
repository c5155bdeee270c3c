/** `npm run data`: packs the record; with `log` and `import` it changes the tables first. data/README.md says how. */
import { join } from "node:path";
import { parseCommand } from "./command.ts";
import { enterBatch } from "./enter.ts";
import { logChanges } from "./log.ts";
import { publish } from "./publish.ts";
import { Refusal } from "./refusal.ts";
import { countKinds, describeEntry } from "./tell.ts";

const folder = join(import.meta.dirname, "..");
const today = new Date().toISOString().slice(0, 10);

try {
  const parsed = parseCommand(process.argv.slice(2));
  if (!parsed.ok) throw new Refusal(parsed.error);
  const { command } = parsed;
  if (command.name === "pack") process.exitCode = publish(folder);
  if (command.name === "log") {
    const changes = logChanges(folder, command.reason, today);
    console.log(`changes.csv tells of these claims: ${countKinds(changes.map(({ kind }) => kind))}`);
  }
  if (command.name === "import") {
    for (const line of describeEntry(enterBatch(folder, command.path, { ...command, today }))) console.log(line);
    if (command.dry) console.log("Nothing was written, since --dry-run was given");
  }
} catch (error) {
  console.error(toSentence(error));
  process.exitCode = 1;
}

/** Throws on what is neither a refusal nor a fault of the disk. */
function toSentence(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Error && "syscall" in error)
    return `Cannot go on: expected files that can be read and written, found ${error.message}`;
  throw error;
}
