// A list in Terraform's native syntax and what is to leave it → the edits that take those items out.

import type { Expression, Span, Tuple } from "../parse/hcl/syntax.ts";
import { lineEnd, lineStart, type Edit } from "./edit.ts";

/** The list, itself or what a function makes one of, that has an item around a span. */
export function tupleAround(value: Expression, span: Span): Tuple | null {
  if (value.kind === "tuple") return value.items.some((item) => holds(item, span)) ? value : null;
  if (value.kind === "parenthesis") return tupleAround(value.inner, span);
  if (value.kind !== "call" || !keeping.has(value.name)) return null;
  for (const argument of value.arguments) {
    const found = tupleAround(argument, span);
    if (found) return found;
  }
  return null;
}

/** What gives the items that it is given. */
const keeping: ReadonlySet<string> = new Set(["toset", "tolist", "concat", "compact", "distinct"]);

/** Some of its items, not all. */
export function takeItems(text: string, { items }: Tuple, out: ReadonlySet<Expression>): Edit[] {
  return items.flatMap((item, index): Edit[] => {
    if (!out.has(item)) return [];
    const own = ownLines(text, item);
    if (own) return [{ ...own, text: "" }];
    const next = items[index + 1];
    if (next) return [{ start: item.start, end: next.start, text: "" }];
    // The last ones go with the comma before them.
    let kept = index - 1;
    while (kept >= 0 && out.has(items[kept] as Expression)) kept--;
    const before = items[kept];
    if (!before) return [{ start: item.start, end: item.end, text: "" }];
    const start = kept === index - 1 ? before.end : item.start;
    const comma = text.indexOf(",", before.end);
    const first = kept === index - 1 ? [] : [{ start: comma, end: comma + 1, text: "" }];
    return [...first, { start, end: item.end, text: "" }];
  });
}

function ownLines(text: string, { start, end }: Span): Span | null {
  const first = lineStart(text, start);
  const stop = lineEnd(text, end);
  if (text.slice(first, start).trim() !== "") return null;
  if (!/^[ \t]*,?[ \t]*(?:(?:#|\/\/).*)?$/.test(text.slice(end, stop))) return null;
  const next = text.indexOf("\n", stop);
  return { start: first, end: next < 0 ? text.length : next + 1 };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
