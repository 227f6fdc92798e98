// What a template writes, piece by piece, each with where it stands in the template.

import type { Span } from "../../parse/yaml/tree.ts";

/** A text as written, or one that an action made: then all of it stands at the action. */
export interface Chunk extends Span {
  readonly text: string;
  readonly isLiteral: boolean;
}

export type Output = Chunk[];

export function textOf(output: Output): string {
  let text = "";
  for (const chunk of output) text += chunk.text;
  return text;
}
