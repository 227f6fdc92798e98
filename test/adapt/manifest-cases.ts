// Reads a case's folder as the manifests that an adapter gets.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ManifestFile } from "../../src/resolve/manifest.ts";
import type { Facts } from "../../src/model/tree-facts.ts";
import { manifestOf } from "../resolve/kubernetes/tree.ts";
import { showFacts } from "./terraform/show.ts";

/** One test a folder; `UPDATE_EXPECTED=1` writes what is expected anew. */
export function testCases(
  folder: string,
  adapt: (files: readonly ManifestFile[]) => Facts,
  placed: (path: string) => string = (path) => path,
): void {
  const root = join(import.meta.dirname, "../../fixtures/adapt", folder);
  for (const name of readdirSync(root)) {
    test(`${folder}/${name}`, () => {
      const base = join(root, name);
      const paths = readdirSync(base, { recursive: true, encoding: "utf8" })
        .filter((path) => /\.(ya?ml|json)$/.test(path))
        .sort();
      const files = paths.map((path) =>
        manifestOf(placed(path), readFileSync(join(base, path), "utf8")),
      );
      expect(files.flatMap((file) => file.tree.problems)).toEqual([]);
      const shown = showFacts(adapt(files));
      const expected = join(base, "expected/facts.txt");
      if (process.env["UPDATE_EXPECTED"]) writeFileSync(expected, shown);
      expect(shown).toBe(readFileSync(expected, "utf8"));
    });
  }
}
