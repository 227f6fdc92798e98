// Gives a module's input variable its value: from tfvars, from the call, from its default, or unknown.

import type { Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import { headerOf } from "./instances.ts";
import { contentsOf } from "./module-syntax.ts";
import type { Contents, Declaration } from "./module-syntax.ts";
import { remember } from "./scope.ts";
import type { Machine, ModuleInstance, Scope } from "./scope.ts";
import { convert, parseType } from "./type-constraint.ts";
import { eitherOf } from "./tfvars.ts";
import { boolOf } from "./values.ts";

export function variableValue(machine: Machine, module: ModuleInstance, name: string): Value {
  const declaration = module.syntax.variables.get(name);
  if (!declaration) return unknown("unreadable", module.syntax.start, `var.${name}`);
  const at = headerOf(declaration);
  return remember({ machine }, module.memo, `var.${name}`, at, () =>
    read(machine, module, name, declaration),
  );
}

function read(
  machine: Machine,
  module: ModuleInstance,
  name: string,
  declaration: Declaration,
): Value {
  const contents = contentsOf(declaration);
  const scope: Scope = { machine, module, file: declaration.file.ref, bindings: null };
  const open = unknown("input-variable", headerOf(declaration), `var.${name}`);
  if (module.parent === null && module.root.kind === "loose") return open;
  const given = givenValue(machine, module, name);
  const replaced = given?.known && given.value === null && !nullable(contents, scope);
  const value = given && !replaced ? given : defaultValue(contents, scope);
  if (!value) return open;
  const possible = module.parent === null ? module.root.possible.get(name) : undefined;
  const type = contents.attributes.get("type");
  const typed = (one: Value): Value =>
    type ? convert(one, parseType(type.value), { ...scope, file: type.file.ref }) : one;
  return possible ? eitherOf(typed(value), typed(possible), name) : typed(value);
}

function givenValue(machine: Machine, module: ModuleInstance, name: string): Value | null {
  const { call, callScope } = module;
  if (!call || !callScope) return module.root.given.get(name) ?? null;
  const written = contentsOf(call).attributes.get(name);
  return written ? machine.evaluate(written.value, { ...callScope, file: written.file.ref }) : null;
}

function defaultValue(contents: Contents, scope: Scope): Value | null {
  const written = contents.attributes.get("default");
  return written
    ? scope.machine.evaluate(written.value, { ...scope, file: written.file.ref })
    : null;
}

/** https://developer.hashicorp.com/terraform/language/values/variables#disallowing-null-module-input-values */
function nullable(contents: Contents, scope: Scope): boolean {
  const written = contents.attributes.get("nullable");
  if (!written) return true;
  const value = scope.machine.evaluate(written.value, scope);
  return !value.known || boolOf(value.value) !== false;
}
