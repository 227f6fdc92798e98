// Turns a template into a text; where parts are unknown, into pieces that keep the known ones.

import type { UnknownValue, Value } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Template, TemplateFor, TemplateIf, TemplatePart } from "../../parse/hcl/syntax.ts";
import { elements } from "./pairs.ts";
import { bind, limit, originOf } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { boolOf, fail, isFailure, made, place, textOf } from "./values.ts";
import type { Failure } from "./values.ts";
import { writingOf } from "./writing.ts";

export type Piece = string | UnknownValue;

export function template(expression: Template, scope: Scope): Value {
  const at = originOf(scope, expression);
  const { 0: only, 1: more } = expression.parts;
  if (!only) return known("", at);
  if (!more && only.kind === "literal") return known(only.value, at);
  if (!more && only.kind === "interpolation" && !expression.heredoc)
    return scope.machine.evaluate(only.value, scope);
  const pieces: Piece[] = [];
  const failure = addParts(expression.parts, scope, pieces);
  return failure ?? fromPieces(pieces, at, scope);
}

/** A text of more pieces than this tells nothing any more; texts in texts would double them. */
const mostPieces = 2000;

/** A text of pieces: known when all are, else unknown with those that are. */
export function fromPieces(pieces: readonly Piece[], at: Origin, scope: Scope): Value {
  let hole: UnknownValue | null = null;
  let length = 0;
  const texts: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (typeof piece === "string") {
      length += piece.length;
      texts.push(piece);
    } else hole ??= piece;
  }
  if (length > scope.machine.bounds.text)
    return limit(
      scope.machine,
      at,
      "a text",
      `it is longer than ${scope.machine.bounds.text} characters`,
    );
  if (!hole) return known(texts.join(""), at);
  const joined = joinedTexts(pieces);
  const through = hole.through;
  if (joined.length === 1) return { ...hole, at, through };
  if (joined.length > mostPieces) return unknown(hole.why, at, hole.name, { through });
  return unknown(hole.why, at, hole.name, { through, pieces: joined });
}

/** Without empty texts, and no text beside another. */
export function joinedTexts(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece !== "string") joined.push(piece);
    else if (piece === "") continue;
    else if (typeof last === "string") joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined.slice();
}

/** The pieces of a value inside a text; a failure when it can be none. */
export function piecesOf(value: Value): readonly Piece[] | Failure {
  if (isFailure(value)) return value;
  if (!value.known) return value.pieces ?? [value];
  const text = textOf(value.value);
  return text === null ? fail(value.at, "a null or a collection inside a text") : [text];
}

function addParts(parts: readonly TemplatePart[], scope: Scope, into: Piece[]): Failure | null {
  for (let i = 0; i < parts.length; i++) {
    const failure = addPart(parts[i] as TemplatePart, scope, into);
    if (failure) return failure;
  }
  return null;
}

function addPart(part: TemplatePart, scope: Scope, into: Piece[]): Failure | null {
  if (part.kind === "literal") {
    into.push(part.value);
    return null;
  }
  if (part.kind === "if") return addIf(part, scope, into);
  if (part.kind === "for") return addFor(part, scope, into);
  const value = scope.machine.evaluate(part.value, scope);
  const text = value.known ? textOf(value.value) : null;
  if (text !== null) {
    into.push(text);
    return null;
  }
  const pieces = piecesOf(place(value, originOf(scope, part)));
  if (!isPieces(pieces)) return pieces;
  for (const piece of pieces) into.push(piece);
  return null;
}

function isPieces(value: readonly Piece[] | Failure): value is readonly Piece[] {
  return Array.isArray(value);
}

function addIf(part: TemplateIf, scope: Scope, into: Piece[]): Failure | null {
  const condition = scope.machine.evaluate(part.condition, scope);
  if (isFailure(condition)) return condition;
  if (!condition.known) {
    scope.machine.doubt ??= condition;
    const making = writingOf(part, scope);
    into.push({ ...made(place(condition, originOf(scope, part)) as UnknownValue), making });
    return null;
  }
  const flag = boolOf(condition.value);
  if (flag === null) return fail(originOf(scope, part.condition), "a condition that is no bool");
  return addParts(flag ? part.then : part.else, scope, into);
}

function addFor(part: TemplateFor, scope: Scope, into: Piece[]): Failure | null {
  const collection = scope.machine.evaluate(part.collection, scope);
  const at = originOf(scope, part.collection);
  if (isFailure(collection)) return collection;
  const pairs = elements(collection, at);
  if (!pairs) {
    if (collection.known) return fail(at, "`for` over no collection");
    scope.machine.doubt ??= collection;
    const making = writingOf(part, scope);
    into.push({ ...made(collection), making });
    return null;
  }
  if (pairs.anywhere) {
    if (pairs.open) scope.machine.doubt ??= pairs.open;
    const open = pairs.open ?? pairs.maybe[0]?.on;
    into.push(made(open ?? unknown("unsupported", at, "the order of a set")));
    return null;
  }
  const { machine } = scope;
  for (const [, key, value] of pairs.pairs) {
    // A body of nothing but text takes no step of its own, and loops within loops would write it without end.
    // There is no step left for a round: what says so of the root says it of this.
    const ended = machine.steps >= machine.most && machine.evaluate(part.collection, scope);
    if (ended && !ended.known) {
      into.push(ended);
      return null;
    }
    machine.steps++;
    if (into.length > machine.bounds.text) {
      into.push(limit(machine, at, "a text", "its loops take too many rounds"));
      return null;
    }
    let inner = bind(scope, part.valueName, value);
    if (part.keyName !== null) inner = bind(inner, part.keyName, key);
    const failure = addParts(part.body, inner, into);
    if (failure) return failure;
  }
  if (pairs.open) {
    scope.machine.doubt ??= pairs.open;
    into.push(made(pairs.open));
  }
  return null;
}
