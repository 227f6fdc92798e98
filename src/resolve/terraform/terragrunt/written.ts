// Evaluates what one of Terragrunt's configurations says itself, whatever it includes.

import type { Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { startOf } from "../../../base/origin.ts";
import type { Block, Body, Expression } from "../../../parse/hcl/syntax.ts";
import { contentsIn, literalText, valueOf } from "../contents.ts";
import type { SourceFile } from "../contents.ts";
import { originOf } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { map } from "../values.ts";
import { generatedBy } from "./generate.ts";
import type { Generated } from "./model.ts";
import type { Configuration, Extra, Source } from "./place.ts";

export function attributeOf(body: Body, name: string, scope: Scope): Value | null {
  const value = body.attributes.find((one) => one.name === name)?.value;
  return value ? scope.machine.evaluate(value, scope) : null;
}

/** What a file says itself. */
export function written(file: SourceFile, scope: Scope): Omit<Configuration, "idle"> {
  const { body } = file;
  const locals = new Map<string, Value>();
  const generated = new Map<string, Generated>();
  const extra = new Map<string, Extra>();
  let source: Source | null = null;
  for (const block of body.blocks) {
    if (block.type === "locals")
      for (const { name, value } of block.body.attributes)
        locals.set(name, scope.machine.evaluate(localNamed(name, value), scope));
    else if (block.type === "generate") {
      const made = generatedBy(contentsIn(file, block.body), scope);
      if (made) generated.set(block.labels[0]?.value ?? "", made);
    } else if (block.type === "terraform") {
      source = sourceIn(block, scope) ?? source;
      for (const inner of block.body.blocks)
        if (inner.type === "extra_arguments")
          extra.set(inner.labels[0]?.value ?? "", extraIn(inner.body, scope));
    }
  }
  for (const [name, made] of generatedInMap(file, scope)) generated.set(name, made);
  const inputs = attributeOf(body, "inputs", scope);
  const isNone = inputs?.known === true && inputs.value === null;
  const at = startOf(file.ref);
  return {
    locals: map(locals, at),
    inputs: isNone ? null : inputs,
    source,
    extra,
    generated,
    hidden: null,
  };
}

/** `local.x`, read where `x` is written. */
function localNamed(name: string, { start, end }: Expression): Expression {
  const span = { start, end };
  return { kind: "attribute", name, target: { kind: "variable", name: "local", ...span }, ...span };
}

/** `generate = { provider = { path = … } }` says the same as blocks. */
function generatedInMap(file: SourceFile, scope: Scope): readonly (readonly [string, Generated])[] {
  const value = valueOf(contentsIn(file, file.body), "generate");
  if (value?.kind !== "object") return [];
  return value.items.flatMap(({ key, value: one }) => {
    const name = literalText(key);
    if (name === null || one.kind !== "object") return [];
    const attributes = one.items.flatMap((item) => {
      const text = literalText(item.key);
      const { start, end } = item;
      return text === null ? [] : [{ name: text, value: item.value, start, end }];
    });
    const body = { attributes, blocks: [], start: one.start, end: one.end };
    const made = generatedBy(contentsIn(file, body), scope);
    return made ? [[name, made] as const] : [];
  });
}

function sourceIn(block: Block, scope: Scope): Source | null {
  const expression = block.body.attributes.find(({ name }) => name === "source")?.value;
  if (!expression) return null;
  const value = scope.machine.evaluate(expression, scope);
  const either = value.known ? [] : branches(expression, scope);
  const at = originOf(scope, { start: block.start, end: block.headerEnd });
  return { value, either, at };
}

/** What a conditional may be of which nobody can tell the condition. */
function branches(expression: Expression, scope: Scope): readonly Value[] {
  if (expression.kind === "parenthesis") return branches(expression.inner, scope);
  if (expression.kind === "template") {
    const [only, more] = expression.parts;
    const isOne = only?.kind === "interpolation" && !more;
    return isOne ? branches(only.value, scope) : [];
  }
  if (expression.kind !== "conditional") return [];
  return [expression.then, expression.else].flatMap((one) => {
    const value = scope.machine.evaluate(one, scope);
    const inner = value.known ? [] : branches(one, scope);
    return inner.length > 0 ? inner : [value];
  });
}

function extraIn(body: Body, scope: Scope): Extra {
  const none = known(null, startOf(scope.file));
  const at = (name: string): Value => attributeOf(body, name, scope) ?? none;
  return {
    commands: at("commands"),
    arguments: at("arguments"),
    required: at("required_var_files"),
    optional: at("optional_var_files"),
    variables: at("env_vars"),
  };
}
