// Reads rules/catalog/modules/*.yaml, checks it by the schema that users' own modules obey, and writes src/catalog/modules.gen.ts.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { load } from "js-yaml";

const root = new URL("../", import.meta.url);
const folder = new URL("rules/catalog/modules/", root);
const schema = JSON.parse(readFileSync(new URL("schemas/config.schema.json", root), "utf8"));
const ajv = new Ajv.default({ schemas: [schema], allErrors: true });
const validate = ajv.getSchema(`${schema.$id}#/$defs/modules`);

const lines = [
  "// Generated from rules/catalog/modules by scripts/generate-modules.mjs. Do not edit.",
  "",
  'import type { ModuleFamily } from "../model/module-family.ts";',
  'import { moduleTable } from "./modules.ts";',
  "",
  "// Functions, so that an engine compiles only what is asked for.",
  "export const families: readonly (() => ModuleFamily)[] = [",
];
const places = new Map();
let count = 0;
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith(".yaml")) continue;
  const families = load(readFileSync(new URL(name, folder), "utf8"), { filename: name });
  if (!validate(families)) throw new Error(`${name}: ${ajv.errorsText(validate.errors)}`);
  for (const family of families) lines.push(...familyText(family, name));
}
lines.push(
  "];",
  "",
  "const places: Readonly<Record<string, number>> = {",
  ...[...places].map(([source, place]) => `  ${JSON.stringify(source)}: ${place},`),
  "};",
  "",
  "export const modules = moduleTable((home) =>",
  "  Object.hasOwn(places, home) ? families[places[home] as number]?.() : undefined,",
  ");",
  "",
);
writeFileSync(new URL("src/catalog/modules.gen.ts", root), lines.join("\n"));

function familyText(family, name) {
  for (const source of family.sources) {
    const home = source.toLowerCase();
    if (places.has(home)) throw new Error(`${name}: ${source} stands twice`);
    places.set(home, count);
  }
  count++;
  const text = [`  () => ({`, `    sources: ${JSON.stringify(family.sources)},`];
  if (family.releases) text.push(`    releases: ${JSON.stringify(family.releases)},`);
  text.push(`    modules: [`);
  for (const entry of family.modules) {
    if (!entry.page)
      throw new Error(`${name}: ${family.sources[0]} ${entry.path ?? ""} has no page`);
    text.push(`      {`);
    for (const key of ["path", "versions", "creates", "unasked"])
      if (entry[key] !== undefined) text.push(`        ${key}: ${JSON.stringify(entry[key])},`);
    if (entry.outline !== undefined)
      text.push(`        outline: \`${escaped(compact(entry.outline))}\`,`);
    text.push(`      },`);
  }
  text.push(`    ],`, `  }),`);
  return text;
}

/** Comments and indents are for people. */
function compact(outline) {
  return outline
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .join("\n");
}

function escaped(text) {
  return text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
}
