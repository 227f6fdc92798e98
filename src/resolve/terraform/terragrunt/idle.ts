// Tells of a configuration whether Terragrunt refuses to run it. What it only leaves out of `run --all` is run when it is asked for.
// https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#exclude

import type { Value } from "../../../base/known.ts";
import { flag, items } from "../../../base/value.ts";
import type { Body } from "../../../parse/hcl/syntax.ts";
import type { Scope } from "../scope.ts";
import { textOf } from "../values.ts";
import { attributeOf } from "./written.ts";

const all = new Set(["all", "all_except_output", "apply"]);

/** Null where it says nothing of it. */
export function excludes(body: Body, scope: Scope): boolean | null {
  const block = body.blocks.find(({ type }) => type === "exclude");
  if (!block) return null;
  if (!isTrue(attributeOf(block.body, "if", scope))) return false;
  const listed = attributeOf(block.body, "actions", scope);
  const actions = listed
    ? items(listed).map((one) => (one.known ? (textOf(one.value) ?? "") : ""))
    : [];
  const never = attributeOf(block.body, "no_run", scope);
  // Without `no_run` only the action's own name counts.
  if (never === null) return actions.includes("apply");
  return isTrue(never) && actions.some((one) => all.has(one.toLowerCase()));
}

/** `skip` is of versions before 1.0; nobody inherits it. */
export function isSkipped(body: Body, scope: Scope): boolean {
  return isTrue(attributeOf(body, "skip", scope));
}

/** A unit or stack that a stack does not make. */
export function isDisabled(body: Body, scope: Scope): boolean {
  return isFlag(attributeOf(body, "enabled", scope), false);
}

export function isTrue(value: Value | null): boolean {
  return isFlag(value, true);
}

function isFlag(value: Value | null, wanted: boolean): boolean {
  const read = value && flag(value);
  return read?.known === true && read.value === wanted;
}
