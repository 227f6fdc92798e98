// Finds the comments of a declaration: within its lines, or directly above it without a blank line between.

import { endOfRun } from "../../base/order.ts";
import { lineOf, type NearComment } from "../../base/origin.ts";
import type { Declaration } from "./declaration.ts";

const none: readonly never[] = [];

export function commentsNear(declaration: Declaration): readonly NearComment[] {
  const { comments, ref } = declaration.file;
  const { block } = declaration;
  if (comments.length === 0) return none;
  const lastLine = lineOf(ref, block.end);
  const near = [...commentsAbove(declaration)];
  for (let i = endOfRun(comments, (one) => one.start < block.start); i < comments.length; i++) {
    const one = comments[i];
    if (!one || lineOf(ref, one.start) > lastLine) break;
    near.push({ text: one.text, at: { file: ref, start: one.start, end: one.end } });
  }
  return near;
}

export function commentsAbove({ file, block }: Declaration): readonly NearComment[] {
  const { comments, ref } = file;
  if (comments.length === 0) return none;
  const near: NearComment[] = [];
  let line = lineOf(ref, block.start);
  for (let i = endOfRun(comments, (one) => one.start < block.start) - 1; i >= 0; i--) {
    const one = comments[i];
    if (!one || one.trailing || lineOf(ref, Math.max(one.start, one.end - 1)) < line - 1) break;
    line = lineOf(ref, one.start);
    near.push({ text: one.text, at: { file: ref, start: one.start, end: one.end } });
  }
  return near.reverse();
}
