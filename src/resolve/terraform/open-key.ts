// Keys of instances that nobody can tell: how each stands in an address, and which a key that somebody asks for may be.

import type { UnknownValue, Value } from "../../base/known.ts";
import { mayBe } from "./compare.ts";
import type { InstanceKey, OpenKey } from "./scope.ts";

export const anyKey: OpenKey = { of: null, text: "[*]" };

/** Makes the keys of one block's instances; two that read alike are told apart by their order. */
export function openKeys(): (key: UnknownValue) => OpenKey {
  const seen = new Map<string, number>();
  return (of) => {
    const text = written(of);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { of, text: `[${JSON.stringify(count === 1 ? text : `${text}#${count}`)}]` };
  };
}

function written({ pieces, name }: UnknownValue): string {
  if (!pieces) return `\${${name}}`;
  return pieces.map((one) => (typeof one === "string" ? one : `\${${one.name}}`)).join("");
}

/** Whether what is asked for may be the instance under this key. */
export function mayBeUnder(key: InstanceKey, wanted: string | number | null): boolean {
  if (typeof key !== "object" || key === null) return key === wanted;
  return key.of === null || (wanted !== null && mayBe(key.of, String(wanted)));
}

/** Whether a key that is asked for reads as this one does. */
export function readsAs(key: InstanceKey, wanted: Value): boolean {
  if (typeof key !== "object" || key === null || key.of === null || wanted.known) return false;
  return written(key.of) === written(wanted);
}
