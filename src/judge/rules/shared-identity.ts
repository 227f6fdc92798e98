// A grant to an identity that workloads share which name no other → a complaint where it is named.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant, Holder } from "../../model/fact.ts";
import type { Privilege } from "../../model/privilege.ts";
import { strongest } from "../../model/level.ts";
import { levelOf } from "../../privilege/level.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "shared-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
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
    primary: holder.link.at.end > holder.link.at.start ? holder.link.at : fact.header,
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
