// Turns a role of Vault's Kubernetes auth method into a grant: its policies go to the service accounts that it is bound to.
// https://developer.hashicorp.com/vault/docs/auth/kubernetes#configuration

import { field, items, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Holder } from "../../../model/grant.ts";
import type { Adapter } from "../adapter.ts";
import { declare } from "../declare.ts";
import { linkTo } from "../link.ts";
import { written } from "../reference.ts";

/** Every name in every namespace; a role for many is bounded. */
const mostHolders = 500;

export const kubernetesRole: Adapter = (block, context) => {
  const names = items(field(block.body, "bound_service_account_names"));
  const namespaces = items(field(block.body, "bound_service_account_namespaces"));
  const pairs = namespaces.flatMap((namespace) => names.map((name) => ({ namespace, name })));
  const holders = pairs.slice(0, mostHolders).map(({ namespace, name }): Holder => {
    const label = `${written(namespace)}/${written(name)}`;
    const [inside, account] = [text(namespace), text(name)];
    const { at } = name;
    const isOne = inside.known && account.known && !label.includes("*");
    const link: Link = isOne
      ? {
          how: "name",
          platform: "kubernetes",
          type: "ServiceAccount",
          namespace: inside.value ?? "",
          name: account.value ?? "",
          at,
        }
      : { how: "unknown", name: label, at };
    return { link, person: "no", label };
  });
  const policies = items(field(block.body, "token_policies")).flatMap(
    (policy) => linkTo(policy, { platform: "vault", type: "vault_policy" }, block, context) ?? [],
  );
  if (holders.length === 0 || policies.length === 0) return [];
  return [
    {
      kind: "grant",
      holders,
      privileges: [],
      grants: policies,
      defines: false,
      on: null,
      ...declare(block, { platform: "vault", name: text(field(block.body, "role_name")) }),
    },
  ];
};
