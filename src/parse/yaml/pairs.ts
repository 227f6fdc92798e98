// A key or a pair that was read → its place in the mapping it stands in: keys that are no text, keys that stand twice, merge keys.

import { mostProblems, shorten, standsTwice } from "../problem-text.ts";
import { problem } from "./frames.ts";
import type { Build, Frame } from "./frames.ts";
import type { Node, Pair, Span } from "./tree.ts";

/** From this many keys on, a mapping's keys are indexed to find duplicates. */
const smallMapping = 12;

/** Keys are text as written: `on`, `443`, `true`. No platform we read has keys that are lists or maps. */
export function keyOf(build: Build, node: Node, span: Span): string {
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

export function addPair(build: Build, top: Frame, pair: Pair): void {
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
  const message = standsTwice(build.out.text, key, "mapping", before);
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
export function merge(build: Build, top: Frame, value: Node, span: Span): void {
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
