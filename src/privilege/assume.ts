// Tells which privileges are about assuming roles in AWS.

import type { Privilege, Statement } from "../model/privilege.ts";
import { pattern } from "./pattern.ts";
import { actionSide, holdsOne } from "./statement.ts";

const assuming = pattern("sts:assumerole", true);

/** Also one that denies it. */
export function isAssuming(privilege: Privilege): privilege is Statement {
  return (
    privilege.kind === "statement" &&
    privilege.platform === "aws" &&
    holdsOne(actionSide(privilege), assuming)
  );
}
