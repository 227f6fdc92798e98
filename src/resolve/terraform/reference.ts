// Resolves references: a chain of steps from `var`, `local`, `module`, `data`, a resource type or a bound name to its value.

import type { Value } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import { openPart } from "../../base/value.ts";
import type { Origin } from "../../base/origin.ts";
import type { Expression, Span } from "../../parse/hcl/syntax.ts";
import { moduleOutput, resourceAttribute, wholeModule, wholeResource } from "./attribute.ts";
import { moduleInstances, remoteInstances, resourceInstances } from "./instances.ts";
import { relative } from "./module-source.ts";
import { bound, busy, isHandle, originOf, rememberAt, scopeOf } from "./scope.ts";
import type { Expansion, Handle, Machine, Scope } from "./scope.ts";
import { spell, step, stepBy } from "./step.ts";
import { derive, fail, isFailure, list, map, numberOf, place, textOf } from "./values.ts";
import { variableValue } from "./variable.ts";

interface Step extends Span {
  /** A name, or the expression of a key. */
  readonly key: string | Expression;
}

interface Chain {
  readonly base: Expression;
  readonly steps: readonly Step[];
}

function chainOf(expression: Expression): Chain {
  const steps: Step[] = [];
  let base = expression;
  while (base.kind === "attribute" || base.kind === "index") {
    const { end } = base;
    steps.push({
      key: base.kind === "attribute" ? base.name : base.key,
      start: expression.start,
      end,
    });
    base = base.target;
  }
  return { base, steps: steps.reverse() };
}

/** A `Variable`, `GetAttribute` or `Index` expression. */
export function reference(expression: Expression, scope: Scope): Value {
  const { base, steps } = chainOf(expression);
  if (base.kind !== "variable") return walk(scope.machine.evaluate(base, scope), steps, scope, 0);
  const local = bound(scope, base.name);
  if (local) {
    if (isHandle(local)) return fromHandle(local, steps, scope, base);
    return walk(place(local, originOf(scope, base)), steps, scope, 0);
  }
  return fromRoot(base.name, expression, steps, scope);
}

/** Takes the steps from `first` on; what is open may turn out not to have what a step asks for. */
function walk(value: Value, steps: readonly Step[], scope: Scope, first: number): Value {
  let current = value;
  for (let i = first; i < steps.length; i++) {
    const one = steps[i] as Step;
    const at = originOf(scope, one);
    const key = one.key;
    const open = openPart(current);
    if (typeof key === "string") current = step(current, key, at);
    else {
      const index = scope.machine.evaluate(key, scope);
      if (!index.known) scope.machine.doubt ??= index;
      current = stepBy(current, index, at);
    }
    if (isFailure(current)) return current;
    if (open && !current.known) scope.machine.doubt ??= open;
    current = place(current, at);
  }
  return current;
}

function nameAt(steps: readonly Step[], index: number): string | null {
  const key = steps[index]?.key;
  if (typeof key === "string") return key;
  if (key?.kind !== "template" || key.parts.length !== 1) return null;
  const part = key.parts[0];
  return part?.kind === "literal" ? part.value : null;
}

function fromRoot(root: string, whole: Expression, steps: readonly Step[], scope: Scope): Value {
  const at = originOf(scope, whole);
  const { machine, module } = scope;
  const name = nameAt(steps, 0);
  if (root === "path" || root === "terraform") return surroundings(root, name, scope, at);
  if (root === "each" || root === "count" || root === "self")
    return unknown("unsupported", at, spell(whole));
  if (name === null) return unknown("unsupported", at, spell(whole));
  const head = originOf(scope, steps[0] ?? whole);
  if (root === "var")
    return walk(place(variableValue(machine, module, name), head), steps, scope, 1);
  if (root === "local") return walk(localValue(name, scope, head), steps, scope, 1);
  const found = block(root, steps, machine, scope);
  if (!found) return unknown("unreadable", at, spell(whole));
  return fromExpansion(found.expansion, steps.slice(found.used), scope, whole);
}

function surroundings(root: string, name: string | null, { module }: Scope, at: Origin): Value {
  if (root === "path" && name === "module")
    return known(relative(module.root.dir, module.syntax.dir), at);
  if (root === "path" && name === "root") return known(".", at);
  return unknown("input-variable", at, `${root}.${name ?? ""}`);
}

function localValue(name: string, scope: Scope, at: Origin): Value {
  const { machine, module } = scope;
  const local = module.syntax.locals.get(name);
  if (!local) return unknown("unreadable", at, `local.${name}`);
  const { index, value } = local;
  const before = module.locals[index];
  if (before !== undefined && before !== busy) return place(before, at);
  const inner = scopeOf(machine, module, local.file.ref);
  const from = originOf(inner, value);
  const make = (): Value => machine.evaluate(value, inner);
  return place(rememberAt(machine, module.locals, index, from, make, "local", name), at);
}

interface Found {
  readonly expansion: Expansion<Handle>;
  /** How many steps name the block. */
  readonly used: number;
}

