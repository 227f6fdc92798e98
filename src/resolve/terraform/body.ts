// Turns the body of a block into values: attributes, nested blocks as lists of bodies, dynamic blocks expanded.

import { append } from "../../base/grouped.ts";
import type { UnknownValue, Value } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Attribute, Block, Expression } from "../../parse/hcl/syntax.ts";
import {
  blockName,
  contentsIn,
  fileOfAttribute,
  fileOfBlock,
  literalText,
  placeOf,
  valueOf,
} from "./contents.ts";
import type { Contents, SourceFile } from "./contents.ts";
import { elements, pairOf } from "./pairs.ts";
import { remember, rememberAt } from "./remember.ts";
import { bind, busy, inFile, limit, noteIn, originOf } from "./scope.ts";
import type { Machine, ResourceInstance, Scope } from "./scope.ts";
import { spell } from "./step.ts";
import { derive, fail, list, map } from "./values.ts";

/** What Terraform itself reads; the rest is the provider's. */
const meta = new Set(["count", "for_each", "provider", "providers", "depends_on"]);
const moduleMeta = new Set([...meta, "source", "version"]);
/** Attributes whose expressions are names, not values. */
const names = new Set(["ignore_changes", "replace_triggered_by"]);
/** They run things on somebody's machine and declare nothing, but where that is all that a resource is for. */
const skipped = new Set(["provisioner", "connection"]);
const runners = new Set(["null_resource", "terraform_data"]);
const deepest = 24;

/** A block's body as a value; an instance's own attributes are remembered. */
export function bodyValue(
  contents: Contents,
  scope: Scope,
  at: Origin,
  instance: ResourceInstance | null = null,
  depth = 0,
): Value {
  const fields = new Map<string, Value>();
  const { attributes, blocks } = contents;
  const skip = instance && (instance.mode === "remote-module" ? moduleMeta : meta);
  for (let i = 0; i < attributes.length; i++) {
    const { name, value } = attributes[i] as Attribute;
    if (skip?.has(name)) continue;
    const here = inFile(scope, fileOfAttribute(contents, i).ref);
    fields.set(
      name,
      instance ? ownAttribute(contents, i, instance, here) : attributeValue(name, value, here),
    );
  }
  if (blocks.length > 0)
    for (const [name, places] of placesByName(blocks)) {
      if (skipped.has(name) && !(name === "provisioner" && runners.has(instance?.type ?? "")))
        continue;
      const list = blockList(contents, places, scope, depth);
      fields.set(name, instance ? told(scope.machine, instance, name, list) : list);
    }
  return map(fields, at);
}

/** With what is known beside source. */
function told(machine: Machine, { address }: ResourceInstance, name: string, value: Value): Value {
  const { overlay } = machine;
  return overlay ? overlay.attribute(noteIn(machine), address, name, value) : value;
}

const first: readonly number[] = [0];

function placesByName(blocks: readonly Block[]): Iterable<readonly [string, readonly number[]]> {
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only) return [[blockName(only), first]];
  const byName = new Map<string, number[]>();
  for (let i = 0; i < blocks.length; i++) {
    const name = blockName(blocks[i] as Block);
    append(byName, name, i);
  }
  return byName;
}

function attributeValue(name: string, value: Expression, scope: Scope): Value {
  if (!names.has(name)) return scope.machine.evaluate(value, scope);
  const at = originOf(scope, value);
  if (value.kind !== "tuple") return known(literalText(value) ?? spell(value), at);
  const item = (one: Expression): Value =>
    known(literalText(one) ?? spell(one), originOf(scope, one));
  return list(value.items.map(item), at);
}

/** The blocks of one name, which stand at `places`, as a list of bodies. */
function blockList(
  contents: Contents,
  places: readonly number[],
  scope: Scope,
  depth: number,
): Value {
  const items: Value[] = [];
  let rest: UnknownValue | null = null;
  let span: Origin | null = null;
  for (const place of places) {
    const block = contents.blocks[place] as Block;
    const file = fileOfBlock(contents, place);
    const here = inFile(scope, file.ref);
    const at = originOf(here, block);
    span ??= at;
    if (depth > deepest) {
      const why = "its blocks stand too deep in each other";
      return limit(scope.machine, at, `\`${block.type}\``, why);
    }
    if (block.type === "dynamic") {
      const made = dynamicBlock(file, block, here, at, depth);
      items.push(...made.items);
      if (rest && made.rest) items.push(made.rest);
      else rest ??= made.rest;
    } else items.push(bodyValue(contentsIn(file, block.body), here, at, null, depth + 1));
  }
  return list(items.slice(), span ?? { file: scope.file, start: 0, end: 0 }, rest);
}

