// Tokens that the kubelet mounts into pods → whose they are.

import type { Credential, Fact } from "../model/fact.ts";

/** As the adapter names what the kubelet mounts unasked. */
export function isMounted(fact: Fact): fact is Credential {
  return (
    fact.kind === "credential" &&
    fact.type === "ServiceAccountToken" &&
    fact.address.endsWith(":mounted")
  );
}

/** `Deployment/shop/orders`. */
export function workloadOf({ address }: Credential): string {
  return address.slice(0, address.lastIndexOf(":"));
}
