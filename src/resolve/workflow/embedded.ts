// Finds the `${{ … }}` in a workflow's text and parses each.

import { parseExpression } from "./expression.ts";
import type { Parsed } from "./expression.ts";

/** The last of a text that holds more stands for all that is left, as one that cannot be read. */
const mostExpressions = 1000;

/** Longer texts, and more of them, are read again. */
const longest = 1000;
const mostKept = 2000;
const kept = new Map<string, readonly Parsed[]>();

/**
 * Each span is the whole of `${{ … }}`. Offsets are the text's own; `placeInScalar` maps them to the file. Who asks whom a job becomes
 * asks for the same few texts again and again.
 */
export function findExpressions(text: string): readonly Parsed[] {
  const before = kept.get(text);
  if (before) return before;
  const found = read(text);
  if (text.length <= longest && kept.size < mostKept) kept.set(text, found);
  return found;
}

function read(text: string): readonly Parsed[] {
  const found: Parsed[] = [];
  for (let start = text.indexOf("${{"); start !== -1;) {
    const close = closingBraces(text, start + 3);
    const next = close === -1 ? -1 : text.indexOf("${{", close + 2);
    if (close === -1) found.push(unreadable(text, start, "`${{` has no `}}`"));
    else if (next !== -1 && found.length === mostExpressions - 1) {
      const why = `a text may hold at most ${mostExpressions} expressions`;
      found.push({ ...unreadable(text, start, why), beyond: true });
      break;
    } else found.push({ ...parseExpression(text, start + 3, close), start, end: close + 2 });
    start = next;
  }
  return found;
}

/** From `start` on nothing is read. */
function unreadable(text: string, start: number, message: string): Parsed {
  const problem = { start, end: start + 3, message };
  return { start, end: text.length, expression: null, problem };
}

/** Braces inside a quoted text do not close. */
function closingBraces(text: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 39) isQuoted = !isQuoted;
    else if (c === 125 && !isQuoted && text.charCodeAt(at + 1) === 125) return at;
  }
  return -1;
}
