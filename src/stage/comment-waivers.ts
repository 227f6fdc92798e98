// Waiver comments in head's files → waivers tied to the declarations they stand on or directly above.

import { parseWaiverComment, type WaiverComment } from "../adapt/pragma.ts";
import { literalGlob } from "../base/glob.ts";
import { lineOf, type FileRef, type Origin } from "../base/origin.ts";
import type { Body, Expression, Span } from "../parse/hcl/syntax.ts";
import { withoutKeys } from "../model/address.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import { isGapRule, type Waiver } from "../judge/waiver.ts";
import { isNoMore } from "./file-waivers.ts";
import type { Side } from "./gather.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parsed } from "./syntax.ts";

/** What one side's comments are read from. */
export interface CommentSide {
  readonly parsed: readonly Parsed[];
  readonly facts: readonly Fact[];
}

/** What is known of the other side. */
export interface Before extends CommentSide {
  readonly side: Side;
  /** Head's path → base's. */
  readonly renames: ReadonlyMap<string, string>;
  /** Head's key of a fact → base's, where these differ. */
  readonly formerKeys: () => ReadonlyMap<FactKey, FactKey>;
}

/**
 * Reads every `nhi-lint: allow …` of head. Base's is what base says of the same declaration, by the same owner, no less long; a copy of it on
 * another declaration the change grants itself, as all the rest. `before`: null where head judges itself.
 */
export function commentWaivers(head: CommentSide, before: Before | null): readonly Waiver[] {
  const marked = head.parsed.filter(isMarked);
  if (marked.length === 0) return [];
  const files = new Map(before?.side.files.map((file) => [file.path, file]));
  const formerKeys = before?.formerKeys() ?? new Map<FactKey, FactKey>();
  const parsed = new Map(before?.parsed.map((one) => [one.file.path, one]));
  return marked.flatMap((one) => {
    const written = writtenIn(one, head.facts);
    if (before === null) return written.map(({ waiver }) => waiver);
    const path = before.renames.get(one.file.path) ?? one.file.path;
    if (files.get(path) === one.file) return written.map(({ waiver }) => waiver);
    const was = parsed.get(path);
    const known = was && isMarked(was) ? writtenIn(was, before.facts) : [];
    return written.flatMap((each) => compared(each, known, formerKeys));
  });
}

function isMarked({ file }: Parsed): boolean {
  return file.holds("nhi-lint:");
}

/** A waiver, and what it stands on that declares nothing: a call or a value by its name, `` for a file. */
interface Written {
  readonly waiver: Waiver;
  readonly place: string;
}

function compared(
  { waiver, place }: Written,
  known: readonly Written[],
  formerKeys: ReadonlyMap<FactKey, FactKey>,
): readonly Waiver[] {
  // One that is made several times now, or once, is the same declaration.
  const was = (key: FactKey): FactKey => withoutKeys(formerKeys.get(key) ?? key);
  const on = new Set(waiver.on.map(was));
  const same = known.filter(
    (one) =>
      one.waiver.rule === waiver.rule &&
      one.waiver.owner === waiver.owner &&
      (on.size > 0 ? one.waiver.on.some((key) => on.has(withoutKeys(key))) : one.place === place),
  );
  const stood = new Set(same.flatMap((one) => one.waiver.on.map(withoutKeys)));
  const kept = waiver.on.filter((key) => stood.has(was(key)));
  // A file that was renamed is the same one.
  const like = { ...waiver, path: null };
  if (same.some((one) => isNoMore(like, { ...one.waiver, path: null })))
    return divided(waiver, kept);
  const granted: Waiver = { ...waiver, from: "head" };
  const isLonger = waiver.problem === null && same.length > 0;
  if (!isLonger) return [granted];
  const before = { ...waiver, on: kept, gone: true };
  const rest = same.map((one): Waiver => ({ ...before, ...termsOf(one.waiver) }));
  return [...rest, { ...granted, lengthens: same[0]?.waiver.until ?? null }];
}

/** What the change puts under a comment that base has is the change's to answer for. */
function divided(waiver: Waiver, kept: readonly FactKey[]): readonly Waiver[] {
  const added = waiver.on.filter((key) => !kept.includes(key));
  if (added.length === 0) return [waiver];
  return [
    { ...waiver, on: kept },
    { ...waiver, on: added, from: "head", gone: true },
  ];
}

