// Texts of Terraform → the files of their tree that they read by a path written out, which are read before anybody evaluates that.

import { folderOf } from "../base/folder.ts";
import { within } from "../resolve/terraform/module-source.ts";
import type { Side } from "./gather.ts";
import type { Parsed } from "./syntax.ts";

/** `file("x")`, `templatefile("${path.module}/x", …)` and the rest of the family. */
const reading = /file\w*\(\s*"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$%\\]+)"/g;

/**
 * A root that finds a file unread is resolved again, so what is likely to be asked for is better at hand. No more than likely: a
 * path that is not the module's own is its root's, and taken for one from here.
 */
export function namedFiles(parsed: readonly Parsed[], { has }: Side): readonly string[] {
  const named = new Set<string>();
  for (const { file } of parsed)
    for (const [, path = ""] of file.text.matchAll(reading)) {
      const target = within(folderOf(file.path), path);
      if (target !== null && has(target)) named.add(target);
    }
  return [...named];
}
