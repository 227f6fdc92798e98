// Finds the provider configuration that applies to a resource: its `provider`, or its type's, through the modules' `providers` maps.
// https://developer.hashicorp.com/terraform/language/modules/develop/providers

import type { Expression } from "../../parse/hcl/syntax.ts";
import { bodyValue } from "./body.ts";
import { headerOf } from "./instances.ts";
import { literalText, valueOf } from "./contents.ts";
import { contentsOf } from "./module-syntax.ts";
import type { Declaration } from "./module-syntax.ts";
import type { ProviderConfiguration } from "./resolved.ts";
import { scopeOf } from "./scope.ts";
import type { Machine, ModuleInstance, ResourceInstance } from "./scope.ts";

export function providerOf(
  machine: Machine,
  instance: ResourceInstance,
): ProviderConfiguration | null {
  const { module, declaration, type } = instance;
  const written = valueOf(contentsOf(declaration), "provider");
  return configuration(machine, module, (written && nameOf(written)) ?? nameOfType(type));
}

function nameOfType(type: string): string {
  const end = type.indexOf("_");
  return end < 0 ? type : type.slice(0, end);
}

/** `aws` or `aws.us`, as a name or as the text of older syntax and JSON. */
function nameOf(expression: Expression): string | null {
  if (expression.kind === "variable") return expression.name;
  if (expression.kind === "attribute" && expression.target.kind === "variable")
    return `${expression.target.name}.${expression.name}`;
  // OpenTofu's `provider = aws.by_region["eu"]`.
  if (expression.kind === "index") return nameOf(expression.target);
  return expression.kind === "parenthesis" ? nameOf(expression.inner) : literalText(expression);
}

function configuration(
  machine: Machine,
  module: ModuleInstance,
  name: string,
): ProviderConfiguration | null {
  let made = module.providers.get(name);
  if (made === undefined) {
    made = find(machine, module, name);
    module.providers.set(name, made);
  }
  return made;
}

function find(
  machine: Machine,
  module: ModuleInstance,
  name: string,
): ProviderConfiguration | null {
  const declaration = module.syntax.providers.get(name);
  const { parent, call } = module;
  if (declaration) return build(machine, module, name, declaration);
  if (!parent || !call) return hiddenIn(module, name);
  const passed = passedName(call, name);
  if (passed !== null) return configuration(machine, parent, passed);
  // Only configurations without an alias are inherited.
  return name.includes(".") ? null : configuration(machine, parent, name);
}

/** Nobody can tell which providers a file configures whose text nobody can tell. */
function hiddenIn({ root, syntax }: ModuleInstance, name: string): ProviderConfiguration | null {
  if (!root.hidden) return null;
  const [provider = name, alias = null] = name.split(".");
  return { name: provider, alias, body: root.hidden, at: syntax.start };
}

function passedName(call: Declaration, name: string): string | null {
  const map = valueOf(contentsOf(call), "providers");
  if (map?.kind !== "object") return null;
  const item = map.items.find(({ key }) => nameOf(key) === name);
  return item ? nameOf(item.value) : null;
}

function build(
  machine: Machine,
  module: ModuleInstance,
  name: string,
  declaration: Declaration,
): ProviderConfiguration {
  const scope = scopeOf(machine, module, declaration.file.ref);
  const at = headerOf(declaration);
  const [provider = name, alias = null] = name.split(".");
  return {
    name: provider,
    alias,
    body: bodyValue(contentsOf(declaration), scope, at),
    at,
  };
}
