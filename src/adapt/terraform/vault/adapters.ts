// Which adapter reads which resource type of the vault provider.

import type { Adapters } from "../adapter.ts";
import { kubernetesRole } from "./kubernetes-role.ts";
import { vaultPolicy } from "./policy.ts";
import { vaultToken } from "./token.ts";

export const vaultAdapters: Adapters = {
  vault_kubernetes_auth_backend_role: kubernetesRole,
  vault_policy: vaultPolicy,
  vault_token: vaultToken,
};
