/**
 * `npm run messages`: writes data/i18n/messages/en.json anew from the code and the templates, and tells what each other
 * language lacks and what it holds in vain; exits with 1 where it is anything.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../worker/record/codes.ts";
import { collectMessages } from "./messages.ts";

const folder = join(import.meta.dirname, "..", "..", "data", "i18n", "messages");
const messages = collectMessages();
writeFileSync(join(folder, "en.json"), `${JSON.stringify(Object.fromEntries(messages), null, 2)}\n`);
console.log(`en: ${messages.size} messages`);

for (const language of LANGUAGES.filter((language) => language !== "en")) {
  const held = new Set(Object.keys(JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"))));
  const lacking = [...messages.keys()].filter((message) => !held.has(message));
  const idle = [...held].filter((message) => !messages.has(message));
  console.log(`${language}: lacks ${lacking.length}, holds ${idle.length} in vain`);
  for (const message of lacking) console.log(`  + ${message}`);
  for (const message of idle) console.log(`  - ${message}`);
  if (lacking.length + idle.length > 0) process.exitCode = 1;
}
