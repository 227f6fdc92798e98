// Tells which privileges are about assuming roles in AWS.

import type { Privilege, Statement } from "../model/privilege.ts";
import { covers } from "./covers.ts";
import { pattern } from "./pattern.ts";
import { actionSide } from "./statement.ts";

const assuming = pattern("sts:assumerole", true);

/** Also one that denies it. */
export function isAssuming(privilege: Privilege): privilege is Statement {
  if (privilege.kind !== "statement" || privilege.platform !== "aws") return false;
  const { except, patterns } = actionSide(privilege);
  return patterns.some((one) => covers(one, assuming)) !== except;
}
