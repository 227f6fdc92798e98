// The folder of HCL fixtures → their texts.

import { readdirSync, readFileSync } from "node:fs";

interface Fixture {
  readonly name: string;
  readonly text: string;
}

export function fixtures(verdict: "accepted" | "rejected"): readonly Fixture[] {
  const folder = new URL(`../../../fixtures/parse/hcl/${verdict}/`, import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}
