// Finds the provider configuration that applies to a resource: its `provider`, or its type's, through the modules' `providers` maps.
// https://developer.hashicorp.com/terraform/language/modules/develop/providers

import type { Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { bodyValue } from "./body.ts";
import { either } from "./either.ts";
import { expand } from "./expand.ts";
import { contentsOf, headerOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import { literalText, placedOf, valueOf } from "./contents.ts";
import type { Contents } from "./contents.ts";
import { mayBeUnder } from "./open-key.ts";
import type { ProviderConfiguration } from "./resolved.ts";
import { inFile, scopeOf } from "./scope.ts";
import type { Machine, ModuleInstance, ResourceInstance, Scope } from "./scope.ts";
import { textOf } from "./values.ts";

/** A configuration's name (`aws`, `aws.us`), and which instance of it (OpenTofu's `aws.by_region["eu"]`); null for one that has none. */
interface Named {
  readonly name: string;
  readonly key: Value | null;
}

export function providerOf(
  machine: Machine,
  instance: ResourceInstance,
): ProviderConfiguration | null {
  const { module, declaration, type, bindings } = instance;
  const written = placedOf(contentsOf(declaration), "provider");
  if (!written) return configuration(machine, module, { name: nameOfType(type), key: null });
  const scope = { ...scopeOf(machine, module, written.file.ref), bindings };
  return configuration(machine, module, named(written.value, scope, nameOfType(type)));
}

/** What applies to a resource of a module that is not in the tree: what the call passes on. */
export function providerWithin(
  machine: Machine,
  { module, declaration, bindings }: ResourceInstance,
  type: string,
): ProviderConfiguration | null {
  const name = nameOfType(type);
  const scope = { ...scopeOf(machine, module, declaration.file.ref), bindings };
  return configuration(machine, module, passedBy(declaration, scope, name) ?? { name, key: null });
}

function nameOfType(type: string): string {
  const end = type.indexOf("_");
  return end < 0 ? type : type.slice(0, end);
}

function named(expression: Expression, scope: Scope, otherwise: string): Named {
  const name = nameOf(expression) ?? otherwise;
  const key = expression.kind === "index" ? scope.machine.evaluate(expression.key, scope) : null;
  return { name, key };
}

/** `aws` or `aws.us`, as a name or as the text of older syntax and JSON. */
function nameOf(expression: Expression): string | null {
  if (expression.kind === "variable") return expression.name;
  if (expression.kind === "attribute" && expression.target.kind === "variable")
    return `${expression.target.name}.${expression.name}`;
  if (expression.kind === "index") return nameOf(expression.target);
  if (expression.kind === "parenthesis") return nameOf(expression.inner);
  const [only, more] = expression.kind === "template" ? expression.parts : [];
  if (only?.kind === "interpolation" && !more) return nameOf(only.value);
  return literalText(expression);
}

function configuration(
  machine: Machine,
  module: ModuleInstance,
  wanted: Named,
): ProviderConfiguration | null {
  const slot = wanted.key ? `${wanted.name}[${keyText(wanted.key) ?? "*"}]` : wanted.name;
  let made = module.providers.get(slot);
  if (made === undefined) {
    made = find(machine, module, wanted);
    module.providers.set(slot, made);
  }
  return made;
}

function keyText(key: Value | null): string | null {
  return key?.known ? textOf(key.value) : null;
}

function find(
  machine: Machine,
  module: ModuleInstance,
  { name, key }: Named,
): ProviderConfiguration | null {
  const declaration = module.syntax.providers.get(name);
  const { parent } = module;
  const passed = parent && passedTo(module, name);
  // An empty block in a module stands for what its caller passes.
  if (declaration && !(passed && isEmpty(declaration)))
    return build(machine, module, name, key, declaration);
  if (!parent) return hiddenIn(module, name);
  if (passed) return configuration(machine, parent, passed);
  // Only configurations without an alias are inherited.
  return name.includes(".") ? null : configuration(machine, parent, { name, key: null });
}

function isEmpty(declaration: Declaration): boolean {
  const { attributes, blocks } = contentsOf(declaration);
  return blocks.length === 0 && attributes.every(({ name }) => name === "alias");
}

/** Nobody can tell which providers a file configures whose text nobody can tell. */
function hiddenIn({ root, syntax }: ModuleInstance, name: string): ProviderConfiguration | null {
  if (!root.hidden) return null;
  const [provider = name, alias = null] = name.split(".");
  return { name: provider, alias, body: root.hidden, at: syntax.start };
}

function passedTo({ call, callScope }: ModuleInstance, name: string): Named | null {
  return call && callScope && passedBy(call, callScope, name);
}

/** What a call's `providers` gives for a name. */
function passedBy(call: Declaration, scope: Scope, name: string): Named | null {
  const map = placedOf(contentsOf(call), "providers");
  if (map?.value.kind !== "object") return null;
  const item = map.value.items.find(({ key }) => nameOf(key) === name);
  return item ? named(item.value, inFile(scope, map.file.ref), name) : null;
}

function build(
  machine: Machine,
  module: ModuleInstance,
  name: string,
  key: Value | null,
  declaration: Declaration,
): ProviderConfiguration {
  const scope = scopeOf(machine, module, declaration.file.ref);
  const at = headerOf(declaration);
  const [provider = name, alias = null] = name.split(".");
  const contents = contentsOf(declaration);
  const body = valueOf(contents, "for_each")
    ? oneOf(contents, scope, key, name, at)
    : bodyValue(contents, scope, at);
  return { name: provider, alias, body, at };
}

/** https://opentofu.org/docs/language/providers/configuration/#for_each-multiple-instances-of-a-provider-configuration: what all that may be meant have in common. */
function oneOf(
  contents: Contents,
  scope: Scope,
  key: Value | null,
  name: string,
  at: Origin,
): Value {
  const { rows, open } = expand(contents, scope, at);
  const text = keyText(key);
  const meant = text === null ? rows : rows.filter((row) => mayBeUnder(row.key, text));
  const exact = text === null ? undefined : meant.find((row) => row.key === text);
  const none = key && !key.known ? key : (open ?? unknown("unsupported", at, `provider ${name}`));
  const bodies = (exact ? [exact] : meant).map((row) => bodyValue(contents, row.scope, at));
  return bodies.length === 0 ? none : bodies.reduce((a, b) => either(a, b, none, at));
}
