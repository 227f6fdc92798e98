// Evaluates an expression to a text, and remembers where each part of it is written; parts that nobody can tell are holes with names.

import type { UnknownValue, Value } from "../../../base/known.ts";
import { endOfRun } from "../../../base/order.ts";
import { lineOf } from "../../../base/origin.ts";
import type { FileRef } from "../../../base/origin.ts";
import type { Expression, Span, TemplatePart } from "../../../parse/hcl/syntax.ts";
import { freed } from "../anchor.ts";
import type { Scope } from "../scope.ts";
import { isFailure } from "../values.ts";

export interface WrittenText {
  readonly kind: "text";
  readonly text: string;
  /** Where a part of the text is written. */
  readonly place: (span: Span) => Span;
  /** By the word that stands for each in the text. */
  readonly holes: ReadonlyMap<string, UnknownValue>;
}

interface Part extends Span {
  /** Where it begins in the text. */
  readonly from: number;
  readonly text: string;
  /** It stands letter for letter in the file, but for what a heredoc takes from each line. */
  readonly isLiteral: boolean;
}

/** A word that Terraform takes for a name, and that a text may hold. */
export const holeWord = /hole_\d+_\d+_of_terragrunt/g;

export function written(
  expression: Expression,
  scope: Scope,
): WrittenText | { readonly kind: "unknown"; readonly why: UnknownValue } {
  const parts: Part[] = [];
  const holes = new Map<string, UnknownValue>();
  let text = "";
  const add = (one: string, { start, end }: Span, isLiteral: boolean): void => {
    parts.push({ from: text.length, text: one, start, end, isLiteral });
    text += one;
  };
  const addHole = (hole: UnknownValue, span: Span): void => {
    const word = `hole_${expression.start}_${holes.size}_of_terragrunt`;
    holes.set(word, hole);
    add(word, span, false);
  };
  const pieces = expression.kind === "template" ? expression.parts : [];
  for (const part of pieces) {
    if (part.kind === "literal") add(part.value, part, true);
    else addValue(evaluated(part, scope), part, add, addHole);
  }
  if (expression.kind !== "template") {
    const value = freed(scope.machine.evaluate(expression, scope));
    if (!value.known && !value.pieces) return { kind: "unknown", why: value };
    addValue(value, expression, add, addHole);
  }
  const { file } = scope;
  const place = (span: Span): Span => ({
    start: offsetOf(span.start, parts, file, false),
    end: offsetOf(Math.max(span.start, span.end - 1), parts, file, true),
  });
  return { kind: "text", text, place, holes };
}

function evaluated(part: TemplatePart, scope: Scope): Value {
  const { start, end } = part;
  const template = { kind: "template", parts: [part], heredoc: true, start, end } as const;
  return freed(scope.machine.evaluate(template, scope));
}

function addValue(
  value: Value,
  span: Span,
  add: (text: string, span: Span, isLiteral: boolean) => void,
  addHole: (hole: UnknownValue, span: Span) => void,
): void {
  if (value.known) add(typeof value.value === "string" ? value.value : "", span, false);
  else if (isFailure(value)) addHole(value, span);
  else
    for (const piece of value.pieces ?? [value])
      if (typeof piece === "string") add(piece, span, false);
      else addHole(piece, span);
}

/** The same place for every part of a text. */
export function sameText({ start, end }: Span): Pick<WrittenText, "place"> {
  return { place: () => ({ start, end }) };
}

function offsetOf(offset: number, parts: readonly Part[], file: FileRef, isEnd: boolean): number {
  const part = parts[Math.max(endOfRun(parts, ({ from }) => from <= offset) - 1, 0)];
  if (!part) return 0;
  if (!part.isLiteral) return isEnd ? part.end : part.start;
  return inLiteral(offset - part.from, part, file) + (isEnd ? 1 : 0);
}

/** A heredoc may take the same from each line, so that lines correspond and columns nearly do. */
function inLiteral(offset: number, { text, start, end }: Part, file: FileRef): number {
  const isExact = text.length === end - start;
  if (isExact) return start + offset;
  const before = text.slice(0, offset);
  const lines = before.split("\n").length - 1;
  if (lines === 0) return Math.min(start + offset, end - 1);
  const line = file.lineStarts[lineOf(file, start) - 1 + lines] ?? start;
  return Math.min(line + (offset - before.lastIndexOf("\n") - 1), end - 1);
}
