// Turns a role assignment that is told to Azure's own interface, past the provider, into the grant that it is.

import { dig, field, fields, text } from "../../../base/value.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";
import { policyDocument } from "../policy-text.ts";
import { roleAssignment } from "./assignment.ts";

/**
 * Null: another resource, or one of which nothing is written.
 * https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
 */
export function assignmentByApi(
  block: ResolvedBlock,
  context: AdaptContext,
): readonly Fact[] | null {
  const type = text(field(block.body, "type"));
  if (!type.known || !/^microsoft\.authorization\/roleassignments@/i.test(type.value ?? ""))
    return null;
  const what = `the body of \`${block.address}\``;
  const body = policyDocument(field(block.body, "body"), context, what);
  if (!body) return null;
  const said = new Map([
    ["scope", field(block.body, "parent_id")],
    ["role_definition_id", dig(body, "properties", "roleDefinitionId")],
    ["principal_id", dig(body, "properties", "principalId")],
    ["principal_type", dig(body, "properties", "principalType")],
    ["condition", dig(body, "properties", "condition")],
  ]);
  return roleAssignment({ ...block, body: fields(said, block.body.at) }, context);
}
