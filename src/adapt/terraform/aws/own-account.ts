// Finds the principals of a trust that are the account which the role itself stands in.

import type { Known, UnknownValue } from "../../../base/known.ts";
import type { Admission, Principal } from "../../../model/trust.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";
import { typeOf } from "../reference.ts";

export function withOwnAccount(
  admissions: readonly Admission[],
  block: ResolvedBlock,
  context: AdaptContext,
): readonly Admission[] {
  const isOwn = ({ kind, value }: Principal): boolean =>
    kind === "account" && isCallers(value, block, context);
  if (!admissions.some(({ principals }) => principals.some(isOwn))) return admissions;
  return admissions.map((admission) => ({
    ...admission,
    principals: admission.principals.map((one) => (isOwn(one) ? { ...one, own: true } : one)),
  }));
}

/** `data.aws_caller_identity` of the provider that makes the role is the role's account; of another provider it is another's. */
function isCallers(value: Known<string>, block: ResolvedBlock, context: AdaptContext): boolean {
  if (value.known) return false;
  const parts = value.pieces ?? [value];
  return parts.some((part) => typeof part !== "string" && isCaller(part, block, context));
}

function isCaller(
  { reference }: UnknownValue,
  { provider }: ResolvedBlock,
  context: AdaptContext,
): boolean {
  if (!reference || typeOf(reference.address) !== "data.aws_caller_identity") return false;
  const data = context.find(reference.address);
  return (
    data !== null &&
    data.provider?.alias === provider?.alias &&
    data.provider?.at.file.path === provider?.at.file.path &&
    data.provider?.at.start === provider?.at.start
  );
}
