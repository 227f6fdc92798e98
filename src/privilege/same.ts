// Tells whether privileges say the same, wherever they stand.

import type { Known } from "../base/known.ts";
import type { Condition, Privilege } from "../model/privilege.ts";
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

/** Lengths first, so that no text can end another. */
function write(privilege: Privilege): string {
  let id: string = privilege.kind;
  const add = (part: string): void => {
    id += `\n${part.length}:${part}`;
  };
  const value = (one: Known<unknown>): void => {
    add(one.known ? `=${String(one.value)}` : `?${exactOf(one)}`);
  };
  const values = (list: readonly Known<string>[]): void => {
    add(String(list.length));
    list.forEach(value);
  };
  const conditions = (list: readonly Condition[]): void => {
    for (const one of list) {
      add(one.operator);
      add(one.key);
      values(one.values);
    }
  };
  switch (privilege.kind) {
    case "statement":
      add(privilege.data ? `${privilege.platform} data` : privilege.platform);
      value(privilege.effect);
      for (const side of [privilege.actions, privilege.minus, privilege.resources]) {
        add(side?.except ? "except" : "");
        values(side?.patterns ?? []);
      }
      add(privilege.scopeLevel ?? "");
      conditions(privilege.conditions);
      break;
    case "role":
      add(privilege.platform);
      value(privilege.role);
      value(privilege.scope);
      add(privilege.scopeLevel);
      conditions(privilege.conditions);
      break;
    case "rbac":
      for (const list of [
        privilege.verbs,
        privilege.apiGroups,
        privilege.resources,
        privilege.resourceNames,
        privilege.nonResourceURLs,
      ])
        values(list);
      add(privilege.namespace ?? "*");
      break;
    case "scope":
      add(privilege.platform);
      add(privilege.scope);
      value(privilege.level);
      add(String(privilege.written));
      break;
  }
  return id;
}
