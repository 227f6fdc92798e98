// A YAML stream's text → the documents worth parsing: those that define custom resources hold no identity and are most of what clusters are given.

import type { Span } from "../parse/yaml/tree.ts";

const marker = /^---(?=\s|$)/gm;
const definition = /^kind:[ \t]*["']?CustomResourceDefinition["']?[ \t]*(?:#.*)?\r?$/m;

/**
 * Spans of neighbouring documents, from their marker on. Exact, because `---` at the start of a line ends a document wherever it
 * stands (https://yaml.org/spec/1.2.2/#9-document-stream-productions).
 */
export function documentsWorthParsing(text: string): readonly Span[] {
  if (!text.includes("CustomResourceDefinition")) return [{ start: 0, end: text.length }];
  const starts = Array.from(text.matchAll(marker), (match) => match.index);
  const cuts = [...new Set([0, ...starts]), text.length];
  const spans: Span[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
    if (definition.test(text.slice(start, end))) continue;
    const last = spans.at(-1);
    if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
