// Tells the tokens of pods from other credentials, which of them the kubelet mounts unasked, and what they are given to.

import type { Credential } from "./credential.ts";
import type { Fact } from "./fact.ts";

export function isPodToken(fact: Fact): fact is Credential {
  return fact.kind === "credential" && fact.type === "ServiceAccountToken";
}

/** As the adapter names what the kubelet mounts unasked. */
export function isMounted(fact: Fact): fact is Credential {
  return isPodToken(fact) && fact.address.endsWith(":mounted");
}

/** What runs the jobs of workflows, by its own name (a scale set) or by labels. */
export function isRunner(fact: Fact): fact is Credential {
  return (
    isPodToken(fact) &&
    (/^(AutoscalingRunnerSet|RunnerDeployment|RunnerSet)\//.test(fact.address) ||
      fact.address.endsWith(":runner"))
  );
}

/** `Deployment/shop/orders`. */
export function workloadOf({ address }: Credential): string {
  return address.slice(0, address.lastIndexOf(":"));
}
