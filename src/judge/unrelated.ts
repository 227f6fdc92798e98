// Workloads that run as one account → those of them that have nothing else in common, as their labels and names say.

import { entries, text } from "../base/value.ts";
import type { Credential } from "../model/credential.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { isMounted, workloadOf } from "../model/pod-token.ts";

/** Another workload that runs as the account, to which this one does not belong. */
export function unrelatedTo(
  token: Credential,
  account: Identity,
  model: Model,
): readonly Credential[] {
  const own = lastOf(account.address);
  return (model.links.credentialsOf.get(account.key) ?? []).filter(
    (other) =>
      isMounted(other) &&
      workloadOf(other) !== workloadOf(token) &&
      (areApart(token, other) ??
        isGuest(lastOf(workloadOf(token)), lastOf(workloadOf(other)), own)),
  );
}

/** What both say they belong to; null where not both say it. https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/ */
function areApart(one: Credential, other: Credential): boolean | null {
  for (const key of ["app.kubernetes.io/part-of", "app.kubernetes.io/instance", "owner", "team"]) {
    const [left, right] = [labelOf(one, key), labelOf(other, key)];
    if (left !== null && right !== null) return left !== right;
  }
  return null;
}

function labelOf({ carrier }: Credential, key: string): string | null {
  for (const { map } of carrier.labels)
    for (const [name, value] of entries(map)) {
      const label = name === key ? text(value) : null;
      if (label?.known && label.value !== null) return label.value;
    }
  return null;
}

/** The account is called after the host, and the guest is called after neither. */
function isGuest(guest: string, host: string, account: string): boolean {
  return host === account && firstWord(guest) !== firstWord(host) && !guest.includes(host);
}

function firstWord(name: string): string {
  return name.split("-")[0] ?? name;
}

function lastOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}
