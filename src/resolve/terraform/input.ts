// Tells through which input of which call a caller of a module could write what an attribute in it lacks.

import type { Expression } from "../../parse/hcl/syntax.ts";
import { blockName, contentsIn, fileOfBlock, placedOf } from "./contents.ts";
import type { Contents, PlacedExpression } from "./contents.ts";
import { headerOf } from "./instances.ts";
import { contentsOf } from "./module-syntax.ts";
import type { Declaration, ModuleSyntax } from "./module-syntax.ts";
import type { Input } from "./resolved.ts";
import type { ModuleInstance, ResourceInstance } from "./scope.ts";

/**
 * From the declaration outwards as far as each call only passes an input on: the argument of the last call that writes one, or the call
 * that leaves it out. Null where the attribute takes nothing from an input.
 */
export function inputOf(instance: ResourceInstance, path: readonly string[]): Input | null {
  let { module } = instance;
  if (!module.call && module.calls.length === 0) return null;
  const written = writtenAt(contentsOf(instance.declaration), path);
  let names = written ? inputsIn(written.value, module.syntax, instance.declaration) : none;
  let found: Input | null = null;
  while (module.call && module.parent) {
    const { call, parent } = module;
    const contents = contentsOf(call);
    const [first] = names;
    if (first === undefined) return found;
    const name = names.find((one) => placedOf(contents, one)) ?? first;
    const argument = placedOf(contents, name);
    if (!argument) return { name, at: headerOf(call) };
    const { file, value } = argument;
    found = { name, at: { file: file.ref, start: value.start, end: value.end } };
    names = inputsIn(value, parent.syntax, call);
    module = parent;
  }
  return ofUnit(module, names) ?? found;
}

/** A root that is run from elsewhere, with inputs from there. */
function ofUnit({ calls, root }: ModuleInstance, names: readonly string[]): Input | null {
  const [unit] = calls;
  const [first] = names;
  if (!unit || first === undefined) return null;
  const name = names.find((one) => root.given.has(one)) ?? first;
  return { name, at: root.given.get(name)?.at ?? unit.header };
}

/** The expression of an attribute, or of one in a nested block. */
function writtenAt(contents: Contents, path: readonly string[]): PlacedExpression | null {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  if (rest.length === 0) return placedOf(contents, first);
  const place = contents.blocks.findIndex((block) => blockName(block) === first);
  const block = contents.blocks[place];
  return block ? writtenAt(contentsIn(fileOfBlock(contents, place), block.body), rest) : null;
}

const none: readonly string[] = [];

/** What they give holds what they were given. */
const passing: ReadonlySet<string> = new Set(
  "coalesce coalescelist compact concat distinct element flatten lookup merge nonsensitive one sensitive setunion tolist tomap toset try values".split(
    " ",
  ),
);
const inputs = new WeakMap<Expression, readonly string[]>();

/**
 * The input variables that an expression's value, as a whole, is or is made of: not those that only stand within it, or decide. Read from
 * syntax alone, once an expression; what needs itself adds nothing.
 */
function inputsIn(
  expression: Expression,
  module: ModuleSyntax,
  declaration: Declaration,
): readonly string[] {
  const before = inputs.get(expression);
  if (before) return before;
  inputs.set(expression, none);
  const found = [...new Set(read(expression, module, declaration))];
  inputs.set(expression, found);
  return found;
}

function read(
  expression: Expression,
  module: ModuleSyntax,
  declaration: Declaration,
): readonly string[] {
  const of = (one: Expression): readonly string[] => inputsIn(one, module, declaration);
  const { kind } = expression;
  if (kind === "attribute" || kind === "index") return referred(expression, module, declaration);
  if (kind === "parenthesis") return of(expression.inner);
  if (kind === "conditional") return [...of(expression.then), ...of(expression.else)];
  if (kind === "call")
    return passing.has(expression.name) ? expression.arguments.flatMap(of) : none;
  if (kind === "tuple") return expression.items.flatMap(of);
  if (kind === "for") return of(expression.collection);
  return kind === "splat" ? of(expression.target) : none;
}

/** `var.tags`, `var.role.tags`, `local.tags`, `each.value.tags`. */
function referred(
  expression: Expression,
  module: ModuleSyntax,
  declaration: Declaration,
): readonly string[] {
  let node = expression;
  let name = "";
  while (node.kind === "attribute" || node.kind === "index") {
    if (node.kind === "attribute") ({ name } = node);
    node = node.target;
  }
  if (node.kind !== "variable") return inputsIn(node, module, declaration);
  if (node.name === "var") return module.variables.has(name) ? [name] : none;
  if (node.name === "local") {
    const local = module.locals.get(name);
    return local ? inputsIn(local.value, module, declaration) : none;
  }
  const over = node.name === "each" ? placedOf(contentsOf(declaration), "for_each") : null;
  return over ? inputsIn(over.value, module, declaration) : none;
}
