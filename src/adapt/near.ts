// Comments of a YAML file → the declarations that stand on or directly above a node.

import { endOfRun } from "../base/order.ts";
import { lineOf, type NearComment } from "../base/origin.ts";
import type { Pragma } from "../model/declaration.ts";
import type { Comment, Span, TreeFile } from "../parse/yaml/tree.ts";
import type { ManifestFile } from "../resolve/manifest.ts";
import { parsePragmas } from "./pragma.ts";

const mark = /\bnhi\s*:/i;
const none: ReadonlyMap<number, Comment> = new Map();
const byLine = new WeakMap<TreeFile, ReadonlyMap<number, Comment>>();

/** A file's comments by line, once for all its nodes; none where no comment declares anything. */
function commentsOf(file: ManifestFile): ReadonlyMap<number, Comment> {
  const before = byLine.get(file.tree);
  if (before) return before;
  const { comments } = file.tree;
  const found = comments.some(({ text }) => mark.test(text))
    ? new Map(comments.map((comment) => [lineOf(file.ref, comment.start), comment]))
    : none;
  byLine.set(file.tree, found);
  return found;
}

/** `nhi: owner=…` in a comment on the node's first line, or in comment lines directly above it. */
export function nearPragmas(file: ManifestFile, node: Span): readonly Pragma[] {
  const comments = commentsOf(file);
  if (comments.size === 0) return [];
  const line = lineOf(file.ref, node.start);
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

/** The comment lines directly above the node, whatever they say. */
export function commentsAbove({ ref, tree }: ManifestFile, node: Span): readonly NearComment[] {
  const { comments } = tree;
  const near: NearComment[] = [];
  let line = lineOf(ref, node.start);
  for (let i = endOfRun(comments, (one) => one.start < node.start) - 1; i >= 0; i--) {
    const one = comments[i];
    if (!one || one.trailing || lineOf(ref, one.start) !== line - 1) break;
    line--;
    near.push({ text: one.text, at: { file: ref, start: one.start, end: one.end } });
  }
  return near.reverse();
}
