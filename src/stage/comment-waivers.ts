// Waiver comments in head's files → waivers tied to the declarations they stand on or directly above.

import { parseWaiverComment, type WaiverComment } from "../adapt/pragma.ts";
import { literalGlob } from "../base/glob.ts";
import { lineOf, type FileRef, type Origin } from "../base/origin.ts";
import type { Body, Expression, Span } from "../parse/hcl/syntax.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Waiver } from "../judge/waiver.ts";
import type { Side } from "./gather.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parsed } from "./syntax.ts";

/** Reads every `nhi-lint: allow …`. One that base has in the same file, word for word, is base's; the rest the change grants itself. */
export function commentWaivers(
  parsed: readonly Parsed[],
  facts: readonly Fact[],
  base: Side,
  renames: ReadonlyMap<string, string>,
  from: "base" | "head",
): readonly Waiver[] {
  const marked = parsed.filter(({ file }) => file.holds("nhi-lint:"));
  if (marked.length === 0) return [];
  const baseFiles = new Map(base.files.map((file) => [file.path, file]));
  return marked.flatMap(({ file, syntax }) => {
    const before = baseFiles.get(renames.get(file.path) ?? file.path)?.text ?? "";
    const here = facts.filter((fact) => fact.at.file.path === file.path);
    const commented = new Set(syntax.comments.map((comment) => lineOf(file.ref, comment.start)));
    return syntax.comments.flatMap((comment) => {
      const at: Origin = { file: file.ref, start: comment.start, end: comment.end };
      const line = lineOf(file.ref, comment.start);
      const lines = { line, below: lineBelow(line, commented) };
      const on = declarationsAt(lines, here);
      const within = on.length === 0 && "body" in syntax ? placeAt(lines, file, syntax.body) : null;
      const known = from === "head" || before.includes(comment.text);
      return parseWaiverComment(comment.text, at).flatMap((waiver) =>
        toWaivers(waiver, on, within, known ? "base" : "head"),
      );
    });
  });
}

/** A comment's line, and the first below that is none. */
interface Lines {
  readonly line: number;
  readonly below: number;
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
  from: Waiver["from"],
): readonly Waiver[] {
  return (rules.length > 0 ? rules : [""]).map((rule) => ({
    ...said,
    rule,
    fact: null,
    path: isGapRule(rule) && on.length === 0 ? literalGlob(at.file.path) : null,
    on,
    within: isGapRule(rule) ? null : within,
    at,
    from,
    accepted: null,
  }));
}

/** The innermost declarations that hold a line; else those that begin directly below it, over further comment lines. */
function declarationsAt({ line, below }: Lines, facts: readonly Fact[]): readonly FactKey[] {
  const around = facts.filter((fact) => holds(fact.at.file, fact.at, line));
  if (around.length > 0) {
    const latest = Math.max(...around.map((fact) => fact.at.start));
    return around.filter((fact) => fact.at.start === latest).map((fact) => fact.key);
  }
  return facts
    .filter((fact) => lineOf(fact.at.file, fact.at.start) === below)
    .map((fact) => fact.key);
}

function holds(file: FileRef, { start, end }: Span, line: number): boolean {
  return lineOf(file, start) <= line && line <= lineOf(file, end);
}

/** A module call, a local value or, in a file of values, a value: findings sit there that are about what is declared elsewhere. */
function placeAt(lines: Lines, { ref, kind }: SourceFile, body: Body): Origin | null {
  const found = innermost(lines, ref, [
    ...body.blocks.filter(({ type }) => type === "module" || kind === "terragrunt"),
    ...body.blocks.flatMap((block) => (block.type === "locals" ? block.body.attributes : [])),
    ...(kind === "hcl" ? [] : body.attributes),
  ]);
  return found && { file: ref, start: found.start, end: found.end };
}

interface Item extends Span {
  readonly value?: Expression;
}

function innermost({ line, below }: Lines, file: FileRef, items: readonly Item[]): Span | null {
  const found = items.find((item) => holds(file, item, line) || lineOf(file, item.start) === below);
  const value = found?.value;
  const inner = value?.kind === "object" ? innermost({ line, below }, file, value.items) : null;
  return inner ?? found ?? null;
}

/** `gap` or `gap:KIND`: accepts what could not be read, not a finding. */
export function isGapRule(rule: string): boolean {
  return rule === "gap" || rule.startsWith("gap:");
}
