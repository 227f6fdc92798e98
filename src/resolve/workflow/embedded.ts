// Finds the `${{ … }}` in a workflow's text and parses each.

import { parseExpression } from "./expression.ts";
import type { Parsed } from "./expression.ts";

const mostExpressions = 1000;

/** Each span is the whole of `${{ … }}`. Offsets are the text's own; `placeInScalar` maps them to the file. */
export function findExpressions(text: string): readonly Parsed[] {
  const found: Parsed[] = [];
  for (let start = text.indexOf("${{"); start !== -1 && found.length < mostExpressions;) {
    const close = closingBraces(text, start + 3);
    if (close === -1) {
      found.push({
        start,
        end: text.length,
        expression: null,
        problem: { start, end: start + 3, message: "`${{` has no `}}`" },
      });
      break;
    }
    found.push({ ...parseExpression(text, start + 3, close), start, end: close + 2 });
    start = text.indexOf("${{", close + 2);
  }
  return found;
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
