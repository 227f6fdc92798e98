// Tells through which input of which call a caller of a module could write what an attribute in it lacks.

import type { Expression, ObjectExpression } from "../../parse/hcl/syntax.ts";
import { blockName, contentsIn, fileOfBlock, literalText, placedOf } from "./contents.ts";
import type { Contents, PlacedExpression } from "./contents.ts";
import { contentsOf, headerOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import type { ModuleSyntax } from "./module-syntax.ts";
import type { Input } from "./resolved.ts";
import type { ModuleInstance, ResourceInstance } from "./scope.ts";

/** An input variable, or a part of it, that flows into a value. */
interface Flow {
  readonly name: string;
  readonly path: Path;
}

/** The keys of a part; `*` is any. */
type Path = readonly string[];

/**
 * From the declaration outwards as far as each call only passes an input on: the argument of the last call that writes one, or the call
 * that leaves it out. Null where the attribute takes nothing from an input.
 */
export function inputOf(instance: ResourceInstance, path: readonly string[]): Input | null {
  let { module } = instance;
  if (!module.call && module.calls.length === 0) return null;
  const written = writtenAt(contentsOf(instance.declaration), path);
  const spent = { parts: 0 };
  let flows = written
    ? flowsInto(written.value, [], {
        spent,
        module: module.syntax,
        declaration: instance.declaration,
      })
    : none;
  let found: Input | null = null;
  while (module.call && module.parent) {
    const { call, parent } = module;
    const contents = contentsOf(call);
    const [first] = flows;
    if (!first) return found;
    const flow = flows.find(({ name }) => placedOf(contents, name)) ?? first;
    const argument = placedOf(contents, flow.name);
    if (!argument) return { name: flow.name, at: headerOf(call) };
    const { value, path: rest } = partOf(argument.value, flow.path);
    found = {
      name: flow.name,
      at: parent.syntax.standsIn ?? {
        file: argument.file.ref,
        start: value.start,
        end: value.end,
      },
    };
    flows = flowsInto(value, rest, { spent, module: parent.syntax, declaration: call });
    module = parent;
  }
  return ofUnit(module, flows) ?? found;
}

/** A root that is run from elsewhere, with inputs from there. */
function ofUnit({ calls, root }: ModuleInstance, flows: readonly Flow[]): Input | null {
  const [unit] = calls;
  const [first] = flows;
  if (!unit || !first) return null;
  const { name } = flows.find((one) => root.given.has(one.name)) ?? first;
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

/** As far as objects are written out. */
function partOf(
  value: Expression,
  path: Path,
): { readonly value: Expression; readonly path: Path } {
  const [first, ...rest] = path;
  if (value.kind !== "object" || first === undefined) return { value, path };
  const [item] = itemsAt(value, first);
  return item ? partOf(item, rest) : { value, path: [] };
}

function itemsAt({ items }: ObjectExpression, key: string): readonly Expression[] {
  return items
    .filter((item) => key === "*" || literalText(item.key) === key)
    .map(({ value }) => value);
}

const none: readonly Flow[] = [];
// More than people write.
const mostSteps = 16;
const mostFlows = 16;
const mostParts = 2000;

/** Where an expression stands. */
interface Within {
  readonly spent: { parts: number };
  readonly module: ModuleSyntax;
  readonly declaration: Declaration;
}

/** By expression and path. Two modules may hold one expression, as two files of one text are parsed once. */
const remembered = new WeakMap<ModuleSyntax, Map<Expression, Map<string, readonly Flow[]>>>();

/**
 * The inputs that a part of an expression's value, as a whole, is or is made of: not those that only stand within it, or decide. Read from
 * syntax alone, once a part; what needs itself adds nothing.
 */
function flowsInto(expression: Expression, path: Path, within: Within): readonly Flow[] {
  let ofModule = remembered.get(within.module);
  if (!ofModule) remembered.set(within.module, (ofModule = new Map()));
  let known = ofModule.get(expression);
  if (!known) ofModule.set(expression, (known = new Map()));
  const key = path.join("\n");
  const before = known.get(key);
  if (before) return before;
  known.set(key, none);
  if (path.length > mostSteps) return none;
  const isCut = ++within.spent.parts > mostParts;
  const found = isCut ? none : distinct(read(expression, path, within)).slice(0, mostFlows);
  // What was cut short is whole for whoever asks for less.
  if (within.spent.parts > mostParts) known.delete(key);
  else known.set(key, found);
  return found;
}

function distinct(list: readonly Flow[]): readonly Flow[] {
  return [...new Map(list.map((one) => [[one.name, ...one.path].join("\n"), one])).values()];
}

/** What they give is made of what they were given: of the same shape, or of its parts. */
const merging: ReadonlySet<string> = new Set(
  "coalesce merge nonsensitive sensitive tomap try".split(" "),
);
const picking: ReadonlySet<string> = new Set(
  "coalescelist compact concat distinct element flatten lookup one setunion tolist toset values".split(
    " ",
  ),
);

function read(expression: Expression, path: Path, within: Within): readonly Flow[] {
  const of = (one: Expression): readonly Flow[] => flowsInto(one, path, within);
  const ofParts = (one: Expression): readonly Flow[] => flowsInto(one, [], within);
  const { kind } = expression;
  if (kind === "attribute" || kind === "index") return referred(expression, path, within);
  if (kind === "parenthesis") return of(expression.inner);
  if (kind === "template") {
    const [only, more] = expression.parts;
    return only?.kind === "interpolation" && !more && !expression.heredoc ? of(only.value) : none;
  }
  if (kind === "conditional") return [...of(expression.then), ...of(expression.else)];
  if (kind === "call" && merging.has(expression.name)) return expression.arguments.flatMap(of);
  if (kind === "call")
    return picking.has(expression.name) ? expression.arguments.flatMap(ofParts) : none;
  if (kind === "tuple") return expression.items.flatMap(ofParts);
  if (kind === "for") return ofParts(expression.collection);
  if (kind === "splat") return ofParts(expression.target);
  const [first, ...rest] = path;
  return kind === "object" && first !== undefined
    ? itemsAt(expression, first).flatMap((item) => flowsInto(item, rest, within))
    : none;
}

/** `var.tags`, `var.role.tags`, `local.tags`, `each.value.tags`. */
function referred(expression: Expression, path: Path, within: Within): readonly Flow[] {
  const { module, declaration } = within;
  const steps: string[] = [];
  let node = expression;
  while (node.kind === "attribute" || node.kind === "index") {
    steps.unshift(node.kind === "attribute" ? node.name : (literalText(node.key) ?? "*"));
    node = node.target;
  }
  if (node.kind !== "variable") return flowsInto(node, [...steps, ...path], within);
  const [name = "", ...part] = steps;
  const whole = [...part, ...path];
  if (node.name === "var") return module.variables.has(name) ? [{ name, path: whole }] : none;
  if (node.name === "local") {
    const local = module.locals.get(name);
    return local ? flowsInto(local.value, whole, within) : none;
  }
  const over =
    node.name === "each" && name === "value" ? placedOf(contentsOf(declaration), "for_each") : null;
  return over ? flowsInto(over.value, ["*", ...whole], within) : none;
}
