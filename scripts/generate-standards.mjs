// Reads rules/standards/*.yaml, checks that the rules' own mappings are in them, and writes src/catalog/standards.gen.ts.

import { writeFileSync } from "node:fs";
import { entriesIn, themes } from "./rule-files.mjs";

const root = new URL("../", import.meta.url);
const measures = "listed owned ended bounded keyless modest explained".split(" ");
const rules = entriesIn("rules/checks/");
const standards = entriesIn("rules/standards/");
const fail = (why) => {
  throw new Error(`rules/standards: ${why}`);
};

for (const { id: name, ...standard } of standards) {
  if (!standard.source?.startsWith("https://")) fail(`${name} has no source`);
  const ids = new Set(standard.controls.map(({ id }) => id));
  if (ids.size < standard.controls.length) fail(`${name} lists a control twice`);
  for (const control of standard.controls) {
    const wrong = [
      ...(control.themes ?? []).filter((theme) => !themes.includes(theme)),
      ...(control.measures ?? []).filter((measure) => !measures.includes(measure)),
      ...(control.rules ?? []).filter((rule) => !rules.some(({ id }) => id === rule)),
    ];
    if (wrong.length > 0) fail(`${name} ${control.id} names ${wrong.join(", ")}`);
    if (!control.title || !control.beyond) fail(`${name} ${control.id} lacks its words`);
  }
  for (const { id: rule, standards: mapped } of rules)
    for (const id of mapped[name] ?? [])
      if (!ids.has(id)) fail(`${name} has no ${id}, which ${rule} names`);
}

const filled = standards.map(({ id, title, source, only = null, controls }) => ({
  id,
  title,
  source,
  only,
  controls: controls.map((control) => ({
    id: control.id,
    title: control.title,
    aliases: control.aliases ?? [],
    page: control.page ?? null,
    themes: control.themes ?? [],
    rules: control.rules ?? [],
    measures: control.measures ?? [],
    beyond: control.beyond,
  })),
}));
writeFileSync(
  new URL("src/catalog/standards.gen.ts", root),
  `// Made by scripts/generate-standards.mjs from rules/standards/. Do not edit.

import type { Standard } from "./standards.ts";

export const standards: readonly Standard[] = ${JSON.stringify(filled, null, 2)};
`,
);
