// What a template wrote → the positioned tree of its YAML, whose places are those of the template's own text.

import type { Document, MappingNode, Node, Pair, Span, TreeFile } from "../../parse/yaml/tree.ts";
import type { Origin } from "../../base/origin.ts";
import { settleHoles } from "./lines.ts";
import type { Output } from "./output.ts";
import { written, type Written } from "./source-map.ts";
import { hasHole, holesIn, untoldIn, withoutHoles, type Holes } from "./value.ts";
import type { ParseYaml } from "./yaml-text.ts";

interface Work {
  readonly holes: Holes;
  readonly written: Written;
  /** Of a document that may not be there as a whole, no part is in doubt by itself. */
  readonly isWhole: boolean;
  readonly given: GivenAt;
  /** What several places share is placed once. */
  readonly placed: Map<Node, Node>;
}

/** Where what stands at a place of the template was given to it. */
export type GivenAt = (place: Span) => Origin | undefined;

export function treeOf(
  output: Output,
  holes: Holes,
  parse: ParseYaml,
  given: GivenAt = () => undefined,
): TreeFile {
  const found = written(output, holes);
  const text = settleHoles(found.text, holes);
  const tree = parse(text, documentsOf(text));
  const work: Work = { holes, written: found, isWhole: false, given, placed: new Map() };
  return {
    documents: tree.documents.map((document) => documentIn(document, work)),
    comments: tree.comments.map((comment) => ({ ...comment, ...spanIn(comment, work) })),
    // Of a key that stands twice Helm takes the last.
    problems: tree.problems
      .filter(({ isTwice }) => isTwice !== true)
      .map((problem) => ({ ...problem, ...spanIn(problem, work) })),
  };
}

/** Helm ends a document at any line that begins so, whatever follows: https://github.com/helm/helm/blob/v3.19.0/pkg/releaseutil/manifest.go */
const separator = /^---/gm;
/** They are most of what some charts hold, and declare no identity. */
const definition = /^kind:[ \t]*["']?CustomResourceDefinition\b/m;

function documentsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(separator)) {
    spans.push({ start, end: index });
    start = index + 3;
  }
  spans.push({ start, end: text.length });
  return spans.filter((span) => !definition.test(text.slice(span.start, span.end)));
}

function spanIn({ start, end }: Span, { written: { start: from, end: to } }: Work): Span {
  const at = from(start);
  return { start: at, end: Math.max(at, end > start ? to(end) : at) };
}

function documentIn(document: Document, work: Work): Document {
  const { root } = document;
  const span = spanIn(document, work);
  if (root?.kind !== "mapping") return { ...span, root: root && nodeIn(root, false, work) };
  const doubts = root.pairs.map(({ keySpan }) => work.written.doubt(keySpan.start));
  const [first] = doubts;
  if (!first || doubts.includes(null)) return { ...span, root: mappingIn(root, false, work) };
  return { ...span, root: mappingIn(root, false, { ...work, isWhole: true }), open: first.name };
}

function nodeIn(node: Node, isLabels: boolean, work: Work): Node {
  const before = work.placed.get(node);
  if (before) return before;
  const made = placed(node, isLabels, work);
  work.placed.set(node, made);
  return made;
}

function placed(node: Node, isLabels: boolean, work: Work): Node {
  const span = spanIn(node, work);
  switch (node.kind) {
    case "mapping":
      return mappingIn(node, isLabels, work);
    case "sequence":
      return { ...node, ...span, items: node.items.map((item) => partIn(item, item, false, work)) };
    case "scalar": {
      const { value } = node;
      const contentStart = work.written.start(node.contentStart);
      const rest = { ...span, contentStart, given: work.given(span) };
      if (typeof value !== "string" || !hasMark(value)) return { ...node, ...rest };
      const open = openText(value, isLabels, work);
      return open === null
        ? { ...node, ...rest, value: withoutHoles(value) }
        : { ...node, ...rest, value: null, open, untold: work.holes.only(value)?.untold };
    }
  }
}

function hasMark(text: string): boolean {
  return hasHole(text) || /[\uE100-\uF8FF]/.test(text);
}

/** How what cannot be told is called; null where the text is what defaults make of it. */
function openText(text: string, isLabels: boolean, { holes }: Work): string | null {
  const all = holesIn(text, holes);
  const [first] = all;
  if (!first) return null;
  const rest = withoutHoles(text)
    .replace(/[\uE100-\uF8FF]/g, "")
    .trim();
  if (rest === "") return first.name;
  if (!isLabels && all.every(({ assumed }) => assumed !== undefined)) return null;
  return text.replace(
    /\uE000?([\uE100-\uF8FF])\uE001?/g,
    (_all, mark: string) => `{{ ${holes.of(mark).name} }}`,
  );
}

function openNode(open: string, { start, end }: Span, work: Work): Node {
  const span = spanIn({ start, end }, work);
  return {
    kind: "scalar",
    ...span,
    value: null,
    style: "plain",
    contentStart: span.start,
    tag: null,
    indent: 0,
    open,
  };
}

function mappingIn(node: MappingNode, isLabels: boolean, work: Work): MappingNode {
  const pairs: Pair[] = [];
  let rest: string | undefined;
  for (const { key, keySpan, value } of node.pairs) {
    const hole = work.holes.only(key) ?? untoldIn(key, work.holes);
    if (hole) {
      rest ??= hole.name;
      continue;
    }
    const around = { start: keySpan.start, end: value.end };
    const inner = partIn(
      value,
      around,
      isLabels || key === "labels" || key === "annotations",
      work,
    );
    pairs.push({ key: withoutHoles(key), keySpan: spanIn(keySpan, work), value: inner });
  }
  return { ...node, ...spanIn(node, work), pairs, ...(rest !== undefined && { rest }) };
}

/** What stands under a key or in a list; it may not be there. */
function partIn(node: Node, around: Span, isLabels: boolean, work: Work): Node {
  const doubt = work.isWhole ? null : work.written.doubt(around.start);
  return doubt ? openNode(doubt.name, around, work) : nodeIn(node, isLabels, work);
}
