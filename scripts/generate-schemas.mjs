// Compiles the schemas of what users write to standalone validators, so that no schema is compiled at start.

import { readFileSync, writeFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8"));
/** Each file by itself: a run loads only what checks the files that it reads. */
const files = {
  validators: {
    validateConfig: read("config.schema.json"),
    validateWaivers: read("waivers.schema.json"),
    validateOwners: read("owners.schema.json"),
    validateRegister: read("register.schema.json"),
  },
  "debt-validators": { validateDebt: read("debt.schema.json") },
};

for (const [name, schemas] of Object.entries(files)) {
  const file = new URL(`../src/config/${name}.gen.mjs`, import.meta.url);
  writeFileSync(
    file,
    `// Made by scripts/generate-schemas.mjs from schemas/. Do not edit.\n${codeOf(schemas)}\n`,
  );
}

function codeOf(schemas) {
  const ajv = new Ajv.default({
    schemas: Object.values(schemas),
    allErrors: true,
    verbose: true,
    code: { source: true, esm: true },
  });
  const code = standalone.default(
    ajv,
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.$id])),
  );
  // ajv's own counter of characters is CommonJS, which bundlers and test runners import differently.
  const counter = "function countCharacters(text) {\n  return Array.from(text).length;\n}\n";
  const alone = code
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', "countCharacters")
    .replace('"use strict";', counter);
  if (alone.includes("require(")) throw new Error("the validators need something at run time");
  return alone;
}
