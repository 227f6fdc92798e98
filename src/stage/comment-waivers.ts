// Waiver comments in head's files → waivers tied to the declarations they stand on or directly above.

import { parseWaiverComment, type WaiverComment } from "../adapt/pragma.ts";
import { literalGlob } from "../base/glob.ts";
import { lineOf, type Origin } from "../base/origin.ts";
import type { Fact, FactKey } from "../model/fact.ts";
import type { Waiver } from "../judge/waiver.ts";
import type { Side } from "./gather.ts";
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
      const on = declarationsAt(lineOf(file.ref, comment.start), here, commented);
      const known = from === "head" || before.includes(comment.text);
      return parseWaiverComment(comment.text, at).flatMap((waiver) =>
        toWaivers(waiver, on, known ? "base" : "head"),
      );
    });
  });
}

/** One for each rule it names; a gap's, where it stands on no declaration, covers its file. */
function toWaivers(
  { rules, at, ...said }: WaiverComment,
  on: readonly FactKey[],
  from: Waiver["from"],
): readonly Waiver[] {
  return (rules.length > 0 ? rules : [""]).map((rule) => ({
    ...said,
    rule,
    fact: null,
    path: isGapRule(rule) && on.length === 0 ? literalGlob(at.file.path) : null,
    on,
    at,
    from,
    accepted: null,
  }));
}

/** The innermost declarations that hold a line; else those that begin directly below it, over further comment lines. */
function declarationsAt(
  line: number,
  facts: readonly Fact[],
  commented: ReadonlySet<number>,
): readonly FactKey[] {
  const holds = (fact: Fact, at: number): boolean =>
    lineOf(fact.at.file, fact.at.start) <= at && at <= lineOf(fact.at.file, fact.at.end);
  const around = facts.filter((fact) => holds(fact, line));
  if (around.length > 0) {
    const latest = Math.max(...around.map((fact) => fact.at.start));
    return around.filter((fact) => fact.at.start === latest).map((fact) => fact.key);
  }
  let below = line + 1;
  while (commented.has(below)) below++;
  return facts
    .filter((fact) => lineOf(fact.at.file, fact.at.start) === below)
    .map((fact) => fact.key);
}

/** `gap` or `gap:KIND`: accepts what could not be read, not a finding. */
export function isGapRule(rule: string): boolean {
  return rule === "gap" || rule.startsWith("gap:");
}
