// Makes a value once and keeps it: what needs itself is told, and what fails in it stays its own.

import type { UnknownValue, Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { busy, note } from "./scope.ts";
import type { Machine, Memo, Slots } from "./scope.ts";

/** Makes a value once; a value that needs itself is unknown. `owner` is whose value it is, for what is said of that. */
export function remember(
  machine: Machine,
  memo: Memo,
  key: string,
  at: Origin,
  make: () => Value,
  owner = "",
): Value {
  const before = memo.get(key);
  if (before === busy) return circle(machine, at, owner + key);
  if (before !== undefined) return before;
  memo.set(key, busy);
  const value = alone(machine, make);
  memo.set(key, value);
  return value;
}

/** As `remember`, at a place. */
export function rememberAt(
  machine: Machine,
  slots: Slots<Value>,
  place: number,
  at: Origin,
  make: () => Value,
  owner: string,
  name: string,
): Value {
  const before = slots[place];
  if (before === busy) return circle(machine, at, `${owner}.${name}`);
  if (before !== undefined) return before;
  slots[place] = busy;
  const value = alone(machine, make);
  slots[place] = value;
  return value;
}

/** Where a value of its own fails, Terraform stops: only what stands within `try` itself is caught. */
export function alone(machine: Machine, make: () => Value): Value {
  const { doubt, failed, catching } = machine;
  machine.catching = false;
  const value = make();
  machine.doubt = doubt;
  machine.failed = failed;
  machine.catching = catching;
  return value;
}

/** Makes a value that may be none of what is evaluated: where it fails, the whole may fail. */
export function perhaps(machine: Machine, make: () => Value): Value {
  const outer = machine.failed;
  const value = make();
  if (machine.failed !== outer) machine.doubt ??= machine.failed;
  machine.failed = outer;
  return value;
}

export function circle(machine: Machine, at: Origin, key: string): UnknownValue {
  const what = `\`${key}\``;
  note(machine, { kind: "unsupported", at, what, why: "its value depends on itself" });
  return unknown("unsupported", at, key);
}
