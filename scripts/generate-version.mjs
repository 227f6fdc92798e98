// Writes package.json's version as a module, so that the program need not look for the file.

import { readFileSync, writeFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const { version } = JSON.parse(read("../package.json"));
writeFileSync(
  new URL("../src/entry/version.gen.ts", import.meta.url),
  `// Made by scripts/generate-version.mjs from package.json. Do not edit.\n\nexport const version = ${JSON.stringify(version)};\n`,
);
