// Turns AWS policies (documents, ARNs of managed policies) into privileges and links to where they are defined.

import type { Known, Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import { choicesOf, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Privilege, RoleUse } from "../../../model/privilege.ts";
import { readPolicy } from "../../../privilege/aws/read-policy.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";
import { policyDocument } from "../policy-text.ts";
import { referenceIn, typeOf } from "../reference.ts";
import { lastSegment, linkOf } from "./names.ts";

/** What a policy attribute grants. */
export function privilegesOf(
  value: Value,
  block: ResolvedBlock,
  context: AdaptContext,
): readonly Privilege[] {
  const document = policyDocument(value, context, `the policy of \`${block.address}\``);
  return document ? readPolicy(document) : [];
}

export interface Attached {
  readonly privileges: readonly Privilege[];
  readonly grants: readonly Link[];
}

/** A list of policy ARNs. */
export function attachedPolicies(
  value: Value,
  block: ResolvedBlock,
  context: AdaptContext,
): Attached {
  return attachedByAny(items(value), block, context);
}

function attachedByAny(
  values: readonly Value[],
  block: ResolvedBlock,
  context: AdaptContext,
): Attached {
  const all = values.map((one) => attachedPolicy(one, block, context));
  return {
    privileges: all.flatMap((one) => one.privileges),
    grants: all.flatMap((one) => one.grants),
  };
}

/** One policy ARN: AWS's own is a role named by the platform, a customer's is a link to its block. */
export function attachedPolicy(
  value: Value,
  block: ResolvedBlock,
  context: AdaptContext,
): Attached {
  if (isAbsent(value) && !value.reference) return { privileges: [], grants: [] };
  const [, ...others] = choicesOf(value);
  if (others.length > 0) return attachedByAny(choicesOf(value), block, context);
  const managed = managedName(value, context);
  if (managed !== null)
    return { privileges: [roleUse(known(managed, value.at, value.through))], grants: [] };
  const link = linkOf(value, "aws_iam_policy", block, context);
  if (link && link.how !== "unknown") return { privileges: [], grants: [link] };
  return { privileges: [roleUse(unknownText(value))], grants: [] };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html#aws-managed-policies: the account is `aws`. */
const managedArn = /:iam::aws:policy\/(.+)$/;

/** Of no account at all: AWS takes no such ARN, and where it ends in a policy of AWS's own, that is meant. */
const slippedArn = /:iam:{2,3}policy\/(.+)$/;

function managedName(value: Value, context: AdaptContext): string | null {
  const written = text(value);
  const arn = written.known ? (written.value ?? "") : outline(value);
  const found = managedArn.exec(arn)?.[1];
  if (found !== undefined) return found.includes("\u2026") ? null : lastSegment(found);
  const meant = slippedArn.exec(arn)?.[1];
  if (meant !== undefined && isManaged(lastSegment(meant), context)) return lastSegment(meant);
  return managedData(value, context);
}

function isManaged(name: string, { catalog }: AdaptContext): boolean {
  return catalog.roles.has(`aws:${name.toLowerCase()}`);
}

/** `data.aws_iam_policy` finds AWS's own policies by name too; a customer's of that name has a block or an account. */
function managedData(value: Value, context: AdaptContext): string | null {
  const reference = referenceIn(value);
  if (!reference || typeOf(reference.address) !== "data.aws_iam_policy") return null;
  const data = context.find(reference.address);
  if (!data) return null;
  const arn = text(field(data.body, "arn"));
  if (arn.known && arn.value !== null) {
    const found = managedArn.exec(arn.value)?.[1];
    return found === undefined ? null : lastSegment(found);
  }
  const name = text(field(data.body, "name"));
  return name.known && name.value !== null && isManaged(name.value, context) ? name.value : null;
}

function outline(value: Value): string {
  if (value.known) return "";
  return (
    value.pieces?.map((piece) => (typeof piece === "string" ? piece : "\u2026")).join("") ?? ""
  );
}

function unknownText(value: Value): Known<string> {
  const written = text(value);
  if (!written.known) return written;
  return unknown("unsupported", value.at, written.value ?? "a policy");
}

function roleUse(role: Known<string>): RoleUse {
  return {
    kind: "role",
    platform: "aws",
    role,
    scope: known<string | null>(null, role.at),
    scopeLevel: "account",
    conditions: [],
    at: role.at,
  };
}
