// What is to be said of a declaration → the edit that says it in a comment of ours, where its language takes `#`.

import type { Fact } from "../model/fact.ts";
import { indentAt, lineStart, newlineOf, type Edit } from "./edit.ts";

/** Behind what a comment of ours says already, else on a line of its own above the declaration. */
export function commentOn(
  text: string,
  { at, pragmas }: Pick<Fact, "at" | "pragmas">,
  said: string,
): Edit {
  const [pragma] = pragmas;
  if (pragma) return { start: pragma.at.end, end: pragma.at.end, text: ` ${said}` };
  const start = lineStart(text, at.start);
  const line = `${indentAt(text, at.start)}# nhi: ${said}${newlineOf(text)}`;
  return { start, end: start, text: line };
}
