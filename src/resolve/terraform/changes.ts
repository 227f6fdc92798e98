// Reads `moved`, `import` and `removed` blocks: addresses that change hands without being made or destroyed.

import type { Known } from "../../base/known.ts";
import { known } from "../../base/known.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { expand } from "./expand.ts";
import { contentsOf, headerOf, wholeOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import { join, keyText } from "./instances.ts";
import { literalText, valueOf } from "./contents.ts";
import { expressionIn } from "./parse-template.ts";
import type { Adoption, Move, Removal } from "./resolved.ts";
import { scopeOf } from "./scope.ts";
import type { Machine, ModuleInstance, Scope } from "./scope.ts";
import { spell } from "./step.ts";
import { boolOf, textOf } from "./values.ts";

interface Into {
  readonly moves: Move[];
  readonly imports: Adoption[];
  readonly removals: Removal[];
}

/** `first`: this is the first instance of its module; the others would say the same. Addresses have the module's generic address in front. */
export function changesOf(
  machine: Machine,
  module: ModuleInstance,
  into: Into,
  first: boolean,
): void {
  const root = module.root.dir;
  for (const change of module.syntax.changes) {
    const at = wholeOf(change);
    const address = (name: string): string | null => addressIn(change, name, module.generic);
    if (change.block.type === "import") {
      for (const to of importTargets(machine, module, change))
        into.imports.push({ root, to: join(module.address, to), at });
      continue;
    }
    const from = address("from");
    if (!first || from === null) continue;
    const to = address("to");
    if (change.block.type === "removed")
      into.removals.push({ root, from, destroys: destroys(machine, module, change), at });
    else if (to !== null) into.moves.push({ root, from, to, at });
  }
}

function addressIn(change: Declaration, name: string, module: string): string | null {
  const expression = valueOf(contentsOf(change), name);
  if (!expression) return null;
  return join(module, literalText(expression) ?? spell(expression));
}

/** An `import` may have a `for_each`, whose keys stand in its `to`. */
function importTargets(
  machine: Machine,
  module: ModuleInstance,
  change: Declaration,
): readonly string[] {
  const contents = contentsOf(change);
  const written = valueOf(contents, "to");
  const to = written && readAsAddress(written);
  if (!to) return [];
  const scope = scopeOf(machine, module, change.file.ref);
  const { rows } = expand(contents, scope, headerOf(change));
  return rows.flatMap((row) =>
    row.active.known && !row.active.value ? [] : [addressWith(to, row.scope)],
  );
}

/** In JSON an address is a text. */
function readAsAddress(expression: Expression): Expression {
  const text = literalText(expression);
  return (text === null ? null : expressionIn(text, expression)) ?? expression;
}

/** An address whose keys are evaluated. */
function addressWith(expression: Expression, scope: Scope): string {
  if (expression.kind === "attribute")
    return `${addressWith(expression.target, scope)}.${expression.name}`;
  if (expression.kind !== "index") return spell(expression);
  const key = scope.machine.evaluate(expression.key, scope);
  const text = key.known ? textOf(key.value) : null;
  const plain = key.known && typeof key.value === "number" ? key.value : text;
  return addressWith(expression.target, scope) + (plain === null ? "[*]" : keyText(plain));
}

/** https://developer.hashicorp.com/terraform/language/block/removed: destroys unless `lifecycle { destroy = false }`. */
function destroys(machine: Machine, module: ModuleInstance, change: Declaration): Known<boolean> {
  const at = headerOf(change);
  for (const block of contentsOf(change).blocks) {
    const attribute = block.body.attributes.find(({ name }) => name === "destroy");
    if (block.type !== "lifecycle" || !attribute) continue;
    const value = machine.evaluate(attribute.value, scopeOf(machine, module, change.file.ref));
    return value.known ? { ...value, value: boolOf(value.value) ?? true } : value;
  }
  return known(true, at);
}
