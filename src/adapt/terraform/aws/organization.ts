// Turns the policies of an organization, and where they are attached, into what they hold back from all that lies below.

import type { Value } from "../../../base/known.ts";
import { field, text } from "../../../base/value.ts";
import type { Control } from "../../../model/control.ts";
import { isDeny } from "../../../model/deny.ts";
import type { Fact } from "../../../model/fact.ts";
import { accountsIn } from "../../../privilege/aws/accounts.ts";
import { accountIn } from "../../../resolve/terraform/account.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { declare } from "../declare.ts";
import { labelOf } from "../link.ts";
import { typeOf, written } from "../reference.ts";
import { privilegesOf } from "./documents.ts";
import { linkOf } from "./names.ts";

const service = "SERVICE_CONTROL_POLICY";
/** The other types of policies (tags, backups, …) bound no privileges. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html */
const bounding = new Set([service, "RESOURCE_CONTROL_POLICY"]);

/** What it denies is taken from all; what it does not allow nobody has. */
export const organizationPolicy: Adapter = (block, context): readonly Fact[] => {
  const type = text(field(block.body, "type"));
  if (type.known && type.value !== null && !bounding.has(type.value)) return [];
  const privileges = privilegesOf(field(block.body, "content"), block, context);
  const control = (form: Control["form"], denies: boolean): Control => ({
    kind: "control",
    form,
    holds: [],
    ...(type.known && (type.value ?? service) === service ? { ofIdentities: true } : {}),
    privileges: privileges.filter((one) => isDeny(one) === denies),
    ...declare(block, { platform: "aws", suffix: denies ? "#deny" : "" }),
  });
  return [control("boundary", false), control("deny", true)];
};

/** Another policy there, or another place, leaves the old place without it. */
export const organizationAttachment: Adapter = (block, context): readonly Fact[] => {
  const link = linkOf(field(block.body, "policy_id"), "aws_organizations_policy", block, context);
  const target = field(block.body, "target_id");
  const over = accountsUnder(target, context);
  return [
    {
      kind: "control",
      form: "boundary",
      holds: [],
      ...(link ? { policy: link } : {}),
      ...(over.length > 0 ? { over } : {}),
      demands: [`a policy on ${labelOf(target)}`],
      ...declare(block, { platform: "aws", name: text(target) }),
    },
  ];
};

/**
 * The accounts that certainly lie there, as providers name them: an account that the root makes is a member; one by its number is where
 * the organization is known to be another's. The organization's own account no policy bounds.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#scp-effects-on-permissions
 */
function accountsUnder(target: Value, context: AdaptContext): readonly string[] {
  const { reference } = target;
  if (!reference) return isMember(written(text(target)), context) ? [written(text(target))] : [];
  const type = typeOf(reference.address).replace(/^data\./, "");
  if (type === "aws_organizations_account") return [`${reference.address}.id`];
  if (!/^aws_organizations_organization(al_unit)?$/.test(type)) return [];
  const isRoot = type === "aws_organizations_organization";
  return context
    .all("aws_organizations_account")
    .filter((account) => isRoot || isBelow(account, reference.address, context))
    .map(({ address }) => `${address}.id`);
}

const deepest = 6;

function isBelow(block: ResolvedBlock, unit: string, context: AdaptContext, depth = 0): boolean {
  const parent = field(block.body, "parent_id").reference?.address;
  if (parent === undefined || depth > deepest) return false;
  if (parent === unit) return true;
  const above = context.find(parent);
  return above !== null && isBelow(above, unit, context, depth + 1);
}

function isMember(number: string, context: AdaptContext): boolean {
  if (!/^\d{12}$/.test(number)) return false;
  const own = context
    .all("aws_organizations_organization")
    .flatMap(({ provider }) => (provider ? accountIn(provider) : []))
    .flatMap(([, value]) => accountsIn(written(text(value))));
  return own.length > 0 && !own.includes(number);
}
