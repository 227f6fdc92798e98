// A privilege and the binding that hands it over → as its holder has it: within the binding's namespace, scope and conditions.

import { namespaceOf } from "../model/address.ts";
import type { Grant } from "../model/grant.ts";
import type { Privilege } from "../model/privilege.ts";
import { confine } from "./confine.ts";

export function handedOver(privilege: Privilege, binding: Grant): Privilege {
  return confined(confine(privilege, binding.confines), namespaceOfBinding(binding));
}

/** A RoleBinding hands over a ClusterRole within its own namespace. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding */
function namespaceOfBinding(binding: Grant): string | null {
  if (binding.within !== undefined) return binding.within;
  if (
    binding.platform !== "kubernetes" ||
    /cluster/i.test(binding.type) ||
    !/role_?binding/i.test(binding.type)
  )
    return null;
  return namespaceOf(binding);
}

const confinedRules = new WeakMap<Privilege, Map<string, Privilege>>();

/** Made once for each namespace, so that equal privileges stay one thing. */
function confined(privilege: Privilege, namespace: string | null): Privilege {
  if (privilege.kind !== "rbac" || namespace === null || privilege.namespace !== null)
    return privilege;
  const made = confinedRules.get(privilege) ?? new Map<string, Privilege>();
  confinedRules.set(privilege, made);
  const found = made.get(namespace) ?? { ...privilege, namespace };
  made.set(namespace, found);
  return found;
}
