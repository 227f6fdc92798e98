// A pod that gets the token of an account which nothing grants anything → a complaint where the pod names the account.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/fact.ts";
import type { Model } from "../../model/model.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unused-token-mount", check };

function check(change: Change, { head }: Context): readonly Complaint[] {
  const { fact } = change;
  if (fact.kind !== "credential" || !isMounted(fact) || !isWhole(change)) return [];
  // Of an account that is not in the tree nobody here knows what it is granted.
  const account = head.facts.get(head.links.identityOf.get(fact.key) ?? "");
  if (account?.kind !== "identity" || isGranted(account.key, head)) return [];
  return [
    {
      variant: "default",
      message: `${code(workloadOf(fact))} gets the token of ${nameOf(account)}, which nothing here grants anything: who breaks in finds a proof of identity that the workload does not need.`,
      remedy:
        "Set `automountServiceAccountToken: false`, at the pod or at the service account, unless the token opens something elsewhere.",
      primary: fact.header,
      related: [{ role: "holder", message: `this is ${nameOf(account)}`, at: account.header }],
      offending: account.address,
      identity: account.key,
      fix: null,
    },
  ];
}

/** As the adapter names what the kubelet mounts unasked. */
function isMounted({ type, address }: Credential): boolean {
  return type === "ServiceAccountToken" && address.endsWith(":mounted");
}

function workloadOf({ address }: Credential): string {
  return address.slice(0, address.lastIndexOf(":"));
}

/** Also where it may be: a binding whose subjects nobody can read. */
function isGranted(account: string, model: Model): boolean {
  return (model.links.grantsOf.get(account) ?? []).length > 0 || hasUnknownHolders(model);
}

const unknownHolders = new WeakMap<Model, boolean>();

function hasUnknownHolders(model: Model): boolean {
  const before = unknownHolders.get(model);
  if (before !== undefined) return before;
  const made = [...model.facts.values()].some(
    (fact) =>
      fact.kind === "grant" &&
      fact.platform === "kubernetes" &&
      fact.holders.some(({ link }) => link.how === "unknown"),
  );
  unknownHolders.set(model, made);
  return made;
}
