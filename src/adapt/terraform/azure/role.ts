// Turns an Azure role assignment's role into a role use by name, or into a link to the role definition of the tree.

import type { Known, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { choicesOf, field, isAbsent, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";
import { typeOf, written } from "../reference.ts";

export type AssignedRole =
  | { readonly how: "name"; readonly role: Known<string> }
  | { readonly how: "link"; readonly link: Link };

const guid = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** `role_definition_name` is a name in any case; `role_definition_id` ends in the definition's GUID, whatever path is before it. Several where a condition that nobody can tell decides. */
export function assignedRoles(
  block: ResolvedBlock,
  context: AdaptContext,
): readonly AssignedRole[] {
  const name = field(block.body, "role_definition_name");
  const isNamed = !isAbsent(name) || name.reference !== undefined;
  const role = isNamed ? name : field(block.body, "role_definition_id");
  return choicesOf(role).map((one) => roleOf(one, block, context));
}

/** A role named by its definition: id, reference, or name. */
export function roleOf(value: Value, block: ResolvedBlock, context: AdaptContext): AssignedRole {
  const address = definitionAddress(value);
  if (
    address !== null &&
    !address.startsWith("data.") &&
    typeOf(address) === "azurerm_role_definition"
  ) {
    return { how: "link", link: { how: "reference", root: block.root, address, at: value.at } };
  }
  if (address !== null) {
    const data = context.find(address);
    const named = data ? firstText(data, ["name", "role_definition_id"]) : null;
    if (named) return { how: "name", role: spoken({ ...named, at: value.at }, context) };
  }
  const role = text(value);
  if (role.known)
    return { how: "name", role: spoken({ ...role, value: role.value ?? "" }, context) };
  const tail = role.pieces?.at(-1);
  const id = typeof tail === "string" ? guid.exec(tail)?.[1] : undefined;
  if (id !== undefined)
    return { how: "name", role: spoken(known(id, value.at, value.through), context) };
  return { how: "name", role };
}

/** The role definition that the value names, among all holes of a text. */
function definitionAddress(value: Value): string | null {
  const holes = value.known ? [] : (value.pieces ?? []);
  const references = [
    value.reference,
    ...holes.map((piece) => (typeof piece === "string" ? undefined : piece.reference)),
  ];
  const found = references.find(
    (reference) => reference && /(^|\.)azurerm_role_definition$/.test(typeOf(reference.address)),
  );
  return found?.address ?? null;
}

function firstText(block: ResolvedBlock, attributes: readonly string[]): Known<string> | null {
  for (const attribute of attributes) {
    const value = text(field(block.body, attribute));
    if (value.known && value.value !== null) return { ...value, value: value.value };
  }
  return null;
}

/** A GUID that the catalog knows is shown by its role's name. */
function spoken(role: Known<string>, context: AdaptContext): Known<string> {
  if (!role.known) return role;
  const id = guid.exec(role.value)?.[1];
  if (id === undefined) return role;
  return { ...role, value: context.catalog.roles.get(`azure:${id.toLowerCase()}`)?.role ?? id };
}

/** The condition of an assignment, as written. https://learn.microsoft.com/azure/role-based-access-control/conditions-format */
export function conditionText(block: ResolvedBlock): Value | null {
  const value = field(block.body, "condition");
  return isAbsent(value) || written(value) === "" ? null : value;
}
