// Reads attributes of other blocks: what they wrote, what follows from it, or an unknown that refers to the block.

import type { Making, Reference, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { accountIn } from "./account.ts";
import { instanceBody, writtenAttribute, writtenBlocks } from "./body.ts";
import { calledBy, contentsOf, headerOf } from "./declaration.ts";
import { placedOf } from "./contents.ts";
import { computedAttribute } from "./data-sources.ts";
import { makingOf } from "./making.ts";
import { providerFact } from "./provider-facts.ts";
import { providerOf } from "./providers.ts";
import { stateOf } from "./remote-state.ts";
import { remember, rememberAt } from "./remember.ts";
import type { Machine, ModuleInstance, ResourceInstance } from "./scope.ts";
import { busy, noteIn, originOf, scopeOf } from "./scope.ts";
import { fail, map, place } from "./values.ts";

function whyOf(instance: ResourceInstance): "computed" | "data-source" | "remote-module" {
  if (instance.mode === "resource") return "computed";
  return instance.mode === "remote-module" ? "remote-module" : "data-source";
}

function setByProvider(
  machine: Machine,
  instance: ResourceInstance,
  path: Reference["path"],
  at: Origin,
): UnknownValue {
  const { address } = instance;
  const name = [address, ...path].join(".");
  // An address with a key that nobody can tell stands for several blocks.
  const itself = !address.includes("[*]");
  const making = asked(machine, instance);
  return unknown(whyOf(instance), at, name, { reference: { address, path }, itself, making });
}

/** What a data source finds is another thing when it asks for another, or of another provider. */
function asked(machine: Machine, instance: ResourceInstance): Making | undefined {
  if (instance.mode !== "data") return undefined;
  const provider = providerOf(machine, instance);
  const account = provider ? accountIn(provider).map(([, value]) => value) : [];
  const body = instanceBody(machine, instance, contentsOf(instance.declaration));
  const which = instance.type === "terraform_remote_state" ? stateOf(body) : body;
  return makingOf(`data ${provider?.alias ?? ""}`, [which, ...account]);
}

/** `aws_iam_role.this[0].arn`, read at `at`. */
export function resourceAttribute(
  machine: Machine,
  instance: ResourceInstance,
  name: string,
  at: Origin,
): Value {
  // The dot keeps it apart from what is written under the same name.
  const key = `.${name}`;
  const before = instance.memo.get(key);
  const value =
    before !== undefined && before !== busy
      ? before
      : remember(
          machine,
          instance.memo,
          key,
          headerOf(instance.declaration),
          () => read(machine, instance, name),
          `ref ${instance.address}`,
        );
  if (
    !value.known &&
    value.reference?.address === instance.address &&
    value.reference.path.length === 1
  )
    return { ...value, at };
  // An output may be known to hand on what another block is.
  const { reference = { address: instance.address, path: [name] } } =
    instance.mode === "remote-module" ? value : {};
  return referring(place(value, at), reference);
}

/** Most values pass here, so the commonest shape is made without a spread. */
function referring(value: Value, reference: Reference): Value {
  if (!value.known) return { ...value, reference };
  return {
    known: true,
    value: value.value,
    at: value.at,
    through: value.through,
    reference,
    decoded: value.decoded,
  };
}

function read(machine: Machine, instance: ResourceInstance, name: string): Value {
  const header = headerOf(instance.declaration);
  if (instance.mode === "remote-module") {
    const source = setByProvider(machine, instance, [name], header);
    return (
      machine.overlay?.output(instance.address, calledBy(instance.declaration), name, source) ??
      source
    );
  }
  const { overlay } = machine;
  const contents = contentsOf(instance.declaration);
  const body = (): Value => instanceBody(machine, instance, contents);
  const told = (value: Value): Value =>
    overlay ? overlay.computed(noteIn(machine), instance.address, name, value, body) : value;
  const computed = computedAttribute(machine, instance, name);
  if (computed) return told(computed);
  const written = writtenAttribute(machine, instance, contents, name);
  // What is left `null` is for the provider to choose.
  if (written && !(written.known && written.value === null)) return written;
  const blocks = writtenBlocks(machine, instance, contents, name);
  if (blocks) return openBodies(machine, blocks, instance, [name]);
  const other = (attribute: string): Value | null =>
    writtenAttribute(machine, instance, contents, attribute);
  return told(
    providerFact(instance, name, other, header) ?? setByProvider(machine, instance, [name], header),
  );
}

/** A block read by reference also has attributes that the provider sets. */
function openBodies(
  machine: Machine,
  value: Value,
  instance: ResourceInstance,
  path: Reference["path"],
): Value {
  if (!value.known || !isItems(value.value)) return value;
  const items = value.value.items.map((one, i): Value => {
    if (!one.known || !isFields(one.value)) return one;
    const rest = one.value.rest ?? setByProvider(machine, instance, [...path, i], one.at);
    return { ...one, value: { fields: one.value.fields, rest } };
  });
  return { ...value, value: { items, rest: value.value.rest } };
}

/** A whole instance, when something needs all of it at once. */
export function wholeResource(machine: Machine, instance: ResourceInstance, at: Origin): Value {
  const computed = setByProvider(machine, instance, [], at);
  if (instance.mode === "remote-module") return computed;
  const body = instanceBody(machine, instance, contentsOf(instance.declaration));
  if (!body.known || !isFields(body.value)) return body;
  const fields = new Map<string, Value>();
  for (const [name, value] of body.value.fields) {
    const isNull = value.known && value.value === null;
    if (isNull) continue;
    const opened = openBodies(machine, value, instance, [name]);
    fields.set(name, { ...opened, reference: { address: instance.address, path: [name] } });
  }
  for (const name of ["json", "policy_data", "rendered", "id"]) {
    if (fields.has(name)) continue;
    const value = resourceAttribute(machine, instance, name, at);
    if (value.known || value.decoded) fields.set(name, value);
  }
  return { ...map(fields, at, computed), reference: { address: instance.address, path: [] } };
}

/** `module.x.name`, read at `at`. */
export function moduleOutput(
  machine: Machine,
  module: ModuleInstance,
  name: string,
  at: Origin,
): Value {
  const output = module.syntax.outputs.get(name);
  const written = output && placedOf(contentsOf(output), "value");
  if (!written)
    return module.syntax.standsIn
      ? leftOut(machine, module, name, at)
      : fail(at, `no output ${name} in module.${module.generic}`);
  const { index } = output;
  const scope = scopeOf(machine, module, written.file.ref);
  const from = originOf(scope, written.value);
  const make = (): Value => machine.evaluate(written.value, scope);
  return place(rememberAt(machine, module.outputs, index, from, make, "output", name), at);
}

/** An output that the outline of a module does not have. */
function leftOut(
  { overlay }: Machine,
  { address, call }: ModuleInstance,
  name: string,
  at: Origin,
): Value {
  const source = unknown("remote-module", at, `${address}.${name}`, {
    reference: { address, path: [name] },
    itself: !address.includes("[*]"),
  });
  return overlay && call ? overlay.output(address, calledBy(call), name, source) : source;
}

export function wholeModule(machine: Machine, module: ModuleInstance, at: Origin): Value {
  const fields = new Map<string, Value>();
  for (const name of module.syntax.outputs.keys())
    fields.set(name, moduleOutput(machine, module, name, at));
  const more = module.syntax.standsIn ? leftOut(machine, module, "*", at) : null;
  const rest = more && !more.known ? more : null;
  return map(fields, at, rest);
}
