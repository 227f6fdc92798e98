// Tells a declaration that certainly makes nothing, or something: one of which nobody can tell is neither.

import type { Declaration } from "./declaration.ts";

export function isOff({ active }: Pick<Declaration, "active">): boolean {
  return active.known && !active.value;
}

/** Perhaps made is not certain. */
export function isOn({ active }: Pick<Declaration, "active">): boolean {
  return active.known && active.value;
}
