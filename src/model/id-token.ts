// Tells the scope by which GitHub gives a job a token to log in with.

import type { Privilege } from "./privilege.ts";

/** https://docs.github.com/actions/reference/security/oidc */
export function asksForToken(one: Privilege): boolean {
  return (
    one.kind === "scope" &&
    (one.scope === "id-token" || one.scope === "*") &&
    one.level.known &&
    one.level.value === "write"
  );
}
