// Reads rules/removal.yaml, checks it against the catalog, and writes src/fix/removal-types.gen.ts.

import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";
import { entriesIn } from "./rule-files.mjs";

const root = new URL("../", import.meta.url);
const keys = new Set(["alone", "of", "lists", "off", "clear", "ends", "idle"]);
const catalog = new Map(entriesIn("rules/catalog/").flatMap(({ types }) => Object.entries(types)));
const found = {};
for (const { source, types } of load(readFileSync(new URL("rules/removal.yaml", root), "utf8"))) {
  if (!source?.startsWith("https://")) throw new Error("rules/removal.yaml: a list has no source");
  for (const [type, entry] of Object.entries(types)) {
    const fail = (why) => {
      throw new Error(`rules/removal.yaml: \`${type}\` ${why}`);
    };
    for (const key of Object.keys(entry)) if (!keys.has(key)) fail(`has an unknown key \`${key}\``);
    if (type in found) fail("stands twice");
    if (entry.alone && !catalog.get(type)?.kinds.includes("identity")) fail("is no identity");
    const page = source + type.slice(type.indexOf("_") + 1);
    found[type] = { ...entry, ...(entry.off || entry.clear ? { page } : {}) };
  }
}
const lines = Object.entries(found).map(
  ([type, entry]) => `  ${JSON.stringify(type)}: ${JSON.stringify(entry)},`,
);
writeFileSync(
  new URL("src/fix/removal-types.gen.ts", root),
  `// Made by scripts/generate-removal.mjs from rules/removal.yaml. Do not edit.

import type { RemovalType } from "./removal.ts";

export const removalTypes: Readonly<Record<string, RemovalType>> = {
${lines.join("\n")}
};
`,
);
