// CycloneDX's JSON schema → test/report/cyclonedx-1.6.gen.json: what our bill of materials may use of it, without its words.
// By hand, when CycloneDX moves on: npm pack @cyclonedx/cyclonedx-library@10.3.0 (it is too large for every clone), unpack it, then
// node scripts/cyclonedx-schema.mjs PATH/package/res/schema/bom-1.6.SNAPSHOT.schema.json

import { readFileSync, writeFileSync } from "node:fs";

const source = JSON.parse(readFileSync(process.argv[2], "utf8"));

/** What says nothing about a value. */
const words = new Set(["$comment", "description", "title", "examples", "deprecated"]);
/** Else it is the schema of a property of that name. */
const isWord = (value) => typeof value !== "object" || Array.isArray(value);
/** Of the top level; whatever else stands there is refused, as nothing else may. */
const used = [
  "$schema",
  "bomFormat",
  "specVersion",
  "serialNumber",
  "version",
  "metadata",
  "components",
  "dependencies",
  "compositions",
  "properties",
];

function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  // Lists of licences and signatures stand in files of their own; we write neither.
  if (typeof schema.$ref === "string" && !schema.$ref.startsWith("#")) return false;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => key !== "meta:enum" && !(words.has(key) && isWord(value)))
      .map(([key, value]) => [key, bare(value)]),
  );
}

const properties = Object.fromEntries(used.map((name) => [name, bare(source.properties[name])]));
const { type, required, additionalProperties } = source;
const definitions = {};

function take(schema) {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/definitions\/([\w-]+)"/g)) {
    if (definitions[name]) continue;
    definitions[name] = bare(source.definitions[name]);
    take(definitions[name]);
  }
}

take(properties);
const extract = { type, required, additionalProperties, properties, definitions };
writeFileSync(
  new URL("../test/report/cyclonedx-1.6.gen.json", import.meta.url),
  `${JSON.stringify({ $comment: `An extract of ${source.$id}: see NOTICE.md`, ...extract })}\n`,
);
