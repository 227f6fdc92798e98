// Keys of instances that nobody can tell: how each stands in an address, and which a key that somebody asks for may be.

import type { UnknownValue, Value } from "../../base/known.ts";
import { mayBe } from "./compare.ts";
import type { Expansion, Handle, InstanceKey, OpenKey } from "./scope.ts";
import { numberOf, textOf, withNames } from "./values.ts";

export const anyKey: OpenKey = { of: null, text: "[*]" };

/** Makes the keys of one block's instances; two that read alike are told apart by their order. */
export function openKeys(): (key: UnknownValue) => OpenKey {
  const seen = new Map<string, number>();
  return (of) => {
    const text = withNames(of.pieces ?? [of]);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { of, text: `[${JSON.stringify(count === 1 ? text : `${text}#${count}`)}]` };
  };
}

/** Whether what is asked for may be the instance under this key. */
export function mayBeUnder(key: InstanceKey, wanted: string | number | null): boolean {
  if (typeof key !== "object" || key === null) return key === wanted;
  return key.of === null || (wanted !== null && mayBe(key.of, String(wanted)));
}

/** As it is written, and what it was made of: `upper(var.a)` is not `lower(var.a)`. */
function exactly({ pieces, name, making }: UnknownValue): string {
  if (!pieces) return `\${${name} ${making?.() ?? 0}}`;
  return pieces.map((one) => (typeof one === "string" ? one : exactly(one))).join("");
}

/** Whether a key that is asked for is this one. */
function readsAs(key: InstanceKey, wanted: Value): boolean {
  if (typeof key !== "object" || key === null || key.of === null || wanted.known) return false;
  return exactly(key.of) === exactly(wanted);
}

/** The instance under a key; where it may be one of several, none is chosen. */
export function choose(
  { instances, kind }: Expansion<Handle>,
  key: Value,
  idle: boolean,
): Handle | null {
  const isOff = (one: Handle): boolean => !idle && one.active.known && !one.active.value;
  const alone = (found: readonly Handle[]): Handle | null => {
    const [only, more] = found;
    return only && !more && !isOff(only) ? only : null;
  };
  if (!key.known) {
    const alike = instances.length > 1 ? instances.filter((one) => readsAs(one.key, key)) : [];
    return alone(alike.length > 0 ? alike : instances);
  }
  const wanted = kind === "count" ? Number(numberOf(key.value)) : textOf(key.value);
  const exact = instances.find((one) => one.key === wanted);
  return alone(exact ? [exact] : instances.filter((one) => mayBeUnder(one.key, wanted)));
}

/** The key of an instance that nobody can tell. */
export function openKeyIn({ instances }: Expansion<Handle>): UnknownValue | null {
  for (const { key } of instances) if (typeof key === "object" && key?.of) return key.of;
  return null;
}
