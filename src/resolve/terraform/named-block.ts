// A chain of steps → the resource, data source or module call that its first steps name, with its instances.

import type { Expression } from "../../parse/hcl/syntax.ts";
import { chainOf, nameAt, stepAt } from "./chain.ts";
import type { Chain } from "./chain.ts";
import { remoteInstances, resourceInstances } from "./instances.ts";
import { moduleInstances } from "./module-instances.ts";
import { bound } from "./scope.ts";
import type { Expansion, Handle, Scope } from "./scope.ts";

interface Found {
  readonly expansion: Expansion<Handle>;
  /** How many steps name the block. */
  readonly used: number;
}

/** By a root name of its module; null for what names none. */
export function blockNamed(root: string, chain: Chain, { machine, module }: Scope): Found | null {
  const first = nameAt(chain, 0);
  if (first === null) return null;
  if (root === "module") {
    const call = module.syntax.calls.get(first);
    if (!call) return null;
    const inTree = moduleInstances(machine, module, call);
    return { expansion: inTree ?? remoteInstances(machine, module, call), used: 1 };
  }
  const kinds = root === "data" || root === "ephemeral";
  const second = kinds || root === "resource" ? nameAt(chain, 1) : null;
  if (kinds && second === null) return null;
  // `resource.type.name` is the long form of a reference to a managed resource.
  const long = root === "resource" && second !== null;
  const key = kinds
    ? `${root}.${first}.${second}`
    : long
      ? `${first}.${second}`
      : `${root}.${first}`;
  const declaration = module.syntax.resources.get(key);
  if (!declaration) return null;
  const expansion = resourceInstances(machine, module, declaration);
  return { expansion, used: kinds || long ? 2 : 1 };
}

/** The block instances that an expression names as a whole (`aws_iam_role.this`, `module.ci`, `values(…)` of them); null for anything else. */
export function instancesNamed(expression: Expression, scope: Scope): Expansion<Handle> | null {
  if (expression.kind === "parenthesis") return instancesNamed(expression.inner, scope);
  if (expression.kind === "call") {
    const [only, more] = expression.arguments;
    return expression.name === "values" && only && !more ? instancesNamed(only, scope) : null;
  }
  if (expression.kind !== "attribute") return null;
  const chain = chainOf(expression);
  const { base, length } = chain;
  if (base.kind !== "variable" || length > 2 || bound(scope, base.name)) return null;
  if (stepAt(chain, 0).kind !== "attribute" || noBlocks.has(base.name)) return null;
  const found = blockNamed(base.name, chain, scope);
  return found && found.used === length ? found.expansion : null;
}

const noBlocks = new Set(["var", "local", "path", "terraform", "each", "count", "self"]);
