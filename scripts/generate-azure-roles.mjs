// Reads rules/azure-roles.yaml, checks it, and writes src/catalog/azure-roles.gen.ts.

import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";

const root = new URL("../", import.meta.url);
const { source, roles } = load(readFileSync(new URL("rules/azure-roles.yaml", root), "utf8"));

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const entries = Object.entries(roles);
const need = (holds, why) => {
  if (!holds) throw new Error(`rules/azure-roles.yaml: ${why}`);
};
need(source?.startsWith("https://"), "has no source");
for (const [name, id] of entries) need(guid.test(id), `${name} has no id, in lower case`);
need(new Set(entries.map(([, id]) => id)).size === entries.length, "one id stands twice");
need(
  new Set(entries.map(([name]) => name.toLowerCase())).size === entries.length,
  "one name stands twice",
);

const lines = entries.map(([name, id]) => `${id} ${name}\n`);
writeFileSync(
  new URL("src/catalog/azure-roles.gen.ts", root),
  [
    "// Generated from rules/azure-roles.yaml by scripts/generate-azure-roles.mjs. Do not edit.",
    "",
    "/** A line each, also before the first: `\\nID NAME\\n`. */",
    `export const azureRoleNames = ${JSON.stringify(`\n${lines.join("")}`)};`,
    "",
  ].join("\n"),
);
