// Comments of a YAML file → the declarations that stand on or directly above a node.

import { lineOf } from "../base/origin.ts";
import type { Pragma } from "../model/fact.ts";
import type { Comment, Span } from "../parse/yaml/tree.ts";
import type { ManifestFile } from "./manifest.ts";
import { parsePragmas } from "./pragma.ts";

/** `nhi: owner=…` in a comment on the node's first line, or in comment lines directly above it. */
export function nearPragmas(file: ManifestFile, node: Span): readonly Pragma[] {
  if (!/nhi\s*:/i.test(file.text)) return [];
  const line = lineOf(file.ref, node.start);
  const comments = new Map<number, Comment>();
  for (const comment of file.tree.comments) comments.set(lineOf(file.ref, comment.start), comment);
  const near: Comment[] = [];
  const own = comments.get(line);
  if (own) near.push(own);
  for (let above = line - 1; ; above--) {
    const comment = comments.get(above);
    if (!comment || comment.trailing) break;
    near.unshift(comment);
  }
  return near.flatMap((comment) =>
    parsePragmas(comment.text, { file: file.ref, start: comment.start, end: comment.end }),
  );
}
