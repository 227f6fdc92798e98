// Finds the comments of a declaration: within its lines, or directly above it without a blank line between.

import { endOfRun } from "../../base/order.ts";
import { lineOf } from "../../base/origin.ts";
import type { Declaration } from "./declaration.ts";
import type { NearComment } from "./resolved.ts";

const none: readonly never[] = [];

export function commentsNear({ file, block }: Declaration): readonly NearComment[] {
  const { comments, ref } = file;
  if (comments.length === 0) return none;
  const from = endOfRun(comments, (one) => one.start < block.start);
  const lastLine = lineOf(ref, block.end);
  const near: NearComment[] = [];
  let line = lineOf(ref, block.start);
  for (let i = from - 1; i >= 0; i--) {
    const one = comments[i];
    if (!one || one.trailing || lineOf(ref, Math.max(one.start, one.end - 1)) < line - 1) break;
    line = lineOf(ref, one.start);
    near.unshift({ text: one.text, at: { file: ref, start: one.start, end: one.end } });
  }
  for (let i = from; i < comments.length; i++) {
    const one = comments[i];
    if (!one || lineOf(ref, one.start) > lastLine) break;
    near.push({ text: one.text, at: { file: ref, start: one.start, end: one.end } });
  }
  return near;
}
