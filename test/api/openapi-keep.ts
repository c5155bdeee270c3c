/** `npm run contract`: takes the contract of the last build over into the snapshot, unless it breaks clients unannounced. */
import { readFileSync, writeFileSync } from "node:fs";
import { compare, type Json, readContract, SNAPSHOT } from "./openapi-contract.ts";

const contract = readContract();
const { breaking, harmless } = compareUnlessMoved(JSON.parse(readFileSync(SNAPSHOT, "utf8")), contract);

if (breaking.length > 0) {
  console.error(
    "Cannot keep this contract: it breaks clients, and api_version in worker/api/envelope.ts has not moved",
  );
  for (const change of breaking) console.error(`  ${change}`);
  process.exitCode = 1;
} else {
  for (const change of harmless) console.log(change);
  writeFileSync(SNAPSHOT, `${toLines(contract, 3)}\n`);
}

/** JSON with a line for each thing down to that depth, and the rest of it on this line: a change shows where it is. */
function toLines(value: Json, depth: number): string {
  if (depth === 0 || typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${toLines(member, depth - 1)}`,
  );
  return `{\n${members.join(",\n")}\n}`;
}

function compareUnlessMoved(before: Json, after: Json): ReturnType<typeof compare> {
  const { breaking, harmless } = compare(before, after);
  return toVersion(before) === toVersion(after)
    ? { breaking, harmless }
    : { breaking: [], harmless: [...breaking, ...harmless] };
}

function toVersion(document: Json): string {
  return Object(document).info.version;
}
