// A stream's text → its documents, and what stands below the keys of one, as far as that can be told without parsing it.

import { nextDocumentAfter } from "../parse/yaml/markers.ts";
import type { Span } from "../parse/yaml/tree.ts";

/** From their markers on. `---` at the start of a line ends a document wherever it stands (https://yaml.org/spec/1.2.2/#9-document-stream-productions). */
export function documentsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = nextDocumentAfter(text, start);
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** Lines at the left margin: keys, if all is well. */
const margin = /^[^ \t\r\n#-].*/gm;
const kindLine = /^kind:[ \t]*["']?(\w+)["']?[ \t]*(?:#.*)?\r?$/;
const keyLine = /^[A-Za-z][\w.-]*(?=:(?:\s|$))/;
const marker = /^---(?=\s)/;
/** Anything but a comment. */
const content = /^[ \t]*[^\s#]/m;
/** Line breaks here, and not in YAML. */
const otherBreaks = /[\u2028\u2029]/;

/**
 * Keys at the margin, each with all that stands below it, the kind without. Null where the document is written in another way: in
 * brackets, or with a text in quotes whose lines stand at the margin, what looks like a key may be none.
 */
export function sectionsOf(document: string): ReadonlyMap<string, string> | null {
  const lines = [...document.matchAll(margin)];
  const before = document.slice(0, lines[0]?.index).replace(marker, "");
  if (content.test(before) || otherBreaks.test(document)) return null;
  const sections = new Map<string, string>();
  for (let i = 0; i < lines.length; i++) {
    const [line = "", start = 0] = [lines[i]?.[0], lines[i]?.index];
    const key = keyLine.exec(line)?.[0];
    if (key === undefined || sections.has(key)) return null;
    const body = document.slice(start + key.length, lines[i + 1]?.index ?? document.length);
    sections.set(key, key === "kind" ? (kindLine.exec(line)?.[1] ?? "") : body);
  }
  return sections;
}
