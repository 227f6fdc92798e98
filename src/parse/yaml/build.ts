// Turns js-yaml's parse events into positioned nodes: the collections they open and close, the anchors and aliases among them.

import type { Event, ScalarEvent } from "js-yaml";
import { shorten } from "../problem-text.ts";
import { frame, problem } from "./frames.ts";
import type { Anchor, Build } from "./frames.ts";
import type { Output } from "./output.ts";
import { addPair, keyOf, merge } from "./pairs.ts";
import { emptyScalar, tagOf, writtenScalar } from "./scalar-nodes.ts";
import type { Properties } from "./scalar-nodes.ts";
import { newScan, skipTo, take } from "./scan.ts";
import type { Node, Span } from "./tree.ts";

/** Nesting beyond this is refused, aliases included, so that a reader of the tree may recurse. */
export const maxDepth = 200;
/** How many nodes aliases may stand for in one file: beyond it, a few lines could stand for billions. */
const mostAliased = 100_000;

/** Adds the documents, comments and problems of a part of a file that begins at `offset`. */
export function buildTree(
  text: string,
  offset: number,
  events: readonly Event[],
  out: Output,
): void {
  const build: Build = {
    text,
    offset,
    out,
    scan: newScan(text, offset, out.comments),
    frames: [],
    anchors: new Map(),
    weight: 0,
  };
  for (let i = 0; i < events.length; i++) {
    const event = events[i] as Event;
    switch (event.type) {
      case 1:
        if (event.explicitStart) take(build.scan, "---");
        build.anchors = new Map();
        build.frames.push(frame("document", build.scan.at, 0, null, null, build));
        break;
      case 2:
      case 3:
        open(build, event, events[i + 1]);
        break;
      case 4:
        addScalar(build, event);
        break;
      case 5:
        addAlias(build, event.anchorStart, event.anchorEnd);
        break;
      case 6:
        close(build);
        break;
    }
  }
  skipTo(build.scan, text.length);
}

function open(build: Build, event: Extract<Event, { type: 2 | 3 }>, next: Event | undefined): void {
  const { text, scan } = build;
  skipTo(scan, event.start);
  // In `[a: b]` the pair is a flow mapping without braces; where its key is `{…}`, both start at the same brace.
  const isBare =
    event.type === 3 &&
    next !== undefined &&
    (next.type === 2 || next.type === 3) &&
    next.start === event.start;
  const first = text.charCodeAt(event.start);
  const closer = event.style !== 2 || isBare ? 0 : event.type === 2 ? 93 : first === 123 ? 125 : 0;
  if (closer !== 0) scan.at = event.start + 1;
  build.weight++;
  const opened = frame(
    event.type === 2 ? "sequence" : "mapping",
    event.start,
    closer,
    tagOf(text, event),
    anchorOf(build, event),
    build,
  );
  build.frames.push(opened);
}

function anchorOf(build: Build, event: Properties): Anchor | null {
  if (event.anchorStart < 0) return null;
  const anchor: Anchor = { node: null, weight: 1, height: 1 };
  build.anchors.set(build.text.slice(event.anchorStart, event.anchorEnd), anchor);
  return anchor;
}

function addScalar(build: Build, event: ScalarEvent): void {
  const node = event.valueStart < 0 ? emptyScalar(build, event) : writtenScalar(build, event);
  build.weight++;
  const anchor = anchorOf(build, event);
  if (anchor) anchor.node = node;
  add(build, node, node, 1);
}

function addAlias(build: Build, nameStart: number, nameEnd: number): void {
  const { scan, out } = build;
  const start = nameStart - 1;
  skipTo(scan, start);
  scan.at = nameEnd;
  scan.end = nameEnd;
  const name = build.text.slice(nameStart, nameEnd);
  const anchor = build.anchors.get(name);
  const span = { start: start + build.offset, end: nameEnd + build.offset };
  const refused = (message: string): void => {
    problem(build, start, nameEnd, message);
    build.weight++;
    add(
      build,
      {
        kind: "scalar",
        ...span,
        value: null,
        style: "plain",
        contentStart: span.start,
        tag: null,
        indent: 0,
      },
      span,
      1,
    );
  };
  if (!anchor)
    return refused(`the alias \`*${shorten(name)}\` has no anchor \`&${shorten(name)}\` above it`);
  if (!anchor.node)
    return refused(
      `the alias \`*${shorten(name)}\` stands inside its own anchor, so it never ends`,
    );
  out.aliased += anchor.weight;
  if (out.aliased > mostAliased)
    return refused(`aliases stand for more than ${mostAliased} nodes, where reading stops`);
  if (build.frames.length + anchor.height > maxDepth)
    return refused(`aliases nest deeper than ${maxDepth} levels, where reading stops`);
  build.weight += anchor.weight;
  add(build, anchor.node, span, anchor.height);
}

function close(build: Build): void {
  const { scan, offset, out } = build;
  const top = build.frames.pop();
  if (!top) return;
  if (top.kind === "document") {
    const root = top.items[0] ?? null;
    const isEmpty =
      root === null ||
      (root.kind === "scalar" &&
        root.start === root.end &&
        root.tag === null &&
        root.value === null);
    const at = scan.end + offset;
    out.documents.push(
      isEmpty ? { start: at, end: at, root: null } : { start: root.start, end: root.end, root },
    );
    return;
  }
  if (top.closer !== 0) take(scan, top.closer === 93 ? "]" : "}");
  const start = top.start + offset;
  const end = Math.max(scan.end + offset, start);
  const node: Node =
    top.kind === "sequence"
      ? { kind: "sequence", start, end, items: top.items, tag: top.tag }
      : { kind: "mapping", start, end, pairs: top.pairs, tag: top.tag };
  const height = top.height + 1;
  if (top.anchor) {
    top.anchor.node = node;
    top.anchor.weight = build.weight - top.weightBefore + 1;
    top.anchor.height = height;
  }
  add(build, node, node, height);
}

/** Hands a finished node to the collection it stands in; `span` is where it is written there. */
function add(build: Build, node: Node, span: Span, height: number): void {
  const top = build.frames.at(-1);
  if (!top) return;
  if (height > top.height) top.height = height;
  if (top.kind !== "mapping") top.items.push(node);
  else if (top.key === null) {
    top.key = keyOf(build, node, span);
    top.keySpan = node === span ? { start: node.start, end: node.end } : span;
    top.keyIsMerge =
      top.key === "<<" &&
      node.kind === "scalar" &&
      node.style === "plain" &&
      (node.tag === null || node.tag === "!!merge");
  } else {
    const key = top.key;
    top.key = null;
    if (top.keyIsMerge) merge(build, top, node, span);
    else addPair(build, top, { key, keySpan: top.keySpan, value: node });
  }
}
