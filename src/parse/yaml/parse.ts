// Turns YAML text into positioned documents; never throws, problems are listed.

import { readOne, readPart } from "./careful.ts";
import { mayBeEveryday, readEveryday } from "./everyday.ts";
import { nextDocumentAfter } from "./markers.ts";
import { newOutput, type Output } from "./output.ts";
import type { Span, TreeFile } from "./tree.ts";

/**
 * Parses a stream of YAML 1.2 documents. Duplicate keys, alias bombs and deep nesting are problems. A document that does
 * not parse is one problem and is left out; its neighbours are kept. `parts`: whole documents to read, in order; all by default.
 */
export function parseYaml(
  text: string,
  parts: readonly Span[] = [{ start: 0, end: text.length }],
): TreeFile {
  const out = newOutput(text);
  const read = mayBeEveryday(text) ? readDocuments : readPart;
  for (const { start, end } of parts)
    read(end === text.length ? text : text.slice(0, end), start, out);
  out.problems.sort((a, b) => a.start - b.start);
  return { documents: out.documents, comments: out.comments, problems: out.problems };
}

/** Document by document; from the first that does not parse on, as a stream. */
function readDocuments(text: string, start: number, out: Output): void {
  for (let at = start; at < text.length;) {
    const next = nextDocumentAfter(text, at);
    if (!readEveryday(text, at, next, out) && !readOne(text.slice(at, next), at, out))
      return readPart(text, at, out);
    at = next;
  }
}
