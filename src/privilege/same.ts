// Tells whether privileges say the same, wherever they stand.

import type { Known } from "../base/known.ts";
import type { Condition, Patterns, Privilege } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";

/** Whether two lists say the same in the same order. */
export function isEqual(a: readonly Privilege[], b: readonly Privilege[]): boolean {
  return (
    a.length === b.length &&
    a.every((privilege, at) => privilege === b[at] || idOf(privilege) === idOf(b[at] ?? privilege))
  );
}

const ids = new WeakMap<Privilege, string>();

/** All that a privilege says, but for where it stands. */
export function idOf(privilege: Privilege): string {
  const cached = ids.get(privilege);
  if (cached !== undefined) return cached;
  const id = write(privilege);
  ids.set(privilege, id);
  return id;
}

/** As JSON, which the engine writes at once, where texts put together would be many small ones first. */
function write(privilege: Privilege): string {
  switch (privilege.kind) {
    case "statement":
      return JSON.stringify([
        privilege.platform,
        privilege.data === true,
        said(privilege.effect),
        side(privilege.actions),
        side(privilege.minus),
        side(privilege.resources),
        privilege.scopeLevel ?? "",
        privilege.conditions.map(asked),
      ]);
    case "role":
      return JSON.stringify([
        privilege.kind,
        privilege.platform,
        said(privilege.role),
        said(privilege.scope),
        privilege.scopeLevel,
        privilege.conditions.map(asked),
      ]);
    case "rbac":
      return JSON.stringify([
        privilege.kind,
        privilege.verbs.map(said),
        privilege.apiGroups.map(said),
        privilege.resources.map(said),
        privilege.resourceNames.map(said),
        privilege.nonResourceURLs.map(said),
        privilege.namespace,
      ]);
    case "scope":
      return JSON.stringify([
        privilege.kind,
        privilege.platform,
        privilege.scope,
        said(privilege.level),
        privilege.written,
      ]);
  }
}

/** What nobody knows is a list. */
function said<T>(one: Known<T>): unknown {
  return one.known ? one.value : [exactOf(one)];
}

function side(patterns: Patterns | null): unknown {
  return patterns && [patterns.except, ...patterns.patterns.map(said)];
}

function asked({ operator, key, values }: Condition): unknown {
  return [operator, key, ...values.map(said)];
}
