// A ClusterServiceVersion → the grants that the Operator Lifecycle Manager makes of its permissions.
// https://olm.operatorframework.io/docs/advanced-tasks/operator-scoping-with-operatorgroups/

import type { Value } from "../../base/known.ts";
import { dig, entries, field, isAbsent, items } from "../../base/value.ts";
import type { Grant } from "../../model/grant.ts";
import { digest } from "../digest.ts";
import { accountLink } from "./account.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { declareObject, type KubernetesObject } from "./object.ts";
import { ruleOf } from "./rbac.ts";

/** One grant for each account, cluster-wide and within the namespace. */
export function bundleGrants(object: KubernetesObject): readonly Grant[] {
  if (object.kind !== "ClusterServiceVersion" || object.apiGroup !== "operators.coreos.com")
    return [];
  const install = dig(object.body, "spec", "install", "spec");
  return [
    ...items(field(install, "clusterPermissions")).map((one) => grantOf(object, one, null)),
    ...items(field(install, "permissions")).map((one) => grantOf(object, one, object.namespace)),
  ];
}

function grantOf(object: KubernetesObject, permission: Value, namespace: string | null): Grant {
  const declaration = declareObject(object, true);
  const account = field(permission, "serviceAccountName");
  const name = filledIn(account);
  const label = name.known ? (name.value ?? "default") : name.name;
  // The version in the bundle's name is no part of what the grant is.
  const part = `:${namespace === null ? "clusterPermissions" : "permissions"}.${label.replaceAll("/", ".")}`;
  const address = unversioned(declaration.address) + part;
  return {
    kind: "grant",
    holders: [
      {
        link: accountLink(account, object.namespace),
        person: "no",
        label: `${object.namespace}/${label}`,
      },
    ],
    privileges: items(field(permission, "rules"))
      .filter((rule) => entries(rule).length > 0)
      .map((rule) => ruleOf(rule, namespace)),
    grants: [],
    defines: true,
    on: null,
    ...declaration,
    key: unversioned(declaration.key) + part,
    address,
    generic: address,
    at: permission.at,
    header: isAbsent(account) ? permission.at : account.at,
    content: digest(permission),
    slots: {},
  };
}

/** `loki-operator.v0.9.0` → `loki-operator`. */
function unversioned(name: string): string {
  return name.replace(/\.v?\d+\.\d+[\w.+-]*$/, "");
}
