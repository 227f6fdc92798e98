// Turns what makes identities by other means than Terraform's resources (a stack's template, a command) into gaps.

import type { Value } from "../../base/known.ts";
import { entries, field, items } from "../../base/value.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import { assignmentByApi } from "./azure/azapi.ts";
import type { AdaptContext, Adapter, Adapters } from "./adapter.ts";

const mostTexts = 2000;

/** Every text in a value, keys included, also what stands between the holes of one. */
function textsIn(value: Value, found: string[] = []): readonly string[] {
  if (found.length >= mostTexts) return found;
  if (value.decoded) return textsIn(value.decoded, found);
  if (!value.known) {
    for (const piece of value.pieces ?? []) if (typeof piece === "string") found.push(piece);
    return found;
  }
  if (typeof value.value === "string") found.push(value.value);
  for (const one of items(value)) if (one !== value) textsIn(one, found);
  for (const [key, one] of entries(value)) {
    found.push(key);
    textsIn(one, found);
  }
  return found;
}

export function firstIn(values: readonly Value[], pattern: RegExp): string | null {
  for (const value of values)
    for (const one of textsIn(value)) {
      const found = pattern.exec(one)?.[0];
      if (found !== undefined) return found.trim();
    }
  return null;
}

/** Reports what the block makes, where its words tell that it makes an identity. */
export function unread(
  what: (block: ResolvedBlock) => string,
  why: (block: ResolvedBlock, context: AdaptContext) => string | null,
): Adapter {
  return (block, context) => {
    const because = why(block, context);
    if (because !== null)
      context.unseen(block, {
        kind: "unsupported",
        at: block.header,
        what: what(block),
        why: because,
      });
    return [];
  };
}

const named = (noun: string) => (block: ResolvedBlock) => `${noun} of \`${block.address}\``;

const itself = ({ address }: ResolvedBlock): string => `\`${address}\``;

const stackResource = /\bAWS::(IAM|RolesAnywhere|SSO|IdentityStore)::\w+/;

/** A stack needs a capability to make what IAM knows. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
const stack = unread(named("the template"), ({ body }) => {
  const template = ["template_body", "template"].map((name) => field(body, name));
  const found = firstIn(template, stackResource);
  if (found !== null) return `nhi-lint does not read templates, and this one has \`${found}\``;
  const isRead = template.some((one) => textsIn(one).length > 0);
  const allowed = isRead ? null : firstIn([field(body, "capabilities")], /^CAPABILITY_\w+$/);
  return allowed && `it is not in the tree, and \`${allowed}\` lets it make what IAM knows`;
});

const control = unread(itself, ({ body }) => {
  const found = firstIn([field(body, "type_name")], stackResource);
  return found && `nhi-lint does not read \`${found}\``;
});

const azureResource = /^Microsoft\.(Authorization\/role|ManagedIdentity\/|Graph\/)\w+/i;

const azure = unread(itself, ({ body }) => {
  const found = firstIn([field(body, "type")], azureResource);
  return found && `nhi-lint does not read \`${found}\` here`;
});

const azureTemplate = unread(named("the template"), ({ body }) => {
  const found = firstIn([field(body, "template_content")], azureResource);
  return found && `nhi-lint does not read templates, and this one has \`${found}\``;
});

/** What the command lines of clouds make identities, keys and grants by. */
const making =
  /\baws\s+iam\s+(create|add|attach|put|update|upload)-[\w-]+|\bgcloud\s+(iam\s+[\w-]+(\s+keys)?\s+(create|add-iam-policy-binding)|(projects|organizations|resource-manager\s+folders)\s+add-iam-policy-binding)|\baz\s+(ad\s+(sp|app)\s+(create-for-rbac|create|credential\s+reset|federated-credential\s+create)|role\s+(assignment|definition)\s+create|identity\s+create)|\bkubectl\s+create\s+(serviceaccount|sa|token|(cluster)?role(binding)?)\b|\beksctl\s+create\s+(iam\w+|podidentityassociation)|\bvault\s+(token\s+create|write\s+auth\/\S+)|\bgh\s+(secret\s+set|repo\s+deploy-key\s+add)/;

const command = (values: (body: Value) => readonly Value[]): Adapter =>
  unread(named("the command"), ({ body }) => {
    // The words of one command may stand in a list.
    const said = values(body)
      .flatMap((one) => textsIn(one))
      .join(" ");
    const found = making.exec(said)?.[0].replaceAll(/\s+/g, " ");
    return found === undefined ? null : `it runs \`${found}\`: what that makes stands nowhere`;
  });

const provisioned = command((body) => items(field(body, "provisioner")));

export const otherAdapters: Adapters = {
  aws_cloudformation_stack: stack,
  aws_cloudformation_stack_set: stack,
  aws_serverlessapplicationrepository_cloudformation_stack: stack,
  aws_cloudcontrolapi_resource: control,
  azapi_resource: (block, context) => assignmentByApi(block, context) ?? azure(block, context),
  azurerm_resource_group_template_deployment: azureTemplate,
  azurerm_subscription_template_deployment: azureTemplate,
  null_resource: provisioned,
  terraform_data: provisioned,
  "data.external": command((body) => [field(body, "program")]),
};
