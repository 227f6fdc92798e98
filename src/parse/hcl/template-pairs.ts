// A template's parts one after another → nested: each `%{if}` and `%{for}` with what stands between it and its end.

import { failAt, raise } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import type { TemplatePart } from "./syntax.ts";
import type { Flat } from "./template-parts.ts";

/** An `if` or `for` whose end has not been met. */
interface Open {
  readonly opener: Flat & { kind: "if" | "for" };
  readonly parts: TemplatePart[];
  elseParts: TemplatePart[] | null;
  height: number;
}

export function pair(
  cursor: Cursor,
  flat: readonly Flat[],
  start: number,
  end: number,
): TemplatePart[] {
  const root: TemplatePart[] = [];
  const stack: Open[] = [];
  let rootHeight = 0;
  const add = (part: TemplatePart, height: number): void => {
    const top = stack.at(-1);
    if (top === undefined) {
      root.push(part);
      rootHeight = Math.max(rootHeight, height);
    } else {
      (top.elseParts ?? top.parts).push(part);
      top.height = Math.max(top.height, height);
    }
  };
  for (const part of flat) {
    if (part.kind === "literal") add(part, 1);
    else if (part.kind === "interpolation") {
      add(
        { kind: "interpolation", value: part.value, start: part.start, end: part.end },
        part.height + 1,
      );
    } else if (part.kind === "if" || part.kind === "for") {
      stack.push({ opener: part, parts: [], elseParts: null, height: part.height });
      if (stack.length > 100)
        failAt(cursor, "expected at most 100 nested directives, found more", part.start, part.end);
    } else {
      const closed = close(cursor, stack, part);
      if (closed !== null) add(closed.part, closed.height + 1);
    }
  }
  const unclosed = stack.at(-1)?.opener;
  if (unclosed !== undefined) {
    failAt(
      cursor,
      `expected \`%{end${unclosed.kind}}\` before the end of the template, found none`,
      unclosed.start,
      unclosed.end,
    );
  }
  raise(cursor, rootHeight, start, end);
  return root;
}

function close(
  cursor: Cursor,
  stack: Open[],
  part: Flat & { kind: "else" | "endif" | "endfor" },
): { part: TemplatePart; height: number } | null {
  const open = stack.at(-1);
  const { start, end } = part;
  if (open === undefined)
    failAt(cursor, `expected text or an opening directive, found \`%{${part.kind}}\``, start, end);
  const { opener, parts, elseParts, height } = open;
  if (part.kind === "else") {
    if (opener.kind === "for") failAt(cursor, "expected `%{endfor}`, found `%{else}`", start, end);
    if (elseParts !== null)
      failAt(cursor, "expected `%{endif}`, found a second `%{else}`", start, end);
    open.elseParts = [];
    return null;
  }
  if (part.kind !== `end${opener.kind}`)
    failAt(cursor, `expected \`%{end${opener.kind}}\`, found \`%{${part.kind}}\``, start, end);
  stack.pop();
  const span = { start: opener.start, end };
  if (opener.kind === "if") {
    return {
      part: {
        kind: "if",
        condition: opener.condition,
        // oxlint-disable-next-line no-thenable -- as in expressions.ts
        then: parts,
        else: elseParts ?? [],
        ...span,
      },
      height,
    };
  }
  return {
    part: { kind: "for", ...opener.names, collection: opener.collection, body: parts, ...span },
    height,
  };
}
