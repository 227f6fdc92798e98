// Tells a statement or an admission that certainly forbids: one whose effect is unknown may do either.

import type { Privilege } from "./privilege.ts";
import type { Admission } from "./trust.ts";

export function isDeny(one: Privilege | Admission): boolean {
  return "effect" in one && one.effect.known && one.effect.value === "deny";
}
