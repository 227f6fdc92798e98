// Turns a `generate` block into the file that Terragrunt writes: its text is Terraform's, and stands where the block writes it.
// https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#generate

import { unknown } from "../../../base/known.ts";
import type { UnknownValue, Value } from "../../../base/known.ts";
import { fileRef } from "../../../base/origin.ts";
import type { FileRef } from "../../../base/origin.ts";
import { isTerraformName } from "../../../base/terraform-name.ts";
import { parseHcl } from "../../../parse/hcl/parse.ts";
import type { Expression } from "../../../parse/hcl/syntax.ts";
import { parseJson } from "../../../parse/json/parse.ts";
import { pathInTree } from "../anchor.ts";
import { valueOf } from "../contents.ts";
import type { Contents } from "../contents.ts";
import { nameOf, sourceFile } from "../module-syntax.ts";
import { note, originOf } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { derive, textOf } from "../values.ts";
import type { Generated } from "./model.ts";
import { relocated } from "./relocate.ts";
import { sameText, written, type WrittenText } from "./written-text.ts";

/** Null where it writes nothing of Terraform's. */
export function generatedBy(contents: Contents, scope: Scope): Generated | null {
  const { machine } = scope;
  const read = (name: string): Value | null => {
    const value = valueOf(contents, name);
    return value ? machine.evaluate(value, scope) : null;
  };
  const path = read("path");
  const disable = read("disable");
  const expression = valueOf(contents, "contents");
  if (!path || !expression || (disable && isTrue(disable))) return null;
  const name = path.known ? nameOf(textOf(path.value) ?? "") : "unknown.tf";
  if (!isTerraformName(name)) return null;
  const mode = read("if_exists");
  const replaces = !(mode?.known === true && mode.value === "skip");
  return { name, replaces, ...fileOf(name, expression, scope) };
}

function isTrue(value: Value): boolean {
  return value.known && (value.value === true || value.value === "true");
}

type Made = Pick<Generated, "file" | "holes" | "reads" | "hidden">;

const none: ReadonlyMap<string, UnknownValue> = new Map();

function fileOf(name: string, expression: Expression, scope: Scope): Made {
  const copied = copiedFile(name, expression, scope);
  if (copied) return { ...copied, holes: none, hidden: null };
  const text = written(expression, scope);
  if (text.kind === "unknown") {
    note(scope.machine, {
      kind: "unsupported",
      at: originOf(scope, expression),
      what: `the generated file \`${name}\``,
      why: `its text depends on \`${text.why.name}\``,
    });
    return { file: null, holes: none, reads: false, hidden: derive(text.why, text.why.at) };
  }
  scope.machine.steps += text.text.length >> 4;
  if (scope.machine.steps > scope.machine.most)
    return {
      file: null,
      holes: none,
      reads: false,
      hidden: unknown("bound", originOf(scope, expression), name),
    };
  return name.endsWith(".json")
    ? json(text, expression, scope)
    : hcl(name, text, expression.start, scope);
}

/** `contents = file("x.tf")`: what is written there stands there. */
function copiedFile(
  name: string,
  expression: Expression,
  scope: Scope,
): Pick<Generated, "file" | "reads"> | null {
  const [only, more] = expression.kind === "call" ? expression.arguments : [];
  if (expression.kind !== "call" || expression.name !== "file" || !only || more) return null;
  if (name.endsWith(".json")) return null;
  const value = scope.machine.evaluate(expression, scope);
  const argument = scope.machine.evaluate(only, scope);
  if (!value.known || !argument.known || typeof value.value !== "string") return null;
  const path = pathInTree(scope.module.root.cwd, textOf(argument.value) ?? "");
  if (path === null) return null;
  const text = value.value;
  const file = once(scope, `${path}\n${text}`, () => {
    const syntax = parseHcl(text);
    if (syntax.problems.length > 0) return null;
    return sourceFile({ language: "hcl", ref: fileRef(path, text), syntax });
  });
  return file && { file, reads: reads(text) };
}

/** As the functions of files are called. */
function reads(text: string): boolean {
  return text.includes("file");
}

const kept = new WeakMap<FileRef, Map<string, unknown>>();

/** Most units are given the same text by the same file. */
function once<T>(scope: Scope, key: string, make: () => T): T {
  let ofFile = kept.get(scope.file) as Map<string, T> | undefined;
  if (!ofFile) kept.set(scope.file, (ofFile = new Map()));
  const before = ofFile.get(key);
  if (before !== undefined) return before;
  const made = make();
  ofFile.set(key, made);
  return made;
}

function hcl(name: string, text: WrittenText, start: number, scope: Scope): Made {
  const { holes } = text;
  const { file, problem } = once(scope, `${start}\n${text.text}`, () => {
    const syntax = parseHcl(text.text);
    const moved = { language: "hcl", ref: scope.file, syntax: relocated(syntax, text) } as const;
    return { file: sourceFile(moved), problem: syntax.problems[0] };
  });
  let hidden: UnknownValue | null = null;
  if (problem) {
    const [hole] = holes.values();
    const at = { file: scope.file, ...text.place(problem) };
    const why = hole ? `it depends on \`${hole.name}\`` : `it does not parse: ${problem.message}`;
    const what = `a part of the generated file \`${name}\``;
    note(scope.machine, { kind: hole ? "unsupported" : "unreadable", at, what, why });
    hidden = hole ? derive(hole, hole.at) : unknown("unreadable", at, name);
  }
  return { file, holes, reads: reads(text.text), hidden };
}

/** All of it stands where it is written as a whole. */
function json(text: WrittenText, expression: Expression, scope: Scope): Made {
  const { holes } = text;
  const syntax = parseJson(text.text);
  const { ref, ...rest } = sourceFile({ language: "json", ref: scope.file, syntax });
  const file = { ref, ...relocated(rest, { ...text, ...sameText(expression) }) };
  const [hole] = holes.values();
  const isBroken = syntax.problems.length > 0 && hole !== undefined;
  return { file, holes, reads: reads(text.text), hidden: isBroken ? derive(hole, hole.at) : null };
}
