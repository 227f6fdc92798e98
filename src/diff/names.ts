// A model → what the things are called that its blocks make, by the attribute of the block that says so.

import type { KnownValue } from "../base/known.ts";
import type { Model } from "../model/model.ts";
import type { NameOf } from "./formerly.ts";

/** Of a root, where roles are granted on them. What a data source finds is another thing under another name. */
export function namesIn({ facts }: Model, root: string): NameOf {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const fact of facts.values()) {
    if (fact.kind !== "grant" || fact.root !== root) continue;
    for (const privilege of fact.privileges) {
      if (privilege.kind !== "role" || !privilege.scope.known) continue;
      const { value } = privilege.scope;
      if (value !== null) taken.add(value);
      const id = idOf(privilege.scope);
      if (id !== null && value !== null) found.set(id, value);
    }
  }
  // What was there under the name that it has now is not what its block made.
  return (now) => (taken.has(now.value ?? "") ? undefined : found.get(idOf(now) ?? ""));
}

function idOf({ reference }: KnownValue<string | null>): string | null {
  return reference === undefined || /(^|\.)data\./.test(reference.address)
    ? null
    : `${reference.address} ${reference.path.join(".")}`;
}
