// Resolves references: a chain of steps from `var`, `local`, `module`, `data`, a resource type or a bound name to its value.

import type { OpenEntry, Value } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import { openPart } from "../../base/value.ts";
import type { Origin } from "../../base/origin.ts";
import type { Expression, Span } from "../../parse/hcl/syntax.ts";
import { moduleOutput, resourceAttribute, wholeModule, wholeResource } from "./attribute.ts";
import { chainOf, nameAt, stepAt } from "./chain.ts";
import type { Chain, Step } from "./chain.ts";
import { join } from "./instances.ts";
import { makingOf } from "./making.ts";
import { relative } from "./module-source.ts";
import { blockNamed } from "./named-block.ts";
import { choose, openKeyIn } from "./open-key.ts";
import { rememberAt } from "./remember.ts";
import { bound, busy, isHandle, nothingElse, originOf, scopeOf } from "./scope.ts";
import type { Expansion, Handle, Scope } from "./scope.ts";
import { mostInCommon, onlyPerhaps, spell, step, stepBy } from "./step.ts";
import { derive, fail, isFailure, list, openMap, place, textOf } from "./values.ts";
import { variableValue } from "./variable.ts";
import { weigh } from "./weight.ts";

/** A `Variable`, `GetAttribute` or `Index` expression. */
export function reference(expression: Expression, scope: Scope): Value {
  const chain = chainOf(expression);
  const { base } = chain;
  if (base.kind !== "variable") return walk(scope.machine.evaluate(base, scope), chain, 0, scope);
  const local = bound(scope, base.name);
  if (local) {
    if (isHandle(local)) return fromHandle(local, chain, 0, scope, base);
    return walk(place(local, originOf(scope, base)), chain, 0, scope);
  }
  return fromRoot(base.name, chain, scope);
}

/** Takes the steps from `first` on; what is open may turn out not to have what a step asks for. */
function walk(value: Value, chain: Chain, first: number, scope: Scope): Value {
  const { machine } = scope;
  let current = value;
  for (let i = first; i < chain.length; i++) {
    const one = stepAt(chain, i);
    const at = originOf(scope, one);
    const open = openPart(current);
    const key = one.kind === "attribute" ? one.name : machine.evaluate(one.key, scope);
    if (typeof key !== "string" && !key.known) {
      machine.doubt ??= key;
      machine.steps += Math.min(weigh(current).size, mostInCommon) >> 3;
    }
    const perhaps = open && onlyPerhaps(current, key);
    if (perhaps) {
      machine.doubt ??= perhaps.on;
      current = perhaps.value;
    } else current = typeof key === "string" ? step(current, key, at) : stepBy(current, key, at);
    if (isFailure(current)) return current;
    if (open && !current.known) machine.doubt ??= open;
    current = place(current, at);
  }
  return current;
}

/** What a template was not given is none, unless nobody can tell all that it was given. */
function notGiven(root: string, given: Value, chain: Chain, scope: Scope): Value {
  const at = originOf(scope, chain.base);
  if (given.known) return fail(at, `no \`${root}\` is given to this template`);
  return walk(place(step(given, root, at), at), chain, 0, scope);
}

function fromRoot(root: string, chain: Chain, scope: Scope): Value {
  const { whole } = chain;
  const { machine, module } = scope;
  const given = bound(scope, nothingElse);
  if (given && !isHandle(given)) return notGiven(root, given, chain, scope);
  const name = nameAt(chain, 0);
  if (root === "path" || root === "terraform")
    return surroundings(root, name, scope, originOf(scope, whole));
  if (name === null || root === "each" || root === "count" || root === "self")
    return unknown("unsupported", originOf(scope, whole), spell(whole));
  if (root === "var" || root === "local") {
    const head = originOf(scope, stepAt(chain, 0));
    const value =
      root === "var"
        ? place(variableValue(machine, module, name), head)
        : localValue(name, scope, head);
    return walk(value, chain, 1, scope);
  }
  const found = blockNamed(root, chain, scope);
  if (!found) return undeclared(scope, originOf(scope, whole), spell(whole));
  return fromExpansion(found.expansion, chain, found.used, scope);
}

/** What an outline names and does not declare is made by the module in a way that nobody can tell. Terragrunt knows no blocks, and locals as a map: `try` there catches what is none. */
function undeclared({ module }: Scope, at: Origin, name: string): Value {
  if (module.own) return fail(at, `no \`${name}\``);
  if (!module.syntax.standsIn) return unknown("unreadable", at, name);
  return unknown("remote-module", at, join(module.address, name), {
    itself: !module.address.includes("[*]"),
  });
}

