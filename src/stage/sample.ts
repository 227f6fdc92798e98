// Which paths are samples: examples, tests and fixtures that no root in the tree consists of or calls, and nothing deploys.

import { anyGlob } from "../base/glob.ts";
import { folderOf } from "../base/folder.ts";
import type { DeployedFolder } from "../model/tree-facts.ts";

/** Folders by these names hold what nobody applies, unless a root says otherwise. */
const builtIn = new Set([
  "example",
  "examples",
  "test",
  "tests",
  "testdata",
  "fixture",
  "fixtures",
  "__tests__",
  "__fixtures__",
  "e2e",
  "samples",
  // Beside policies of Kyverno's: https://github.com/kyverno/policies
  ".chainsaw-test",
  ".kyverno-test",
]);

function liesInSample(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return folders.some((name) => builtIn.has(name) || name.startsWith("test-"));
}

/**
 * `patterns`: the configuration's, null for the built-in ones. `served`: folders that a root consists of or calls. `deployed`: by what is no
 * sample itself.
 */
export function sampleTest(
  patterns: readonly string[] | null,
  served: ReadonlySet<string>,
  deployed: readonly DeployedFolder[],
): (path: string) => boolean {
  const matches = patterns === null ? liesInSample : anyGlob(patterns);
  const live = new Set(deployed.flatMap(({ folder, by }) => (matches(by) ? [] : [folder])));
  return (path) => {
    const folder = folderOf(path);
    return matches(path) && !served.has(folder) && !live.has(folder);
  };
}
