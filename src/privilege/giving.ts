// Tells whether who may give access, under a condition, can give nothing that makes an administrator.

import type { Catalog } from "../catalog/catalog.ts";
import { known } from "../base/known.ts";
import type { RoleUse, Statement } from "../model/privilege.ts";
import { strongestGiven } from "./delegation.ts";
import { levelOf } from "./level.ts";

/** `action`: what a way to more begins with. */
export function isBounded(held: Statement | RoleUse, action: string, catalog: Catalog): boolean {
  const { platform, conditions, at, scopeLevel = "project" } = held;
  if (conditions.length === 0 || !/(\.setiampolicy|\/roleassignments\/write)$/i.test(action))
    return false;
  const given = strongestGiven(platform, conditions, (name) =>
    levelOf(
      {
        kind: "role",
        platform,
        role: known(name, at),
        scope: known(null, at),
        scopeLevel,
        conditions: [],
        at,
      },
      catalog,
    ),
  );
  return given !== null && given !== "admin";
}
