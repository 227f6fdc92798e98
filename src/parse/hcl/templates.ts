// The tokens of a quoted string or heredoc → a template: literal runs trimmed, dedented and joined, `%{if}` and `%{for}` paired.

import { leadingSpaces, withoutTrailingSpaces } from "./characters.ts";
import {
  demand,
  enter,
  exact,
  failAt,
  failExpected,
  isWord,
  peek,
  raise,
  sourceOf,
  take,
} from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { normalised, textOf } from "./literals.ts";
import type { Expression, Template, TemplatePart, Text } from "./syntax.ts";
import { k } from "./tokens.ts";

type ParseExpression = (cursor: Cursor) => Expression;

/** One run of literal text before joining; `value` changes as it is trimmed and dedented. */
interface Run {
  readonly kind: "literal";
  value: string;
  start: number;
  readonly end: number;
}
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly height: number;
}
type Flat =
  | Run
  | (Piece & { readonly kind: "interpolation"; readonly value: Expression })
  | (Piece & { readonly kind: "if"; readonly condition: Expression })
  | (Piece & { readonly kind: "for"; readonly names: Names; readonly collection: Expression })
  | (Piece & { readonly kind: "else" | "endif" | "endfor" });

interface Names {
  readonly keyName: string | null;
  readonly valueName: string;
}

/** Reads a template from its opening quote or heredoc introducer, which is next. */
export function parseTemplate(cursor: Cursor, parseExpression: ParseExpression): Template | Text {
  const open = take(cursor);
  const start = cursor.starts[open]!;
  const heredoc = cursor.kinds[open] === k.openHeredoc;
  if (!heredoc) {
    const plain = plainString(cursor, start);
    if (plain !== null) return plain;
  }
  enter(cursor);
  const flat = flatParts(cursor, parseExpression, heredoc ? k.closeHeredoc : k.closeQuote);
  cursor.depth--;
  const end = cursor.ends[cursor.index - 1]!;
  if (heredoc && cursor.text.charCodeAt(start + 2) === 0x2d) dedent(flat);
  const parts = exact(pair(cursor, joined(cursor, flat), start, end));
  return { kind: "template", parts, heredoc, start, end };
}

/** Most strings: nothing, or one run of text. */
function plainString(cursor: Cursor, start: number): Text | null {
  const { kinds, index, ends } = cursor;
  const first = kinds[index];
  if (first === k.closeQuote) {
    cursor.index++;
    cursor.height = 1;
    return { kind: "text", value: "", start, end: ends[index]! };
  }
  if (first !== k.quotedText || kinds[index + 1] !== k.closeQuote) return null;
  cursor.index += 2;
  cursor.height = 2;
  const value = normalised(cursor, textOf(cursor, index));
  return { kind: "text", value, start, end: ends[index + 1]! };
}

function flatParts(cursor: Cursor, parseExpression: ParseExpression, close: number): Flat[] {
  const flat: Flat[] = [];
  let trimNext = false;
  for (;;) {
    const kind = cursor.kinds[cursor.index]!;
    if (kind === close) {
      cursor.index++;
      return flat;
    }
    if (kind === k.quotedText || kind === k.heredocText) {
      const index = cursor.index++;
      const value = textOf(cursor, index);
      flat.push({
        kind: "literal",
        value: trimNext ? value.slice(leadingSpaces(value)) : value,
        start: cursor.starts[index]!,
        end: cursor.ends[index]!,
      });
      trimNext = false;
    } else if (kind === k.interpolation || kind === k.directive) {
      trimBefore(cursor, flat);
      trimNext = sequence(cursor, parseExpression, flat, kind === k.interpolation);
    } else
      failExpected(
        cursor,
        close === k.closeQuote ? "a closing quote" : "the closing line of the heredoc",
      );
  }
}

/** `${~` and `%{~` take the white space off the run of text right before them. */
function trimBefore(cursor: Cursor, flat: readonly Flat[]): void {
  const index = cursor.index;
  const before = flat.at(-1);
  if (cursor.ends[index]! - cursor.starts[index]! === 3 && before?.kind === "literal") {
    before.value = withoutTrailingSpaces(before.value);
  }
}

