// Gives a module's input variable its value: from tfvars, from the call, from its default, or unknown.

import type { Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import { contentsOf, headerOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import { placedOf, valueOf } from "./contents.ts";
import type { Contents } from "./contents.ts";
import { rememberAt } from "./remember.ts";
import { inFile, noteIn, scopeOf } from "./scope.ts";
import type { Machine, ModuleInstance, Scope } from "./scope.ts";
import { convert, parseType } from "./type-constraint.ts";
import { eitherOf } from "./tfvars.ts";
import { boolOf, derive } from "./values.ts";

export function variableValue(machine: Machine, module: ModuleInstance, name: string): Value {
  const declaration = module.syntax.variables.get(name);
  if (!declaration) return unknown("unreadable", module.syntax.start, `var.${name}`);
  const at = headerOf(declaration);
  const make = (): Value => read(machine, module, name, declaration);
  return rememberAt(machine, module.variables, declaration.index, at, make, "var", name);
}

function read(
  machine: Machine,
  module: ModuleInstance,
  name: string,
  declaration: Declaration,
): Value {
  const contents = contentsOf(declaration);
  const scope = scopeOf(machine, module, declaration.file.ref);
  const isRoot = module.parent === null;
  const type = placedOf(contents, "type");
  const typed = (one: Value): Value =>
    type ? convert(one, parseType(type.value), inFile(scope, type.file.ref)) : one;
  const source = fromSource(machine, module, name, declaration, typed);
  if (!isRoot || !machine.overlay || isSecret(contents)) return source;
  return machine.overlay.input(noteIn(machine), name, source, typed);
}

function fromSource(
  machine: Machine,
  module: ModuleInstance,
  name: string,
  declaration: Declaration,
  typed: (value: Value) => Value,
): Value {
  const contents = contentsOf(declaration);
  const scope = scopeOf(machine, module, declaration.file.ref);
  const isRoot = module.parent === null;
  const open = (): Value =>
    unknown("input-variable", headerOf(declaration), `var.${name}`, { itself: isRoot });
  if (isRoot && module.root.kind === "loose") return open();
  const given = givenValue(machine, module, name);
  const replaced = given?.known && given.value === null && !nullable(contents, scope);
  const value = given && !replaced ? given : defaultValue(contents, scope);
  const possible = isRoot ? module.root.possible.get(name) : undefined;
  if (!value && !possible) return open();
  if (possible && !possible.known && !possible.decoded) return open();
  if (!value || !possible) return typed((value ?? possible) as Value);
  const one = eitherOf(typed(value), typed(possible), declaration);
  return one.known || one.decoded ? one : open();
}

/** Whose value is for nobody to see, or may be. */
function isSecret(contents: Contents): boolean {
  return ["sensitive", "ephemeral"].some((name) => {
    const written = valueOf(contents, name);
    return written !== undefined && !(written.kind === "bool" && !written.value);
  });
}

function givenValue(machine: Machine, module: ModuleInstance, name: string): Value | null {
  const { call, callScope } = module;
  if (!call || !callScope) return module.root.given.get(name) ?? null;
  const written = placedOf(contentsOf(call), name);
  if (written) return machine.evaluate(written.value, inFile(callScope, written.file.ref));
  // What is given to the module that Terragrunt runs; its call is written by nobody.
  const isOfUnit = module.depth === 1 && call.block.body.start === call.block.start;
  const open = isOfUnit ? module.root.openInputs : null;
  return open && derive(open, headerOf(call));
}

function defaultValue(contents: Contents, scope: Scope): Value | null {
  const written = placedOf(contents, "default");
  return written ? scope.machine.evaluate(written.value, inFile(scope, written.file.ref)) : null;
}

/** https://developer.hashicorp.com/terraform/language/values/variables#disallowing-null-module-input-values */
function nullable(contents: Contents, scope: Scope): boolean {
  const written = valueOf(contents, "nullable");
  if (!written) return true;
  const value = scope.machine.evaluate(written, scope);
  return !value.known || boolOf(value.value) !== false;
}
