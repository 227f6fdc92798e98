// Turns an Azure role assignment's role into a role use by name, or into a link to the role definition of the tree.

import type { Known, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { choicesOf, field, isAbsent, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";
import { textOf, typeOf, written } from "../reference.ts";
import { builtInName } from "./built-in.ts";

export type AssignedRole =
  | { readonly how: "name"; readonly role: Known<string> }
  | { readonly how: "link"; readonly link: Link };

const definitions = "azurerm_role_definition";

const guid = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** `role_definition_name` is a name in any case; `role_definition_id` ends in the definition's GUID, whatever path is before it. Several where a condition that nobody can tell decides. */
export function assignedRoles(
  block: ResolvedBlock,
  context: AdaptContext,
): readonly AssignedRole[] {
  const name = field(block.body, "role_definition_name");
  const isNamed = !isAbsent(name) || name.reference !== undefined;
  return rolesOf(isNamed ? name : field(block.body, "role_definition_id"), block, context);
}

/** A data source may be asked for by what another one gives. */
const deepest = 4;

/** Roles named by their definitions: by id, reference, or name. */
export function rolesOf(
  value: Value,
  block: ResolvedBlock,
  context: AdaptContext,
  depth = 0,
): readonly AssignedRole[] {
  return choicesOf(value).flatMap((one): readonly AssignedRole[] => {
    const address = definitionAddress(one);
    if (address !== null && typeOf(address) === definitions)
      return [linkTo(address, block, one.at)];
    const data = address === null || depth >= deepest ? null : context.find(address);
    // Of several that one expression makes, the one that is meant.
    if (data && data.address === address) {
      const name = field(data.body, "name");
      const asked = isAbsent(name) ? field(data.body, "role_definition_id") : name;
      return rolesOf({ ...asked, at: one.at }, block, context, depth + 1);
    }
    return [named(roleText(one), block, context)];
  });
}

function linkTo(address: string, { root }: ResolvedBlock, at: Origin): AssignedRole {
  return { how: "link", link: { how: "reference", root, address, at } };
}

/** What is known of a path with holes is its end. */
function roleText(value: Value): Known<string> {
  const role = textOf(value);
  const tail = role.known ? undefined : role.pieces?.at(-1);
  const id = typeof tail === "string" ? guid.exec(tail)?.[1] : undefined;
  return id === undefined ? role : known(id, value.at, value.through);
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

/** A built-in role is shown by its name, whichever way it is named; a custom role of the tree is its definition. */
function named(role: Known<string>, block: ResolvedBlock, context: AdaptContext): AssignedRole {
  if (!role.known) return { how: "name", role };
  const id = guid.exec(role.value)?.[1]?.toLowerCase();
  const said = id ?? role.value.toLowerCase();
  const listed = context.catalog.roles.get(`azure:${said}`);
  const custom = listed ? undefined : context.all(definitions).find((one) => isOf(one, said));
  if (custom) return linkTo(custom.address, block, role.at);
  if (id === undefined) return { how: "name", role };
  return { how: "name", role: { ...role, value: listed?.role ?? builtInName(id) ?? id } };
}

/** `said`: its name or its id, in lower case. */
function isOf({ body }: ResolvedBlock, said: string): boolean {
  return ["name", "role_definition_id"].some((attribute) => {
    const value = text(field(body, attribute));
    return value.known && value.value?.toLowerCase() === said;
  });
}

/** The condition of an assignment, as written. https://learn.microsoft.com/azure/role-based-access-control/conditions-format */
export function conditionText(block: ResolvedBlock): Value | null {
  const value = field(block.body, "condition");
  return isAbsent(value) || written(value) === "" ? null : value;
}
