// Turns IAM users, groups and memberships into identities and what they pass on.

import { field, isAbsent, items, text } from "../../../base/value.ts";
import { isOff } from "../../../model/active.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Grant, Holder } from "../../../model/grant.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { carrierOf, noCarrier } from "../carrier.ts";
import { declare, nameless } from "../declare.ts";
import { holderOf, linkOf, nameOf } from "./names.ts";
import { holdersIn } from "./policy.ts";
import { boundary } from "./role.ts";

export const user: Adapter = (block, context) => [
  {
    kind: "identity",
    form: "user",
    person: isPerson(block, context),
    sessions: "standing",
    carrier: carrierOf(block, "tags"),
    ...declare(block, { platform: "aws", tags: "tags", name: nameOf(block) }),
  },
  ...boundary(block, context),
];

const machineCredentials = [
  ["aws_iam_access_key", "user"],
  ["aws_iam_service_specific_credential", "user_name"],
  ["aws_iam_user_ssh_key", "username"],
  ["aws_iam_signing_certificate", "user_name"],
] as const;

/** A user with a console password and no keys, or one named by an e-mail address or kept under people, is a person. */
export function isPerson(block: ResolvedBlock, context: AdaptContext): boolean {
  if (machineCredentials.some(([type, attribute]) => hasOne(type, attribute, block, context)))
    return false;
  const name = text(field(block.body, "name"));
  if (name.known && name.value !== null && /^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(name.value))
    return true;
  const path = text(field(block.body, "path"));
  if (path.known && /\/(people|humans?|staff|employees)\//i.test(path.value ?? "")) return true;
  return hasOne("aws_iam_user_login_profile", "user", block, context);
}

function hasOne(
  type: string,
  attribute: string,
  user: ResolvedBlock,
  context: AdaptContext,
): boolean {
  const name = text(field(user.body, "name"));
  return context.all(type).some((block) => {
    if (isOff(block)) return false;
    const link = linkOf(field(block.body, attribute), "aws_iam_user", block, context);
    if (link?.how === "reference") return context.find(link.address) === user;
    return link?.how === "name" && name.known && name.value === link.name;
  });
}

/** It holds people and machines and is itself no principal: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html */
export const group: Adapter = (block) => [
  {
    kind: "identity",
    form: "group",
    person: false,
    sessions: "standing",
    carrier: noCarrier,
    ...declare(block, { platform: "aws", name: nameOf(block) }),
  },
];

/** A group's users: each gets what the group has. */
export const groupMembership: Adapter = (block, context) => {
  const link = linkOf(field(block.body, "group"), "aws_iam_group", block, context);
  const holders = holdersIn(field(block.body, "users"), "aws_iam_user", block, context);
  return [membership(block, holders, link ? [link] : [])];
};

/** A user's groups. */
export const userGroups: Adapter = (block, context) => {
  const holder = holderOf(field(block.body, "user"), "aws_iam_user", block, context);
  const groups = field(block.body, "groups");
  const links = isAbsent(groups)
    ? []
    : items(groups).flatMap((one) => linkOf(one, "aws_iam_group", block, context) ?? []);
  return [membership(block, holder ? [holder] : [], links)];
};

function membership(
  block: ResolvedBlock,
  holders: readonly Holder[],
  grants: readonly Link[],
): Grant {
  return {
    kind: "grant",
    holders,
    privileges: [],
    grants,
    defines: false,
    on: null,
    ...declare(block, { platform: "aws", name: nameless(block) }),
  };
}
