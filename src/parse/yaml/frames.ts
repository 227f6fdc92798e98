// What a tree is built in: the part of a file that is read, the collections that are open in it, the anchors met so far.

import { mostProblems } from "../problem-text.ts";
import type { Output } from "./output.ts";
import type { Scan } from "./scan.ts";
import type { Node, Pair, Span } from "./tree.ts";

/** An anchored node; `node` is null while its collection is still open. */
export interface Anchor {
  node: Node | null;
  weight: number;
  height: number;
}

export interface Frame {
  readonly kind: "document" | "sequence" | "mapping";
  readonly start: number;
  /** The bracket that closes it, 0 for block collections and single pairs. */
  readonly closer: number;
  readonly tag: string | null;
  readonly anchor: Anchor | null;
  readonly weightBefore: number;
  height: number;
  readonly items: Node[];
  readonly pairs: Pair[];
  key: string | null;
  keySpan: Span;
  keyIsMerge: boolean;
  /** Key → place in `pairs`; made when the mapping grows or merges. */
  index: Map<string, number> | null;
  /** Keys that came by `<<`: a written key replaces them without complaint. */
  merged: Set<string> | null;
}

export interface Build {
  readonly text: string;
  readonly offset: number;
  readonly out: Output;
  readonly scan: Scan;
  readonly frames: Frame[];
  anchors: Map<string, Anchor>;
  /** Nodes so far, each alias counted as what it stands for. */
  weight: number;
}

const none: Span = { start: 0, end: 0 };

export function frame(
  kind: Frame["kind"],
  start: number,
  closer: number,
  tag: string | null,
  anchor: Anchor | null,
  build: Build,
): Frame {
  return {
    kind,
    start,
    closer,
    tag,
    anchor,
    weightBefore: build.weight,
    height: 0,
    items: [],
    pairs: [],
    key: null,
    keySpan: none,
    keyIsMerge: false,
    index: null,
    merged: null,
  };
}

export function problem(build: Build, start: number, end: number, message: string): void {
  const { problems } = build.out;
  if (problems.length < mostProblems)
    problems.push({ start: start + build.offset, end: end + build.offset, message });
}
