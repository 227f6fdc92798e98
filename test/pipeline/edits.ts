// A tree → trees that lack one file, one block, one document or one line of it.

import { edited, type Tree } from "./memory.ts";

/** What is gone, and what is left. */
export type Removal = readonly [what: string, tree: Tree];

export function* removals(tree: Tree): Generator<Removal> {
  for (const [path, text] of tree) {
    yield [path, edited(tree, { [path]: null })];
    if (typeof text !== "string") continue;
    for (const part of partsOf(path, text)) {
      const left = text.slice(0, part.start) + text.slice(part.end);
      const first = text.slice(part.start, part.end).split("\n", 1)[0] ?? "";
      yield [`${path}: ${first}`, edited(tree, { [path]: left })];
    }
  }
}

export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The blocks of a Terraform file, the documents of a manifest, the jobs of a workflow. */
export function partsOf(path: string, text: string): readonly Part[] {
  if (path.endsWith(".tf")) return matches(text, /^(?:#.*\n)*[a-z]+[^\n]*\{\n[\s\S]*?^\}\n/gm);
  if (path.startsWith(".github/workflows/")) return matches(text, /^ {2}\w+:\n(?: {4}.*\n)+/gm);
  if (/\.ya?ml$/.test(path)) return matches(text, /^[^-\n][\s\S]*?(?:^---\n|$(?![\s\S]))/gm);
  return [];
}

function matches(text: string, pattern: RegExp): readonly Part[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
