// Turns js-yaml's parse events into positioned nodes: spans, scalar types, aliases, merge keys, comments and their problems.

import { getScalarValue } from "js-yaml";
import type { Event, ScalarEvent } from "js-yaml";
import type { Output } from "./output.ts";
import { plainScalar, taggedScalar, unfit } from "./scalar.ts";
import { newScan, skipTo, take } from "./scan.ts";
import type { Scan } from "./scan.ts";
import type { Node, Pair, ScalarNode, Span } from "./tree.ts";

/** Nesting beyond this is refused, aliases included, so that a reader of the tree may recurse. */
export const maxDepth = 200;
/** How many nodes aliases may stand for in one file: beyond it, a few lines could stand for billions. */
const mostAliased = 100_000;
const mostProblems = 100;
/** From this many keys on, a mapping's keys are indexed to find duplicates. */
const smallMapping = 12;

/** An anchored node; `node` is null while its collection is still open. */
interface Anchor {
  node: Node | null;
  weight: number;
  height: number;
}

interface Frame {
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

interface Build {
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

function frame(
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

interface Properties {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
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

function tagOf(text: string, event: Properties): string | null {
  return event.tagStart < 0 ? null : text.slice(event.tagStart, event.tagEnd);
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

const styles: readonly ScalarNode["style"][] = [
  "plain",
  "plain",
  "single",
  "double",
  "literal",
  "folded",
];

function writtenScalar(build: Build, event: ScalarEvent): ScalarNode {
  const { text, scan, offset } = build;
  const style = styles[event.style] ?? "plain";
  let start = event.valueStart;
  let end = event.valueEnd;
  let contentStart = start;
  let indent = 0;
  if (style === "single" || style === "double") {
    start--;
    end++;
    skipTo(scan, start);
  } else if (style === "literal" || style === "folded") {
    // The events tell where the content starts; the header (`|-2 # why`) stands before it.
    const properties = Math.max(event.anchorEnd, event.tagEnd, scan.at);
    skipTo(scan, properties);
    start = take(scan, style === "literal" ? "|" : ">");
    skipTo(scan, event.valueStart);
    indent = Math.max(event.indent, 0);
    while (end > event.valueStart && isSpace(text.charCodeAt(end - 1))) end--;
    if (end <= event.valueStart) end = start + 1;
    // A first line that is blank may be shorter than the indent.
    for (let i = 0; i < indent && text.charCodeAt(contentStart) === 32; i++) contentStart++;
    contentStart = Math.min(contentStart, end);
  } else skipTo(scan, start);
  scan.at = Math.max(end, scan.at);
  if (style === "literal" || style === "folded") scan.at = Math.max(event.valueEnd, scan.at);
  scan.end = end;
  const source = event.fast
    ? text.slice(event.valueStart, event.valueEnd)
    : getScalarValue(text, event);
  const tag = tagOf(text, event);
  const value =
    tag !== null
      ? typed(build, source, tag, start, end)
      : style === "plain"
        ? plainScalar(source)
        : source;
  return {
    kind: "scalar",
    start: start + offset,
    end: end + offset,
    value,
    style,
    contentStart: contentStart + offset,
    tag,
    indent,
  };
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}

function typed(
  build: Build,
  source: string,
  tag: string,
  start: number,
  end: number,
): ScalarNode["value"] {
  const value = taggedScalar(source, tag);
  if (value !== unfit) return value;
  problem(build, start, end, `\`${shorten(source)}\` does not fit its tag \`${tag}\``);
  return source;
}

/** A value that is not there stands, with no width, right after the `:`, `-` or tag it would follow. */
function emptyScalar(build: Build, event: ScalarEvent): ScalarNode {
  const { scan, offset, text } = build;
  const top = build.frames.at(-1);
  if (top?.kind === "mapping") take(scan, top.key === null ? "?" : ":");
  else if (top?.kind === "sequence") take(scan, "-");
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  if (properties > scan.at) {
    skipTo(scan, properties);
    scan.at = properties;
    scan.end = properties;
  }
  const local = Math.max(scan.end, top?.start ?? 0);
  const at = local + offset;
  const tag = tagOf(text, event);
  const value = tag === null ? null : typed(build, "", tag, local, local);
  return {
    kind: "scalar",
    start: at,
    end: at,
    value,
    style: "plain",
    contentStart: at,
    tag,
    indent: 0,
  };
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

/** Keys are text as written: `on`, `443`, `true`. No platform we read has keys that are lists or maps. */
function keyOf(build: Build, node: Node, span: Span): string {
  const source = (): string => build.text.slice(node.start - build.offset, node.end - build.offset);
  if (node.kind === "scalar") return typeof node.value === "string" ? node.value : source();
  const text = shorten(source());
  problem(
    build,
    span.start - build.offset,
    span.end - build.offset,
    `a ${node.kind} cannot be a key here: \`${text}\`; quote it if it is text`,
  );
  return text;
}

function addPair(build: Build, top: Frame, pair: Pair): void {
  const at = placeOf(top, pair.key);
  if (at === -1) {
    top.index?.set(pair.key, top.pairs.length);
    top.pairs.push(pair);
    return;
  }
  if (!top.merged?.delete(pair.key)) sayTwice(build, pair, top.pairs[at]?.keySpan.start ?? 0);
  top.pairs[at] = pair;
}

function sayTwice(build: Build, { key, keySpan }: Pair, before: number): void {
  if (build.out.problems.length >= mostProblems) return;
  const message = `the key \`${shorten(key)}\` stands twice in one mapping, already on line ${lineNumber(build.out.text, before)}`;
  build.out.problems.push({ start: keySpan.start, end: keySpan.end, message, isTwice: true });
}

function placeOf(top: Frame, key: string): number {
  const { pairs } = top;
  if (top.index) return top.index.get(key) ?? -1;
  for (let i = 0; i < pairs.length; i++) if (pairs[i]?.key === key) return i;
  if (pairs.length >= smallMapping) top.index = new Map(pairs.map((pair, i) => [pair.key, i]));
  return -1;
}

/** https://yaml.org/type/merge.html: written keys win over merged ones, earlier merges over later ones. */
function merge(build: Build, top: Frame, value: Node, span: Span): void {
  const sources = value.kind === "sequence" ? value.items : [value];
  for (const source of sources) {
    if (source.kind !== "mapping") {
      problem(
        build,
        span.start - build.offset,
        span.end - build.offset,
        "`<<` merges a mapping or a list of mappings, and this is neither",
      );
      return;
    }
    for (const pair of source.pairs) {
      if (placeOf(top, pair.key) !== -1) continue;
      top.merged ??= new Set();
      top.merged.add(pair.key);
      top.index?.set(pair.key, top.pairs.length);
      top.pairs.push(pair);
    }
  }
}

function problem(build: Build, start: number, end: number, message: string): void {
  const { problems } = build.out;
  if (problems.length < mostProblems)
    problems.push({ start: start + build.offset, end: end + build.offset, message });
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
    line++;
  return line;
}
