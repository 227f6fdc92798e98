// Which paths are samples: examples, tests and fixtures that no root in the tree consists of or calls.

import { anyGlob } from "../base/glob.ts";
import { folderOf } from "./folder.ts";

/** Folders by these names hold what nobody applies, unless a root says otherwise. */
const builtIn = [
  "**/example/**",
  "**/examples/**",
  "**/test/**",
  "**/tests/**",
  "**/test-*/**",
  "**/testdata/**",
  "**/fixture/**",
  "**/fixtures/**",
  "**/__tests__/**",
  "**/__fixtures__/**",
  "**/e2e/**",
  "**/samples/**",
] as const;

/** `patterns`: the configuration's, null for the built-in ones. `served`: folders that a root consists of or calls. */
export function sampleTest(
  patterns: readonly string[] | null,
  served: ReadonlySet<string>,
): (path: string) => boolean {
  const matches = anyGlob(patterns ?? builtIn);
  return (path) => matches(path) && !served.has(folderOf(path));
}