function termsOf({ reason, until, problem }: Waiver): Pick<Waiver, "reason" | "until" | "problem"> {
  return { reason, until, problem };
}

function writtenIn({ file, syntax }: Parsed, facts: readonly Fact[]): readonly Written[] {
  const here = facts.filter((fact) => fact.at.file.path === file.path);
  const commented = new Set(syntax.comments.map((comment) => lineOf(file.ref, comment.start)));
  return syntax.comments.flatMap((comment) => {
    const at: Origin = { file: file.ref, start: comment.start, end: comment.end };
    const said = parseWaiverComment(comment.text, at);
    if (said.length === 0) return [];
    const line = lineOf(file.ref, comment.start);
    const before = file.text.slice(file.ref.lineStarts[line - 1] ?? 0, comment.start);
    const lines = { line, below: lineBelow(line, commented), isWhole: before.trim() === "" };
    const on = declarationsAt(lines, here);
    const found = on.length === 0 && "body" in syntax ? placeAt(lines, file, syntax.body) : [];
    const last = found.at(-1);
    const within = last ? { file: file.ref, start: last.start, end: last.end } : null;
    const place = found.map((item) => headOf(file.text, item)).join("\n");
    return said.flatMap((one) => toWaivers(one, on, within)).map((waiver) => ({ waiver, place }));
  });
}

/** What opens it, up to its brace or its value. */
function headOf(text: string, { start, end }: Span): string {
  return (/^[^{=\n]*/.exec(text.slice(start, end))?.[0] ?? "").trim();
}

/** A comment's line, and the first below that is none. */
interface Lines {
  readonly line: number;
  readonly below: number;
  /** Nothing else stands on the comment's line. */
  readonly isWhole: boolean;
}

function lineBelow(line: number, commented: ReadonlySet<number>): number {
  let below = line + 1;
  while (commented.has(below)) below++;
  return below;
}

/** One for each rule it names; a gap's, where it stands on no declaration, covers its file. */
function toWaivers(
  { rules, at, ...said }: WaiverComment,
  on: readonly FactKey[],
  within: Origin | null,
): readonly Waiver[] {
  return (rules.length > 0 ? rules : [""]).map((rule) => ({
    ...said,
    rule,
    fact: null,
    path: isGapRule(rule) && on.length === 0 ? literalGlob(at.file.path) : null,
    on,
    within: isGapRule(rule) ? null : within,
    at,
    from: "base",
    lengthens: null,
    gone: false,
    accepted: null,
  }));
}

/** The innermost declarations that hold a line, and those that begin directly below it, over further comment lines. */
function declarationsAt(
  { line, below, isWhole }: Lines,
  facts: readonly Fact[],
): readonly FactKey[] {
  const around = facts.filter((fact) => holds(fact.at.file, fact.at, line));
  const latest = Math.max(...around.map((fact) => fact.at.start));
  const next = facts.filter((fact) => lineOf(fact.at.file, fact.at.start) === below);
  const found = [
    ...around.filter((fact) => fact.at.start === latest),
    ...(isWhole || around.length === 0 ? next : []),
  ];
  return [...new Set(found.map((fact) => fact.key))];
}

function holds(file: FileRef, { start, end }: Span, line: number): boolean {
  return lineOf(file, start) <= line && line <= lineOf(file, end);
}

/** A module call, a local value or, in a file of values, a value, from the outermost in: findings sit there that are about what is declared elsewhere. */
function placeAt(lines: Lines, { ref, kind }: SourceFile, body: Body): readonly Span[] {
  return innermost(lines, ref, [
    ...body.blocks.filter(({ type }) => type === "module" || kind === "terragrunt"),
    ...body.blocks.flatMap((block) => (block.type === "locals" ? block.body.attributes : [])),
    ...(kind === "hcl" ? [] : body.attributes),
  ]);
}

interface Item extends Span {
  readonly value?: Expression;
}

function innermost(lines: Lines, file: FileRef, items: readonly Item[]): readonly Span[] {
  const { line, below } = lines;
  const found = items.find((item) => holds(file, item, line) || lineOf(file, item.start) === below);
  if (!found) return [];
  const { value } = found;
  return [found, ...(value?.kind === "object" ? innermost(lines, file, value.items) : [])];
}
