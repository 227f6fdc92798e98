// A key of a job's matrix → the values that it takes, where they are written out.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix

import type { Node } from "../../parse/yaml/tree.ts";
import { pairOf, type Job } from "./job.ts";

/** Null where an expression makes some of them, or the matrix as a whole. */
export function matrixValues(job: Job, key: string): readonly string[] | null {
  const matrix = pairOf(pairOf(job.body, "strategy")?.value, "matrix")?.value;
  if (matrix?.kind !== "mapping") return null;
  const include = pairOf(matrix, "include")?.value;
  if (include && include.kind !== "sequence") return null;
  const own = matrix.pairs.find((pair) => pair.key.toLowerCase() === key.toLowerCase())?.value;
  const values = [
    ...(own ? itemsOf(own) : []),
    ...itemsOf(include).flatMap((item) => pairOf(item, key)?.value ?? []),
  ];
  const texts = values.map((node) => (node.kind === "scalar" ? String(node.value) : "${{"));
  return texts.length === 0 || texts.some((text) => text.includes("${{")) ? null : texts;
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "sequence" ? node.items : node ? [node] : [];
}
