// A section's name and its text → bench/results.md with that section replaced.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("results.md", import.meta.url));

const titles = {
  check: "The gate",
  audit: "Auditing a tree",
  memory: "Memory",
  compare: "Comparing policies",
  channels: "Telling GitHub",
  replay: "Replay of real merges",
  seeded: "Seeded bad changes",
  census: "What source tells of real repositories",
  kustomize: "Kustomizations against the real program",
  "parity-checkov": "Agreement with checkov",
  "parity-kics": "Agreement with KICS",
  "parity-polaris": "Agreement with Polaris",
};

export function writeSection(part, text) {
  const sections = existing();
  sections.set(titles[part], text.trim());
  const body = Object.values(titles)
    .filter((title) => sections.has(title))
    .map((title) => `## ${title}\n\n${sections.get(title)}\n`);
  writeFileSync(file, `# Measured\n\n${body.join("\n")}`);
}

function existing() {
  if (!existsSync(file)) return new Map();
  const [, ...sections] = readFileSync(file, "utf8").split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf("\n");
      return [section.slice(0, end), section.slice(end).trim()];
    }),
  );
}
