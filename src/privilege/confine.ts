// Turns a privilege that a custom role defines into what a binding makes of it: on the binding's scope, under its conditions.

import { known } from "../base/known.ts";
import type { Confines } from "../model/grant.ts";
import type { Privilege, RoleUse } from "../model/privilege.ts";
import { isEqual } from "./same.ts";

const made = new WeakMap<Confines, WeakMap<Privilege, Privilege>>();

/** Made once for each binding, so that equal privileges stay one thing. */
export function confine(privilege: Privilege, within: Confines | undefined): Privilege {
  if (!within || privilege.kind !== "statement") return privilege;
  const known = made.get(within) ?? new WeakMap<Privilege, Privilege>();
  made.set(within, known);
  const before = known.get(privilege);
  if (before) return before;
  const { scope, scopeLevel, conditions } = within;
  // A scope that stands nowhere is the project or subscription that the provider works in.
  const resources = scope.known ? { ...scope, value: scope.value ?? "*" } : scope;
  const confined: Privilege = {
    ...privilege,
    resources: { except: false, patterns: [resources], at: scope.at },
    scopeLevel,
    conditions: [...privilege.conditions, ...conditions],
  };
  known.set(privilege, confined);
  return confined;
}

/** Whether two bindings keep what they hand over to the same. */
export function isConfinedAlike(a: Confines | undefined, b: Confines | undefined): boolean {
  return a && b ? isEqual([asUse(a)], [asUse(b)]) : a === b;
}

function asUse(confines: Confines): RoleUse {
  const { at } = confines.scope;
  return { kind: "role", platform: "", role: known("", at), ...confines, at };
}
