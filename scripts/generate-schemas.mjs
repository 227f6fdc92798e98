// Compiles the schemas of what users write to standalone validators, so that no schema is compiled at start.

import { readFileSync, writeFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8"));
const schemas = {
  validateConfig: read("config.schema.json"),
  validateWaivers: read("waivers.schema.json"),
  validateOwners: read("owners.schema.json"),
  validateRegister: read("register.schema.json"),
};

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
const file = new URL("../src/config/validators.gen.mjs", import.meta.url);
// ajv's own counter of characters is CommonJS, which bundlers and test runners import differently.
const counter = "function countCharacters(text) {\n  return Array.from(text).length;\n}\n";
const alone = code
  .replaceAll('require("ajv/dist/runtime/ucs2length").default', "countCharacters")
  .replace('"use strict";', counter);
if (alone.includes("require(")) throw new Error("the validators need something at run time");
writeFileSync(
  file,
  `// Made by scripts/generate-schemas.mjs from schemas/. Do not edit.\n${alone}\n`,
);