interface Made {
  readonly items: readonly Value[];
  readonly rest: UnknownValue | null;
}

/** https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
function dynamicBlock(
  file: SourceFile,
  block: Block,
  scope: Scope,
  at: Origin,
  depth: number,
): Made {
  const written = contentsIn(file, block.body);
  const content = written.blocks.find((one) => one.type === "content");
  const each = valueOf(written, "for_each");
  if (!content || !each) return { items: [], rest: unknown("unsupported", at, "dynamic") };
  const iterator = valueOf(written, "iterator");
  const label = block.labels[0]?.value ?? "";
  const name = iterator ? (literalText(iterator) ?? spell(iterator)) : label;
  const inner = contentsIn(file, content.body);
  const body = (key: Value, value: Value): Value =>
    bodyValue(inner, bind(scope, name, pairOf(key, value, at)), at, null, depth + 1);
  const collection = scope.machine.evaluate(each, scope);
  const pairs = elements(collection, at);
  if (pairs && pairs.pairs.length > scope.machine.bounds.instances)
    return {
      items: [],
      rest: limit(scope.machine, at, `\`dynamic "${label}"\``, "it makes too many blocks"),
    };
  const items = pairs?.pairs.map(([, key, value]) => body(key, value)) ?? [];
  // What may be there is unknown, and stays readable behind that.
  for (const { key, value, on } of pairs?.maybe ?? [])
    items.push({ ...derive(on, at), decoded: body(key, value) });
  const open = pairs ? pairs.open : collection.known ? fail(at, "for_each") : collection;
  if (!open) return { items, rest: null };
  const reason = derive(open, at);
  const some = (what: string): UnknownValue =>
    unknown(reason.why, at, `${name}.${what}`, { through: reason.through });
  return { items, rest: { ...reason, decoded: body(some("key"), some("value")) } };
}

function ownScope(machine: Machine, instance: ResourceInstance): Scope {
  const { module, declaration, bindings, active } = instance;
  const idle = active.known && !active.value;
  return { machine, module, file: declaration.file.ref, bindings, idle };
}

/** An attribute of an instance, evaluated once. `scope` is that of its file. */
function ownAttribute(
  contents: Contents,
  place: number,
  instance: ResourceInstance,
  scope: Scope,
): Value {
  const { name, value } = contents.attributes[place] as Attribute;
  const slots = (instance.written ??= []);
  const make = (): Value => told(scope.machine, instance, name, attributeValue(name, value, scope));
  const at = originOf(scope, value);
  return rememberAt(scope.machine, slots, place, at, make, instance.address, name);
}

/** One written attribute of an instance; null when it is not written as an attribute. */
export function writtenAttribute(
  machine: Machine,
  instance: ResourceInstance,
  contents: Contents,
  name: string,
): Value | null {
  const place = placeOf(contents, name);
  if (place < 0 || meta.has(name)) return null;
  const before = instance.written?.[place];
  if (before !== undefined && before !== busy) return before;
  const scope = inFile(ownScope(machine, instance), fileOfAttribute(contents, place).ref);
  return ownAttribute(contents, place, instance, scope);
}

/** The nested blocks of one name of an instance; null when there are none. */
export function writtenBlocks(
  machine: Machine,
  instance: ResourceInstance,
  contents: Contents,
  name: string,
): Value | null {
  const { blocks } = contents;
  if (blocks.length === 0 || skipped.has(name)) return null;
  const places: number[] = [];
  for (let i = 0; i < blocks.length; i++)
    if (blockName(blocks[i] as Block) === name) places.push(i);
  if (places.length === 0) return null;
  const scope = ownScope(machine, instance);
  const at = originOf(scope, instance.declaration.block);
  const make = (): Value => told(machine, instance, name, blockList(contents, places, scope, 0));
  return remember(machine, instance.memo, name, at, make, `${instance.address}.`);
}

/** The whole body of an instance, as adapters read it. */
export function instanceBody(
  machine: Machine,
  instance: ResourceInstance,
  contents: Contents,
): Value {
  const scope = ownScope(machine, instance);
  const at = originOf(scope, instance.declaration.block);
  const make = (): Value => bodyValue(contents, scope, at, instance);
  // No attribute has an empty name.
  return remember(machine, instance.memo, "", at, make, instance.address);
}
