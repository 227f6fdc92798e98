// Runs every scripts/generate-*.mjs in order: whatever is made from schemas/ and rules/ is made here.

import { readdirSync } from "node:fs";

const folder = new URL("./", import.meta.url);
for (const name of readdirSync(folder).sort()) {
  if (/^generate-.+\.mjs$/.test(name)) await import(new URL(name, folder).href);
}
