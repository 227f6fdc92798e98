// The one table from resource types to the adapters that read them, and which blocks the resolver need resolve at all.

import type { Catalog } from "../../catalog/catalog.ts";
import type { Outlines } from "../../resolve/terraform/outline.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import type { Adapter, Adapters } from "./adapter.ts";
import { otherAdapters } from "./by-other-means.ts";
import { awsAdapters } from "./aws/adapters.ts";
import { azureAdapter } from "./azure/adapters.ts";
import { entraAdapter } from "./entra/adapters.ts";
import { githubAdapters } from "./github/adapters.ts";
import { googleAdapter } from "./google/adapters.ts";
import { keepingAdapters } from "./kept-as.ts";
import { kubernetesAdapters } from "./kubernetes/adapters.ts";
import { vaultAdapters } from "./vault/adapters.ts";
import { isIdentityInput, soundsLikeIdentity } from "./suspect.ts";

const tables: readonly Adapters[] = [
  awsAdapters,
  githubAdapters,
  kubernetesAdapters,
  otherAdapters,
  vaultAdapters,
  keepingAdapters,
];

/** Those that many trees lack are loaded when a type of theirs is asked for (`scripts/build.mjs`). */
const apart: readonly (readonly [prefix: string, adapterOf: (type: string) => Adapter | null])[] = [
  ["azuread_", entraAdapter],
  ["azurerm_", azureAdapter],
  ["google_", googleAdapter],
];

/** Resources stand in the tables by their type; data sources and ephemeral resources as `data.TYPE` and `ephemeral.TYPE`. */
export function adapterFor(mode: ResolvedBlock["mode"], type: string): Adapter | null {
  const key = mode === "resource" ? type : `${mode}.${type}`;
  const own = apart.find(([prefix]) => key.startsWith(prefix))?.[1](key) ?? null;
  return own ?? tables.find((table) => Object.hasOwn(table, key))?.[key] ?? null;
}

/** Data sources that adapters look up by reference to learn a name or a document. */
const lookedUp =
  /^(aws_iam_(policy_document|role|user|group|policy|openid_connect_provider|instance_profile|saml_provider)|aws_caller_identity|aws_partition|google_service_account|google_project|google_iam_role|azurerm_(user_assigned_identity|role_definition|subscription|client_config)|azuread_(application|service_principal|user|group|application_published_app_ids|client_config)|kubernetes_(service_account|service_account_v1)|vault_policy_document|github_(app|repository|user|team))$/;

/** Resources that make no fact, and that adapters look up by reference. */
const resourcesLookedUp =
  /^(time_(rotating|offset|static)|azuread_directory_role|aws_organizations_(account|organization|organizational_unit)|aws_secretsmanager_secret(_rotation)?|google_(folder|project|secret_manager_secret)|azurerm_management_lock)$/;

/** Whether the resolver need resolve blocks of this type for us. */
export function wantsTerraform(
  mode: ResolvedBlock["mode"],
  type: string,
  catalog: Catalog,
): boolean {
  if (mode === "remote-module") return true;
  if (mode === "data" && lookedUp.test(type)) return true;
  if (adapterFor(mode, type)) return true;
  if (mode !== "resource") return false;
  if (resourcesLookedUp.test(type)) return true;
  const entry = catalog.types.get(type);
  return entry ? entry.kinds.length > 0 : soundsLikeIdentity(type);
}

/** What the resolver need know of modules that are not in the tree. */
export async function outlinesOf({ modules }: Catalog): Promise<Outlines> {
  return { find: await modules(), matters: isIdentityInput };
}
