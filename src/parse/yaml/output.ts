// What a file of YAML becomes, bit by bit, whoever reads its documents.

import type { Comment, Document, SyntaxProblem } from "./tree.ts";

export interface Output {
  /** The whole file. */
  readonly text: string;
  readonly documents: Document[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
  /** Nodes that aliases have stood for so far. */
  aliased: number;
}

export function newOutput(text: string): Output {
  return { text, documents: [], comments: [], problems: [], aliased: 0 };
}