/** Reads one `${…}` or `%{…}`; true where it ends in `~}`. */
function sequence(
  cursor: Cursor,
  parseExpression: ParseExpression,
  flat: Flat[],
  interpolation: boolean,
): boolean {
  const start = cursor.starts[cursor.index++]!;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (interpolation) {
    const value = parseExpression(cursor);
    const height = cursor.height;
    const close = demand(cursor, k.sequenceEnd, "`}` to end the interpolation");
    flat.push({ kind: "interpolation", value, height, start, end: cursor.ends[close]! });
  } else flat.push(directive(cursor, parseExpression, start));
  cursor.newlines = newlines;
  const close = cursor.index - 1;
  return cursor.ends[close]! - cursor.starts[close]! === 2;
}

function directive(cursor: Cursor, parseExpression: ParseExpression, start: number): Flat {
  const what = "`if`, `else`, `endif`, `for` or `endfor` after `%{`";
  if (isWord(cursor, "if")) {
    take(cursor);
    const condition = parseExpression(cursor);
    return { kind: "if", condition, height: cursor.height, start, end: directiveEnd(cursor) };
  }
  if (isWord(cursor, "for")) {
    take(cursor);
    const names = parseForNames(cursor);
    const collection = parseExpression(cursor);
    return {
      kind: "for",
      names,
      collection,
      height: cursor.height,
      start,
      end: directiveEnd(cursor),
    };
  }
  for (const kind of ["else", "endif", "endfor"] as const) {
    if (!isWord(cursor, kind)) continue;
    take(cursor);
    return { kind, height: 0, start, end: directiveEnd(cursor) };
  }
  return failExpected(cursor, what);
}

function directiveEnd(cursor: Cursor): number {
  return cursor.ends[demand(cursor, k.sequenceEnd, "`}` to end the directive")]!;
}

/** `value in` or `key, value in`, after `for`. */
export function parseForNames(cursor: Cursor): Names {
  const first = sourceOf(cursor, demand(cursor, k.identifier, "a name after `for`"));
  let names: Names = { keyName: null, valueName: first };
  if (peek(cursor) === k.comma) {
    take(cursor);
    names = {
      keyName: first,
      valueName: sourceOf(cursor, demand(cursor, k.identifier, "a second name after the comma")),
    };
  }
  if (!isWord(cursor, "in")) failExpected(cursor, "`in` after the names of `for`");
  take(cursor);
  return names;
}

/** Takes from every line the indentation of the least indented one, as `<<-` asks; blank lines neither count nor change. */
function dedent(flat: readonly Flat[]): void {
  let least = Infinity;
  let lineStart = true;
  const lines: Run[] = [];
  for (const part of flat) {
    if (lineStart) {
      lineStart = false;
      if (part.kind !== "literal") least = 0;
      else {
        const spaces = leadingSpaces(part.value);
        if (spaces < part.value.length || !part.value.endsWith("\n")) {
          least = Math.min(least, spaces);
          lines.push(part);
        }
      }
    }
    if (part.kind === "literal" && part.value.endsWith("\n")) lineStart = true;
  }
  for (const run of lines) {
    const width = least + extenders(run.value, least);
    run.value = run.value.slice(width);
    run.start = Math.min(run.start + width, run.end);
  }
}

/** HashiCorp counts in grapheme clusters, so an accent set on the last space taken off goes with it. */
function extenders(value: string, taken: number): number {
  if (taken === 0 || !(value.charCodeAt(taken) >= 0x300)) return 0;
  const rest = value.slice(taken - 1, taken + 63);
  const first = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(rest).containing(0);
  return (first?.segment.length ?? 1) - 1;
}

/** Joins runs of text that follow one another. */
function joined(cursor: Cursor, flat: readonly Flat[]): Flat[] {
  const result: Flat[] = [];
  for (let index = 0; index < flat.length;) {
    const part = flat[index++]!;
    if (part.kind !== "literal") {
      result.push(part);
      continue;
    }
    let value = part.value;
    let end = part.end;
    for (let next = flat[index]; next?.kind === "literal"; next = flat[++index]) {
      value += next.value;
      end = next.end;
    }
    result.push({ kind: "literal", value: normalised(cursor, value), start: part.start, end });
  }
  return result;
}

/** An `if` or `for` whose end has not been met. */
interface Open {
  readonly opener: Flat & { kind: "if" | "for" };
  readonly parts: TemplatePart[];
  elseParts: TemplatePart[] | null;
  height: number;
}

function pair(cursor: Cursor, flat: readonly Flat[], start: number, end: number): TemplatePart[] {
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
