// Tells how far an Azure scope reaches, from its path or from the block it refers to.

import type { Value } from "../../../base/known.ts";
import type { ScopeLevel } from "../../../model/scope-level.ts";
import { typeOf, written } from "../reference.ts";

/** https://learn.microsoft.com/azure/role-based-access-control/scope-overview#scope-format */
export function scopeLevel(value: Value): ScopeLevel {
  const reference = value.reference;
  if (reference && !value.known && !value.pieces)
    return levelOfBlock(typeOf(reference.address), reference.path);
  const path = withReferences(value);
  if (path === "/") return "tenant";
  if (/^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/i.test(path))
    return "management-group";
  if (/^\/subscriptions\/[^/]+$/i.test(path)) return "subscription";
  if (/^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+$/i.test(path)) return "resource-group";
  if (/^\/(subscriptions\/[^/]+\/(resourcegroups\/[^/]+\/)?)?providers\/./i.test(path))
    return "resource";
  const only = /^\$\{([^}]+)\}$/.exec(path)?.[1];
  if (only === undefined && /^\$\{[^}]+\}\/./.test(path)) return "resource";
  return "unknown";
}

/** A subscription's id is already a path; its `subscription_id` is the bare GUID. */
function withReferences(value: Value): string {
  if (value.known) return written(value).replace(/(.)\/$/, "$1");
  const pieces = value.pieces ?? [value];
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const type = piece.reference ? typeOf(piece.reference.address) : "";
      const id = piece.reference?.path.at(-1) === "id";
      if (id && type.endsWith("azurerm_subscription")) return "/subscriptions/_";
      if (id && type.endsWith("azurerm_resource_group")) return "/subscriptions/_/resourceGroups/_";
      return "${_}";
    })
    .join("")
    .replace(/(.)\/$/, "$1");
}

function levelOfBlock(type: string, path: readonly (string | number)[]): ScopeLevel {
  const bare = type.replace(/^data\./, "");
  if (/^azurerm_management_group$/.test(bare)) return "management-group";
  if (/^azurerm_subscriptions?$/.test(bare))
    return path.includes("subscription_id") ? "unknown" : "subscription";
  if (bare === "azurerm_resource_group" || bare === "azapi_resource_group") return "resource-group";
  return /^(azurerm|azapi)_/.test(bare) ? "resource" : "unknown";
}