function surroundings(root: string, name: string | null, { module }: Scope, at: Origin): Value {
  if (root === "path" && name === "module")
    return known(relative(module.root.cwd, module.syntax.dir), at);
  if (root === "path" && name === "root") return known(".", at);
  return unknown("input-variable", at, `${root}.${name ?? ""}`, { itself: true });
}

function localValue(name: string, scope: Scope, at: Origin): Value {
  const { machine, module } = scope;
  const local = module.syntax.locals.get(name);
  if (!local && module.own) return fail(at, `no local \`${name}\``);
  if (!local) return unknown("unreadable", at, `local.${name}`);
  const { index, value } = local;
  const before = module.locals[index];
  if (before !== undefined && before !== busy) return place(before, at);
  const inner = scopeOf(machine, module, local.file.ref);
  const from = originOf(inner, value);
  const make = (): Value => machine.evaluate(value, inner);
  return place(rememberAt(machine, module.locals, index, from, make, "local", name), at);
}

/** `used`: how many steps named the block. */
function fromExpansion(
  expansion: Expansion<Handle>,
  chain: Chain,
  used: number,
  scope: Scope,
): Value {
  const { whole } = chain;
  const index = used < chain.length ? stepAt(chain, used) : null;
  const [first] = expansion.instances;
  if (!first) return expansion.open ?? fail(originOf(scope, index ?? whole), "no instance");
  if (expansion.kind === "single") return fromHandle(first, chain, used, scope, whole);
  if (!index) return wholeExpansion(expansion, scope, originOf(scope, whole));
  const at = originOf(scope, index);
  const key = keyOf(index, scope, at);
  if (isFailure(key)) return key;
  const chosen = choose(expansion, key, isIdle(scope));
  if (chosen) {
    if (!chosen.active.known) scope.machine.doubt ??= chosen.active;
    if (!key.known) scope.machine.doubt ??= key;
    return fromHandle(chosen, chain, used + 1, scope, whole);
  }
  const open = expansion.open ?? openKeyIn(expansion);
  if (key.known) return open ? derive(open, at) : fail(at, `no instance ${spell(whole)}`);
  const path: string[] = [];
  for (let i = used + 1; i < chain.length; i++) {
    const one = stepAt(chain, i);
    path.push(one.kind === "attribute" ? one.name : "*");
  }
  const reference = { address: first.generic, path };
  return { ...derive(key, at, makingOf("[]", [key])), name: spell(whole), reference };
}

function keyOf(one: Step, scope: Scope, at: Origin): Value {
  return one.kind === "attribute" ? known(one.name, at) : scope.machine.evaluate(one.key, scope);
}

function isIdle({ idle, module }: Scope): boolean {
  return idle || (module.active.known && !module.active.value);
}

/** From the step at `from` on; `whole` is what names the handle where no step does. */
function fromHandle(handle: Handle, chain: Chain, from: number, scope: Scope, whole: Span): Value {
  if (from >= chain.length) return handleValue(handle, scope, originOf(scope, whole));
  const first = stepAt(chain, from);
  const at = originOf(scope, first);
  let name: string | null;
  if (first.kind === "attribute") ({ name } = first);
  else {
    const key = scope.machine.evaluate(first.key, scope);
    if (!key.known) return walk(handleValue(handle, scope, at), chain, from, scope);
    name = textOf(key.value);
  }
  if (name === null) return fail(at, "no such attribute");
  const value =
    handle.kind === "module"
      ? moduleOutput(scope.machine, handle, name, at)
      : resourceAttribute(scope.machine, handle, name, at);
  return walk(value, chain, from + 1, scope);
}

function handleValue(handle: Handle, scope: Scope, at: Origin): Value {
  return handle.kind === "module"
    ? wholeModule(scope.machine, handle, at)
    : wholeResource(scope.machine, handle, at);
}

function wholeExpansion(expansion: Expansion<Handle>, scope: Scope, at: Origin): Value {
  const fields = new Map<string, Value>();
  const open: OpenEntry[] = [];
  const items: Value[] = [];
  for (const one of expansion.instances) {
    if (!isSure(one)) continue;
    const value = handleValue(one, scope, at);
    if (expansion.kind === "count") items.push(value);
    else if (typeof one.key === "string") fields.set(one.key, value);
    else if (typeof one.key === "object" && one.key?.of) open.push({ key: one.key.of, value });
  }
  const rest = expansion.open && derive(expansion.open, at);
  return expansion.kind === "count" ? list(items, at, rest) : openMap(fields, open, at, rest);
}

/** Whether it is one instance that certainly exists, though its key may be unknown. */
export function isSure(handle: Handle): boolean {
  const { key, active } = handle;
  return active.known && active.value && (key === null || typeof key !== "object" || !!key.of);
}
