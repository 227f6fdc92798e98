// Changed workflows and actions → the unchanged ones that use them or that they use: what a caller allows bounds what a called job may do.

import { folderOf } from "../base/folder.ts";
import { hidesKey } from "./hidden-key.ts";
import type { SourceFile } from "./source-file.ts";

/** What a call may name without its file's name standing in the text: through an anchor, an alias, a tag, a block or an escape. */
const hiddenUse = /\buses["']?\s*:\s*(?:[*&!|>#]|"[^"\n]*\\)/;

/** `files`: both sides'. */
export function workflowScope(
  files: readonly SourceFile[],
  isChanged: (path: string) => boolean,
): (file: SourceFile) => boolean {
  const all = files.filter(isWorkflow);
  const reached = new Set(all.filter(({ path }) => isChanged(path)));
  if (reached.size === 0) return () => false;
  const opaque = all.filter(({ text }) => hiddenUse.test(text) || hidesKey(text));
  // One that changed may call any; one that did not may call what changed.
  if (opaque.some((file) => reached.has(file))) return isWorkflow;
  for (const file of opaque) reached.add(file);
  // A set gives what is added while it is walked, too.
  for (const one of reached)
    for (const other of all)
      if (!reached.has(other) && (names(one, other) || names(other, one))) reached.add(other);
  return (file) => reached.has(file);
}

function isWorkflow({ kind }: SourceFile): boolean {
  return kind === "workflow" || kind === "action";
}

/** An action is used by its folder. A blank may be a line break in the text, and a quote doubled. */
function names(one: SourceFile, other: SourceFile): boolean {
  const path = other.kind === "action" ? folderOf(other.path) : other.path;
  const name = path === "" ? "./" : path.slice(path.lastIndexOf("/") + 1);
  return /[\s']/.test(name) || one.holds(name);
}
