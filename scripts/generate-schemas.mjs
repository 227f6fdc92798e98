// Compiles the schemas of what users write to standalone validators, so that no schema is compiled at start.

import { readFileSync, writeFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8"));
const schemas = {
  validateConfig: read("config.schema.json"),
  validateWaivers: read("waivers.schema.json"),
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
const imported = code
  .replaceAll('require("ajv/dist/runtime/ucs2length").default', "ucs2length.default")
  .replace('"use strict";', 'import ucs2length from "ajv/dist/runtime/ucs2length.js";\n');
writeFileSync(
  file,
  `// Made by scripts/generate-schemas.mjs from schemas/. Do not edit.\n${imported}\n`,
);
