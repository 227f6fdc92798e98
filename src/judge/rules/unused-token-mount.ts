// A pod that gets the token of an account which nothing grants anything → a complaint where the pod names the account.

import type { Complaint } from "../../finding/finding.ts";
import { namespaceOf } from "../../model/address.ts";
import type { Change } from "../../model/change.ts";
import type { Holder } from "../../model/grant.ts";
import type { Identity } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import { isMounted, workloadOf } from "../../model/pod-token.ts";
import { intersects } from "../../privilege/covers.ts";
import { pattern, patternOf } from "../../privilege/pattern.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unused-token-mount", check };

function check(change: Change, { head }: Context): readonly Complaint[] {
  const { fact } = change;
  if (!isMounted(fact) || !isWhole(change)) return [];
  // Of an account that is not in the tree nobody here knows what it is granted.
  const account = identityOf(fact, head);
  if (account === null || isGranted(account, head)) return [];
  return [
    {
      variant: "default",
      message: `${code(workloadOf(fact))} gets the token of ${nameOf(account)}, which nothing here${unreadHolders(head).length > 0 ? " that can be read" : ""} grants anything: who breaks in finds a proof of identity that the workload does not need.`,
      remedy:
        "Set `automountServiceAccountToken: false`, at the pod or at the service account, unless the token opens something elsewhere.",
      primary: fact.header,
      related: [{ role: "holder", message: `this is ${nameOf(account)}`, at: account.header }],
      offending: account.address,
      identity: account.key,
      fix: { what: "no-token", value: "false" },
    },
  ];
}

/** Also where it may be: by a binding of an account that nobody can read, as far as that goes. */
function isGranted(account: Identity, model: Model): boolean {
  return (
    (model.links.grantsOf.get(account.key) ?? []).length > 0 ||
    unreadHolders(model).some((holder) => mayBe(holder, account))
  );
}

const unread = new WeakMap<Model, readonly Holder[]>();

/** Whom nobody can read, and the groups of all accounts. */
function unreadHolders(model: Model): readonly Holder[] {
  const before = unread.get(model);
  if (before) return before;
  const made = [...model.facts.values()].flatMap((fact) =>
    fact.kind === "grant" && fact.platform === "kubernetes" ? fact.holders.filter(isUnread) : [],
  );
  unread.set(model, made);
  return made;
}

const allAccounts = /^system:(?:authenticated|serviceaccounts(?::([^:]+))?)$/;

function isUnread({ link, label }: Holder): boolean {
  if (link.how === "name") return isOpen(link.namespace ?? "");
  return link.how === "unknown" && (link.because !== undefined || allAccounts.test(label));
}

function isOpen(text: string): boolean {
  return text.includes("${");
}

/** What is known of it, namespace and name, fits. A user or group that nobody can read has no namespace, and is hardly an account. */
function mayBe({ link, label }: Holder, account: Identity): boolean {
  const namespace = namespaceOf(account);
  const fits = (within: string): boolean =>
    isOpen(within) || namespace === "_" || within === namespace;
  const all = allAccounts.exec(label);
  if (all) return all[1] === undefined || fits(all[1]);
  const slash = label.lastIndexOf("/");
  if (slash < 0 || !fits(label.slice(0, slash))) return false;
  const { name } = account;
  if (!name.known || name.value === null) return true;
  if (link.how === "name") return link.name === name.value;
  const because = link.how === "unknown" ? link.because : undefined;
  return because === undefined || intersects(patternOf(because, false), pattern(name.value));
}
