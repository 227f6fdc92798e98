// Comments of a YAML file → the declarations that stand on or directly above a node.

import { endOfRun } from "../base/order.ts";
import { lineOf, type NearComment } from "../base/origin.ts";
import type { Pragma } from "../model/declaration.ts";
import type { Span, TreeFile } from "../parse/yaml/tree.ts";
import type { ManifestFile } from "../resolve/manifest.ts";
import { parsePragmas } from "./pragma.ts";

const mark = /\bnhi\s*:/i;
const declaring = new WeakMap<TreeFile, boolean>();

/** Whether any comment of it declares something, asked once for all its nodes. */
function mayDeclare({ tree }: ManifestFile): boolean {
  const before = declaring.get(tree);
  if (before !== undefined) return before;
  const answer = tree.comments.some(({ text }) => mark.test(text));
  declaring.set(tree, answer);
  return answer;
}

/** `nhi: owner=…` in a comment on the node's first line, or in comment lines directly above it. */
export function nearPragmas(file: ManifestFile, node: Span): readonly Pragma[] {
  if (!mayDeclare(file)) return [];
  return [...commentsAbove(file, node), ...commentBeside(file, node)].flatMap(({ text, at }) =>
    parsePragmas(text, at),
  );
}

function commentBeside({ ref, tree }: ManifestFile, node: Span): readonly NearComment[] {
  const { comments } = tree;
  const one = comments[endOfRun(comments, ({ start }) => start < node.start)];
  return one && lineOf(ref, one.start) === lineOf(ref, node.start)
    ? [{ text: one.text, at: { file: ref, start: one.start, end: one.end } }]
    : [];
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
