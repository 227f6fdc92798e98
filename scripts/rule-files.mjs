// Folders of rules/ → what their YAML files say, for the scripts that make something of it.

import { readFileSync, readdirSync } from "node:fs";
import { load } from "js-yaml";

const root = new URL("../", import.meta.url);

/** What rules speak of. */
export const themes = [
  "owner",
  "expiry",
  "scope",
  "trust",
  "exposure",
  "isolation",
  "lifecycle",
  "monitoring",
];

/** By name, which each one has as its `id`. */
export function entriesIn(folder) {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({
      id: name.slice(0, -".yaml".length),
      ...load(readFileSync(new URL(folder + name, root), "utf8"), { filename: name }),
    }));
}
