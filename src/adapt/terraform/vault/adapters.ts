// Which adapter reads which resource type of the vault provider.

import type { Adapters } from "../adapter.ts";
import { vaultPolicy } from "./policy.ts";
import { vaultToken } from "./token.ts";

export const vaultAdapters: Adapters = {
  vault_policy: vaultPolicy,
  vault_token: vaultToken,
};
