// Tells a declaration that certainly makes nothing: one of which nobody can tell may make something.

import type { Declaration } from "./declaration.ts";

export function isOff({ active }: Pick<Declaration, "active">): boolean {
  return active.known && !active.value;
}
