// Changed workflows → the unchanged ones that call them or that they call: what a caller allows bounds what a called job may do.

import type { SourceFile } from "./source-file.ts";

/** What a call may name without its file's name standing in the text: through an anchor, an alias, a tag, a block, an escape or an explicit key. */
const hidden =
  /\buses["']?\s*:\s*(?:[*&!|>]|"[^"\n]*\\)|^\s*(?:-\s+)*"[^"\n]*\\[xuU][^"\n]*"\s*:|^\s*(?:-\s+)*\?\s/m;

/** `files`: both sides'. Only workflows have jobs; a changed action is read for its own sake. */
export function workflowScope(
  files: readonly SourceFile[],
  isChanged: (path: string) => boolean,
): (file: SourceFile) => boolean {
  const all = files.filter(({ kind }) => kind === "workflow");
  const reached = new Set(all.filter(({ path }) => isChanged(path)));
  if (reached.size === 0) return () => false;
  const opaque = all.filter(({ text }) => hidden.test(text));
  // One that changed may call any; one that did not may call what changed.
  if (opaque.some((file) => reached.has(file))) return ({ kind }) => kind === "workflow";
  for (const file of opaque) reached.add(file);
  // A set gives what is added while it is walked, too.
  for (const one of reached)
    for (const other of all)
      if (!reached.has(other) && (names(one, other) || names(other, one))) reached.add(other);
  return (file) => reached.has(file);
}

function names(one: SourceFile, other: SourceFile): boolean {
  return one.holds(other.path.slice(other.path.lastIndexOf("/") + 1));
}
