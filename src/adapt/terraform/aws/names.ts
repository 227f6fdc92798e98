// Turns what AWS attributes say (ARNs, names, references) into names and links of roles, users, groups and policies.

import type { Known, Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { field, isAbsent, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Holder } from "../../../model/grant.ts";
import type { Admission } from "../../../model/trust.ts";
import { isOfIdentityCenter } from "../../../privilege/aws/people.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";
import { labelOf, linkTo } from "../link.ts";
import { referenceIn, typeOf } from "../reference.ts";

/** `name`, or a known beginning of what the provider makes up. */
export function nameOf(block: ResolvedBlock): Known<string | null> {
  const name = field(block.body, "name");
  if (!isAbsent(name)) return text(name);
  const prefix = field(block.body, "name_prefix");
  if (isAbsent(prefix)) return unknown("computed", block.header, `${block.address}.name`);
  const hole = unknown("computed", prefix.at, `${block.address}.name`);
  const start = text(prefix);
  return start.known ? { ...hole, pieces: [start.value ?? "", hole] } : hole;
}

/** The last segment of an ARN or path: `arn:aws:iam::123456789012:role/ci/deploy` → `deploy`. */
export function lastSegment(written: string): string {
  return written.slice(written.lastIndexOf("/") + 1);
}

const dataNames = ["name", "role_name", "user_name", "group_name", "arn"];

export function linkOf(
  value: Value,
  type: string,
  block: ResolvedBlock,
  context: AdaptContext,
): Link | null {
  const reference = referenceIn(value);
  const whole = reference && !value.reference && isArnOf(value) ? { ...value, reference } : value;
  return linkTo(whole, { platform: "aws", type, name: lastSegment, dataNames }, block, context);
}

/** `"arn:aws:iam::${local.account}:role/${aws_iam_role.ci.name}"` is the role it ends in. */
function isArnOf(value: Value): boolean {
  if (value.known || !value.pieces) return false;
  const last = value.pieces.at(-1);
  return typeof last === "object" && last.reference !== undefined;
}

/** A role is nobody's person, unless Identity Center made it for people. */
export function holderOf(
  value: Value,
  type: string,
  block: ResolvedBlock,
  context: AdaptContext,
): Holder | null {
  const link = linkOf(value, type, block, context);
  if (!link) return null;
  const label = labelOf(value);
  return { link, person: personOf(type, label), label };
}

/** Whoever asks, whoever they are. */
export function everyone(at: Origin): Holder {
  return { link: { how: "unknown", name: "*", at }, person: "everyone", label: "*" };
}

function personOf(type: string, label: string): Holder["person"] {
  if (isOfIdentityCenter(label)) return "yes";
  return type === "aws_iam_role" ? "no" : "maybe";
}

/** The type of identity that an ARN names; `*` when it cannot be told. */
export function typeOfArn(value: Value): string {
  const reference = referenceIn(value);
  if (reference) {
    const type = typeOf(reference.address).replace(/^data\./, "");
    if (/^aws_iam_(role|user|group)$/.test(type)) return type;
  }
  const kind = /:(role|user|group|assumed-role)\//.exec(labelOf(value))?.[1];
  if (kind === undefined) return "*";
  return kind === "assumed-role" ? "aws_iam_role" : `aws_iam_${kind}`;
}

/** The link of a fact to its own block. */
export function selfLink(block: ResolvedBlock): Link {
  return { how: "reference", root: block.root, address: block.address, at: block.header };
}

export function allow(block: ResolvedBlock): Known<"allow"> {
  return known("allow", block.header);
}

/** The role that an attribute names. */
export function roleLink(value: Value, block: ResolvedBlock, context: AdaptContext): Link | null {
  return linkOf(value, "aws_iam_role", block, context);
}

/** A service may become the identity. */
export function serviceAdmission(service: string, block: ResolvedBlock): Admission {
  return {
    effect: allow(block),
    principals: [{ kind: "service", value: known(service, block.header), at: block.header }],
    conditions: [],
    issuer: null,
    at: block.header,
  };
}
