// Turns the body of a block into values: attributes, nested blocks as lists of bodies, dynamic blocks expanded.

import type { UnknownValue, Value } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { elements } from "./expand.ts";
import { blockName, literalText, merge } from "./module-syntax.ts";
import type { Contents, PlacedBlock } from "./module-syntax.ts";
import { bind, busy, inFile, limit, originOf, remember } from "./scope.ts";
import type { ResourceInstance, Scope } from "./scope.ts";
import { spell } from "./step.ts";
import { derive, fail, list, map } from "./values.ts";

/** What Terraform itself reads; the rest is the provider's. */
const meta = new Set(["count", "for_each", "provider", "providers", "depends_on"]);
const moduleMeta = new Set([...meta, "source", "version"]);
/** Attributes whose expressions are names, not values. */
const names = new Set(["ignore_changes", "replace_triggered_by"]);
/** They run things on somebody's machine and declare nothing. */
const skipped = new Set(["provisioner", "connection"]);
const deepest = 24;

/** A block's body as a value. `own` evaluates an attribute in another way, with a memo. */
export function bodyValue(
  contents: Contents,
  scope: Scope,
  at: Origin,
  skip: ReadonlySet<string> | null,
  own: ((name: string) => Value | null) | null = null,
  depth = 0,
): Value {
  const fields = new Map<string, Value>();
  for (const [name, { file, value }] of contents.attributes) {
    if (skip?.has(name)) continue;
    fields.set(name, own?.(name) ?? attributeValue(name, value, inFile(scope, file.ref)));
  }
  if (contents.blocks.length === 0) return map(fields, at);
  const byName = new Map<string, PlacedBlock[]>();
  for (const placed of contents.blocks) {
    const name = blockName(placed.block);
    if (skipped.has(name)) continue;
    const others = byName.get(name);
    if (others) others.push(placed);
    else byName.set(name, [placed]);
  }
  for (const [name, blocks] of byName) fields.set(name, blockList(blocks, scope, depth));
  return map(fields, at);
}

function attributeValue(name: string, value: Expression, scope: Scope): Value {
  if (!names.has(name)) return scope.machine.evaluate(value, scope);
  const at = originOf(scope, value);
  if (value.kind !== "tuple") return known(literalText(value) ?? spell(value), at);
  const item = (one: Expression): Value =>
    known(literalText(one) ?? spell(one), originOf(scope, one));
  return list(value.items.map(item), at);
}

/** All blocks of one name, as a list of bodies. */
export function blockList(blocks: readonly PlacedBlock[], scope: Scope, depth = 0): Value {
  const items: Value[] = [];
  let rest: UnknownValue | null = null;
  for (const { file, block } of blocks) {
    const here = inFile(scope, file.ref);
    const at = originOf(here, block);
    if (depth > deepest)
      return limit(
        scope.machine,
        at,
        `\`${block.type}\``,
        "its blocks stand too deep in each other",
      );
    if (block.type === "dynamic") {
      const made = dynamicBlock({ file, block }, here, at, depth);
      items.push(...made.items);
      rest ??= made.rest;
    } else {
      const contents = merge([{ file, body: block.body }]);
      items.push(bodyValue(contents, here, at, null, null, depth + 1));
    }
  }
  const first = blocks[0];
  const span = first
    ? { file: first.file.ref, start: first.block.start, end: first.block.end }
    : null;
  return list(items, span ?? { file: scope.file, start: 0, end: 0 }, rest);
}

interface Made {
  readonly items: readonly Value[];
  readonly rest: UnknownValue | null;
}

/** https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
function dynamicBlock({ file, block }: PlacedBlock, scope: Scope, at: Origin, depth: number): Made {
  const { attributes, blocks } = merge([{ file, body: block.body }]);
  const content = blocks.find((one) => one.block.type === "content");
  const each = attributes.get("for_each");
  if (!content || !each) return { items: [], rest: unknown("unsupported", at, "dynamic") };
  const iterator = attributes.get("iterator")?.value;
  const label = block.labels[0]?.value ?? "";
  const name = iterator ? (literalText(iterator) ?? spell(iterator)) : label;
  const inner = merge([{ file, body: content.block.body }]);
  const body = (key: Value, value: Value): Value => {
    const pair = map(
      new Map([
        ["key", key],
        ["value", value],
      ]),
      at,
    );
    return bodyValue(inner, bind(scope, name, pair), at, null, null, depth + 1);
  };
  const collection = scope.machine.evaluate(each.value, scope);
  const pairs = elements(collection, at);
  if (pairs && pairs.pairs.length > scope.machine.bounds.instances)
    return {
      items: [],
      rest: limit(scope.machine, at, `\`dynamic "${label}"\``, "it makes too many blocks"),
    };
  const items = pairs?.pairs.map(([, key, value]) => body(key, value)) ?? [];
  const open = pairs ? pairs.open : collection.known ? fail(at, "for_each") : collection;
  if (!open) return { items, rest: null };
  const reason = derive(open, at);
  const some = (what: string): UnknownValue =>
    unknown(reason.why, at, `${name}.${what}`, { through: reason.through });
  return { items, rest: { ...reason, decoded: body(some("key"), some("value")) } };
}

function scopeOf(machine: Scope["machine"], instance: ResourceInstance): Scope {
  const { module, declaration, bindings, active } = instance;
  const idle = active.known && !active.value;
  return { machine, module, file: declaration.file.ref, bindings, idle };
}

/** One written attribute of an instance, evaluated once; null when it is not written as an attribute. */
export function writtenAttribute(
  machine: Scope["machine"],
  instance: ResourceInstance,
  contents: Contents,
  name: string,
): Value | null {
  const written = contents.attributes.get(name);
  if (!written || meta.has(name)) return null;
  const before = instance.memo.get(name);
  if (before !== undefined && before !== busy) return before;
  const scope = inFile(scopeOf(machine, instance), written.file.ref);
  const at = originOf(scope, written.value);
  const make = (): Value => attributeValue(name, written.value, scope);
  return remember(scope, instance.memo, name, at, make, `${instance.address}.`);
}

/** The nested blocks of one name of an instance; null when there are none. */
export function writtenBlocks(
  machine: Scope["machine"],
  instance: ResourceInstance,
  contents: Contents,
  name: string,
): Value | null {
  if (contents.blocks.length === 0) return null;
  const blocks = contents.blocks.filter(({ block }) => blockName(block) === name);
  if (blocks.length === 0 || skipped.has(name)) return null;
  const scope = scopeOf(machine, instance);
  const at = originOf(scope, instance.declaration.block);
  const make = (): Value => blockList(blocks, scope);
  return remember(scope, instance.memo, name, at, make, `${instance.address}.`);
}

/** The whole body of an instance, as adapters read it. */
export function instanceBody(
  machine: Scope["machine"],
  instance: ResourceInstance,
  contents: Contents,
): Value {
  const scope = scopeOf(machine, instance);
  const at = originOf(scope, instance.declaration.block);
  const skip = instance.mode === "remote-module" ? moduleMeta : meta;
  const own = (name: string): Value | null => writtenAttribute(machine, instance, contents, name);
  const make = (): Value => bodyValue(contents, scope, at, skip, own);
  // No attribute has an empty name.
  return remember(scope, instance.memo, "", at, make, instance.address);
}
