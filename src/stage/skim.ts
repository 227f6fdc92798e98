// A YAML stream's text → the documents worth parsing: those that define custom resources hold no identity and are most of what clusters are given.

import type { Span } from "../parse/yaml/tree.ts";
import { documentsOf, sectionsOf } from "./documents.ts";

const definition = "CustomResourceDefinition";

/** Spans of neighbouring documents, from their marker on. */
export function documentsWorthParsing(text: string): readonly Span[] {
  if (!text.includes(definition)) return [{ start: 0, end: text.length }];
  const spans: Span[] = [];
  for (const { start, end } of documentsOf(text)) {
    if (sectionsOf(text.slice(start, end))?.get("kind") === definition) continue;
    const last = spans.at(-1);
    if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
