// A grant to an identity that workloads share which name no other, or an identity that unrelated workloads run as → a complaint where it
// is named.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/credential.ts";
import { isDeny } from "../../model/deny.ts";
import type { Grant, Holder } from "../../model/grant.ts";
import type { Identity } from "../../model/identity.ts";
import { strongest } from "../../model/level.ts";
import { isMounted, workloadOf } from "../../model/pod-token.ts";
import type { Privilege } from "../../model/privilege.ts";
import type { Principal, Trust } from "../../model/trust.ts";
import { levelOf } from "../../privilege/level.ts";
import type { Context, Rule } from "../rule.ts";
import { unrelatedTo } from "../unrelated.ts";
import { ofStarted, ofUsual } from "../usual-account.ts";
import { isWhole, judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, listed, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "shared-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind === "credential" && fact.usual)
    return judgeDifference(change, fact, was?.kind === "credential" ? was : null, (one) =>
      one.usual ? ofUsual(one, one.usual, context) : [],
    );
  if (fact.kind === "credential" && fact.startedAs)
    return isWhole(change) ? ofStarted(fact, fact.startedAs, context) : [];
  if (isMounted(fact)) return isWhole(change) ? ofWorkload(fact, context) : [];
  if (fact.kind === "trust")
    return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust) =>
      ofKinds(trust, context),
    );
  if (fact.kind !== "grant") return [];
  const before = isWhole(change) || was?.kind !== "grant" ? [] : was.holders;
  // Who held it already is complained about again only where there is more to hold.
  const known = new Set(change.gained.length > 0 ? [] : before.map(({ label }) => label));
  return fact.holders.flatMap((holder) => {
    const whose = sharedBy(holder, fact);
    return whose === null || known.has(holder.label)
      ? []
      : [complaint(fact, holder, whose, context)];
  });
}

/** Google's accounts that run what names none: https://cloud.google.com/iam/docs/service-account-types#default */
const ofGoogle: readonly (readonly [ending: string, whose: string])[] = [
  ["-compute@developer.gserviceaccount.com", "every machine and function of the project"],
  ["@appspot.gserviceaccount.com", "every App Engine service and function of the project"],
  ["@cloudbuild.gserviceaccount.com", "every build of the project"],
];

/** Who shares the holder, as a noun phrase; null where it is some workload's own. */
function sharedBy({ link, label }: Holder, { platform, privileges }: Grant): string | null {
  if (link.how === "name" && link.platform === "kubernetes" && link.type === "ServiceAccount")
    return link.name === "default"
      ? `every pod of the namespace ${code(link.namespace ?? "default")}`
      : null;
  // What its builds are made with. https://cloud.google.com/build/docs/cloud-build-service-account
  if (platform !== "google" || privileges.some(isBuilder)) return null;
  return ofGoogle.find(([ending]) => label.endsWith(ending))?.[1] ?? null;
}

function isBuilder(privilege: Privilege): boolean {
  return (
    privilege.kind === "role" &&
    privilege.role.known &&
    privilege.role.value === "roles/cloudbuild.builds.builder"
  );
}

function complaint(fact: Grant, holder: Holder, whose: string, context: Context): Complaint {
  return {
    variant: isReading(fact, context) ? "read" : "default",
    message: `${nameOf(fact)} grants to ${code(holder.label)}, the identity of ${whose} that names no other: workloads that nobody thought of get it too.`,
    remedy: "Make an identity for the one workload and grant it to that.",
    primary: whereWritten(holder.link.at, fact.header),
    related: [],
    offending: holder.label,
    identity: null,
    fix: null,
  };
}

/** In a cluster also what reads: a token that every pod has should open nothing. */
function isReading({ platform, privileges }: Grant, { catalog }: Context): boolean {
  if (platform === "kubernetes" || privileges.length === 0) return false;
  const level = strongest(privileges.map((one) => levelOf(one, catalog)));
  return level === "read" || level === "none";
}

/** A workload that runs as the account of another one, to which it does not belong: the newer is told. */
function ofWorkload(token: Credential, { head, base }: Context): readonly Complaint[] {
  const account = identityOf(token, head);
  if (account === null || !head.links.grantsOf.has(account.key)) return [];
  const other = unrelatedTo(token, account, head).find(
    ({ key }) => base.facts.has(key) || isHost(key, token, account),
  );
  if (!other) return [];
  const [guest, host] = [workloadOf(token), workloadOf(other)];
  return [
    {
      variant: "workloads",
      message: `${code(guest)} runs as ${nameOf(account)}, as does ${code(host)}, which it has nothing to do with: each can do what was granted to the other.`,
      remedy: "Make an account for it, and grant that only what it needs.",
      primary: token.header,
      related: [
        { role: "credential", message: `${code(host)} runs as it`, at: other.header },
        { role: "holder", message: `this is ${nameOf(account)}`, at: account.header },
      ],
      offending: `${guest} beside ${host}`,
      identity: account.key,
      fix: null,
    },
  ];
}

/** Of two that are new at once: the one whose name the account bears, or the first. */
function isHost(key: string, token: Credential, { address }: Identity): boolean {
  const name = address.slice(address.lastIndexOf("/"));
  return key.endsWith(`${name}:mounted`) || (!workloadOf(token).endsWith(name) && key < token.key);
}

/** What runs code as the role that it is given, one kind of workload each. `edgelambda` runs functions too. */
const kinds: readonly (readonly [service: RegExp, noun: string])[] = [
  [/^ec2\./, "machines"],
  [/^(edge)?lambda\./, "functions"],
  [/^ecs-tasks\./, "containers"],
  [/^pods\.eks\./, "pods"],
  [/^codebuild\./, "builds"],
  [/^glue\./, "Glue jobs"],
  [/^sagemaker\./, "SageMaker"],
];

function ofKinds(trust: Trust, { head }: Context): readonly Complaint[] {
  const role = identityOf(trust, head);
  if (trust.platform !== "aws" || role?.type !== "aws_iam_role") return [];
  const found = new Map<string, Principal>();
  for (const { principals } of trust.admissions.filter((admission) => !isDeny(admission)))
    for (const one of principals) {
      const noun = kinds.find(([service]) => service.test(shown(one.value)))?.[1];
      if (one.kind === "service" && noun !== undefined) found.set(noun, one);
    }
  const last = [...found.values()].at(-1);
  if (!last || found.size < 2) return [];
  return [
    {
      variant: "kinds",
      message: `${nameOf(role)} is the identity of ${listed([...found.keys()], found.size)}: each can do what was granted for the others.`,
      remedy: "Make a role for each, or drop from the trust what does not run as it.",
      primary: whereWritten(last.at, trust.header),
      written: [last.value],
      related: [],
      offending: [...found.keys()].toSorted().join(","),
      identity: role.key,
      fix: null,
    },
  ];
}
