// Finds the provider configuration that applies to a resource: its `provider`, or its type's, through the modules' `providers` maps.
// https://developer.hashicorp.com/terraform/language/modules/develop/providers

import type { Expression } from "../../parse/hcl/syntax.ts";
import { bodyValue } from "./body.ts";
import { headerOf } from "./instances.ts";
import { contentsOf, literalText } from "./module-syntax.ts";
import type { Declaration } from "./module-syntax.ts";
import type { ProviderConfiguration } from "./resolved.ts";
import type { Machine, ModuleInstance, ResourceInstance, Scope } from "./scope.ts";

const made = new WeakMap<ModuleInstance, Map<string, ProviderConfiguration>>();

export function providerOf(
  machine: Machine,
  instance: ResourceInstance,
): ProviderConfiguration | null {
  const { module, declaration, type } = instance;
  const written = contentsOf(declaration).attributes.get("provider");
  const name = (written && nameOf(written.value)) ?? type.split("_", 1)[0] ?? type;
  return configuration(machine, module, name, 0);
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
  depth: number,
): ProviderConfiguration | null {
  if (depth > 100) return null;
  const declaration = module.syntax.providers.get(name);
  const { parent, call } = module;
  if (declaration) return build(machine, module, name, declaration);
  if (!parent || !call) return null;
  const passed = passedName(call, name);
  if (passed !== null) return configuration(machine, parent, passed, depth + 1);
  // Only configurations without an alias are inherited.
  return name.includes(".") ? null : configuration(machine, parent, name, depth + 1);
}

function passedName(call: Declaration, name: string): string | null {
  const map = contentsOf(call).attributes.get("providers")?.value;
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
  let byName = made.get(module);
  if (!byName) made.set(module, (byName = new Map()));
  const before = byName.get(name);
  if (before) return before;
  const scope: Scope = { machine, module, file: declaration.file.ref, bindings: null };
  const at = headerOf(declaration);
  const [provider = name, alias = null] = name.split(".");
  const configured = {
    name: provider,
    alias,
    body: bodyValue(contentsOf(declaration), scope, at, null),
    at,
  };
  byName.set(name, configured);
  return configured;
}
