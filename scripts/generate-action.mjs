// Writes action.yml from the table of options, so that flags, inputs and documentation never differ.

import { writeFileSync } from "node:fs";
import { options } from "./options.mjs";

const quote = (text) => JSON.stringify(text);
const inputs = options
  .filter((option) => option.input)
  .map((option) => {
    const values =
      option.kind === "flag"
        ? " (true or false)"
        : option.values.length > 0
          ? ` (${option.values.join(", ")})`
          : "";
    return `  ${option.name}:\n    description: ${quote(`${option.help}${values}`)}\n    required: false\n`;
  });

const outputs = {
  verdict: "pass, fail or could-not-judge",
  errors: "how many errors",
  warnings: "how many warnings",
  notes: "how many notes",
  waived: "how many findings were waived",
  gaps: "how many things could not be read or told",
  json: "path of the JSON report (json-v1); of a sweep, of its list as data",
};

const text = `# Made by scripts/generate-action.mjs from src/config/options.ts. Do not edit.
# Inputs have no defaults here: a default would override the configuration file.
name: nhi-lint
description: Stops machine identities from entering production without an owner, an end or limits
author: the nhi-lint authors
branding:
  icon: shield
  color: purple
inputs:
${inputs.join("")}  token:
    description: "used to fetch the base commit, where the checkout kept no credentials (contents: read is enough), and by the channels that are on"
    required: false
    default: \${{ github.token }}
  matrix:
    description: "GitHub fills it in: it tells the jobs of a matrix apart, each of which has its own comment and check run"
    required: false
    default: \${{ toJSON(matrix) }}
outputs:
${Object.entries(outputs)
  .map(([name, description]) => `  ${name}:\n    description: ${quote(description)}\n`)
  .join("")}runs:
  using: node24
  main: dist/action.js
`;
writeFileSync(new URL("../action.yml", import.meta.url), text);