function block(root: string, steps: readonly Step[], machine: Machine, scope: Scope): Found | null {
  const { module } = scope;
  const first = nameAt(steps, 0);
  const second = nameAt(steps, 1);
  if (first === null) return null;
  if (root === "module") {
    const call = module.syntax.calls.get(first);
    if (!call) return null;
    const inTree = moduleInstances(machine, module, call);
    return { expansion: inTree ?? remoteInstances(machine, module, call), used: 1 };
  }
  const kinds = root === "data" || root === "ephemeral";
  if (kinds && second === null) return null;
  // `resource.type.name` is the long form of a reference to a managed resource.
  const long = root === "resource" && second !== null;
  const key = kinds
    ? `${root}.${first}.${second}`
    : long
      ? `${first}.${second}`
      : `${root}.${first}`;
  const declaration = module.syntax.resources.get(key);
  if (!declaration) return null;
  const expansion = resourceInstances(machine, module, declaration);
  return { expansion, used: kinds || long ? 2 : 1 };
}

/** The block instances that an expression names as a whole (`aws_iam_role.this`, `module.ci`, `values(…)` of them); null for anything else. */
export function instancesNamed(expression: Expression, scope: Scope): Expansion<Handle> | null {
  if (expression.kind === "parenthesis") return instancesNamed(expression.inner, scope);
  if (expression.kind === "call") {
    const [only, more] = expression.arguments;
    return expression.name === "values" && only && !more ? instancesNamed(only, scope) : null;
  }
  const { base, steps } = chainOf(expression);
  if (base.kind !== "variable" || steps.length === 0 || bound(scope, base.name)) return null;
  if (steps.length > 2 || steps.some(({ key }) => typeof key !== "string")) return null;
  if (["var", "local", "path", "terraform", "each", "count", "self"].includes(base.name))
    return null;
  const found = block(base.name, steps, scope.machine, scope);
  return found && found.used === steps.length ? found.expansion : null;
}

function fromExpansion(
  expansion: Expansion<Handle>,
  steps: readonly Step[],
  scope: Scope,
  whole: Expression,
): Value {
  const at = originOf(scope, steps[0] ?? whole);
  const [first] = expansion.instances;
  if (!first) return expansion.open ?? fail(at, "no instance");
  if (expansion.kind === "single") return fromHandle(first, steps, scope, whole);
  const [index, ...more] = steps;
  if (!index) return wholeExpansion(expansion, scope, originOf(scope, whole));
  const key =
    typeof index.key === "string" ? known(index.key, at) : scope.machine.evaluate(index.key, scope);
  if (isFailure(key)) return key;
  const chosen = choose(expansion, key, isIdle(scope));
  if (chosen) {
    if (!chosen.active.known) scope.machine.doubt ??= chosen.active;
    if (!key.known) scope.machine.doubt ??= key;
    return fromHandle(chosen, more, scope, whole);
  }
  if (key.known)
    return expansion.open ? derive(expansion.open, at) : fail(at, `no instance ${spell(whole)}`);
  const path = more.map((one) => (typeof one.key === "string" ? one.key : "*"));
  return { ...derive(key, at), name: spell(whole), reference: { address: first.generic, path } };
}

function isIdle({ idle, module }: Scope): boolean {
  return idle === true || (module.active.known && !module.active.value);
}

function choose(expansion: Expansion<Handle>, key: Value, idle: boolean): Handle | null {
  const any = expansion.instances.find((one) => typeof one.key === "object" && one.key !== null);
  const isOff = (one: Handle): boolean => !idle && one.active.known && !one.active.value;
  const only = expansion.instances[0];
  if (!key.known) return expansion.instances.length === 1 && only && !isOff(only) ? only : null;
  const wanted = expansion.kind === "count" ? numberOf(key.value) : textOf(key.value);
  const chosen = expansion.instances.find((one) => one.key === wanted) ?? any ?? null;
  return chosen && isOff(chosen) ? null : chosen;
}

function fromHandle(handle: Handle, steps: readonly Step[], scope: Scope, whole: Span): Value {
  const first = steps[0];
  if (!first) return handleValue(handle, scope, originOf(scope, whole));
  const at = originOf(scope, first);
  const key =
    typeof first.key === "string" ? known(first.key, at) : scope.machine.evaluate(first.key, scope);
  if (!key.known) return walk(handleValue(handle, scope, at), steps, scope, 0);
  const name = textOf(key.value);
  if (name === null) return fail(at, "no such attribute");
  const value =
    handle.kind === "module"
      ? moduleOutput(scope.machine, handle, name, at)
      : resourceAttribute(scope.machine, handle, name, at);
  return walk(value, steps, scope, 1);
}

export function handleValue(handle: Handle, scope: Scope, at: Origin): Value {
  return handle.kind === "module"
    ? wholeModule(scope.machine, handle, at)
    : wholeResource(scope.machine, handle, at);
}

function wholeExpansion(expansion: Expansion<Handle>, scope: Scope, at: Origin): Value {
  const fields = new Map<string, Value>();
  const items: Value[] = [];
  for (const one of expansion.instances) {
    if (!isSure(one)) continue;
    const value = handleValue(one, scope, at);
    if (expansion.kind === "count") items.push(value);
    else if (typeof one.key === "string") fields.set(one.key, value);
  }
  const rest = expansion.open && derive(expansion.open, at);
  return expansion.kind === "count" ? list(items, at, rest) : map(fields, at, rest);
}

/** Whether an instance certainly exists, under a key that is known. */
export function isSure(handle: Handle): boolean {
  const { key, active } = handle;
  return active.known && active.value && (key === null || typeof key !== "object");
}
