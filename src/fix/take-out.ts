// A list in Terraform's native syntax and what is to leave it → the edits that take those items out.

import type { Expression, Span, Tuple } from "../parse/hcl/syntax.ts";
import { takeLines, type Edit } from "./edit.ts";
import { holds } from "./terraform-place.ts";

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
  const own = items.map((item) => (out.has(item) ? takeLines(text, item, alone) : null));
  const lastKept = items.findLastIndex((item) => !out.has(item));
  return items.flatMap((item, index): Edit[] => {
    if (!out.has(item)) return [];
    const lines = own[index];
    if (lines) return [lines];
    const [before, next] = [items[index - 1], items[index + 1]];
    if (next && index < lastKept) return [{ start: item.start, end: next.start, text: "" }];
    // The last ones go with the comma before them, where that does not go with its own line.
    const start = before && !own[index - 1] ? before.end : item.start;
    return [{ start, end: item.end, text: "" }];
  });
}

const alone = { before: /^\s*$/, behind: /^[ \t]*,?[ \t]*(?:(?:#|\/\/).*)?$/ };
