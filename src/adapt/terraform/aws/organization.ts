// Turns the policies of an organization, and where they are attached, into what they hold back from all that lies below.

import { field, text } from "../../../base/value.ts";
import { isDeny } from "../../../model/deny.ts";
import type { Control, Fact } from "../../../model/fact.ts";
import type { Adapter } from "../adapter.ts";
import { declare } from "../declare.ts";
import { labelOf } from "../link.ts";
import { privilegesOf } from "./documents.ts";
import { linkOf } from "./names.ts";

/** The other types of policies (tags, backups, …) bound no privileges. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html */
const bounding = new Set(["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]);

/** What it denies is taken from all; what it does not allow nobody has. */
export const organizationPolicy: Adapter = (block, context): readonly Fact[] => {
  const type = text(field(block.body, "type"));
  if (type.known && type.value !== null && !bounding.has(type.value)) return [];
  const privileges = privilegesOf(field(block.body, "content"), block, context);
  const control = (form: Control["form"], denies: boolean): Control => ({
    kind: "control",
    form,
    holds: [],
    privileges: privileges.filter((one) => isDeny(one) === denies),
    ...declare(block, { platform: "aws", suffix: denies ? "#deny" : "" }),
  });
  return [control("boundary", false), control("deny", true)];
};

/** Another policy there, or another place, leaves the old place without it. */
export const organizationAttachment: Adapter = (block, context): readonly Fact[] => {
  const link = linkOf(field(block.body, "policy_id"), "aws_organizations_policy", block, context);
  const target = field(block.body, "target_id");
  return [
    {
      kind: "control",
      form: "boundary",
      holds: [],
      ...(link ? { policy: link } : {}),
      demands: [`a policy on ${labelOf(target)}`],
      ...declare(block, { platform: "aws", name: text(target) }),
    },
  ];
};
