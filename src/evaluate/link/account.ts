// Service accounts ↔ the identities of clouds: by annotation, and by the trusts that name an account of the tree.

import { accountNamed } from "../../model/account-subject.ts";
import { namespaceOf } from "../../model/address.ts";
import type { Crossing } from "../../model/crossing.ts";
import type { Link } from "../../model/declaration.ts";
import { isDeny } from "../../model/deny.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import type { Links } from "../../model/model.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { boundsOf } from "../../privilege/bounds.ts";
import type { Finder } from "../find.ts";
import { met, type Token } from "./token.ts";

/** `system:serviceaccount:NAMESPACE:NAME`; whoever applies a manifest without a namespace decides on that. */
function tokenOf(account: Identity): Token | null {
  if (!account.name.known || account.name.value === null) return null;
  const namespace = namespaceOf(account) ?? "_";
  const isOpen = namespace === "_" || /[${}()<>]/.test(namespace);
  const subject = `system:serviceaccount:${isOpen ? "*" : namespace}:${account.name.value}`;
  return { issuer: "cluster", claims: new Map([["sub", [subject]]]), perhaps: null };
}

export function ofAnnotations(
  account: Identity,
  { annotated, trustsOf }: Pick<Links, "annotated" | "trustsOf">,
): readonly Crossing[] {
  return (account.becomes ?? []).flatMap((principal): readonly Crossing[] => {
    const into = annotated?.get(principal);
    const token = tokenOf(account);
    if (!into) return [];
    const trusts = trustsOf.get(into.key) ?? [];
    // A role's trust stands in its own block; what lets into other identities may stand anywhere.
    const answer = token ? met(token, trusts, into.type === "aws_iam_role") : null;
    const named = answer?.state === "admitted" ? answer : (byName(account, into, trusts) ?? answer);
    return [
      {
        from: account,
        into,
        by: account,
        how: "annotation",
        at: principal.at,
        met: named ?? { state: "untold" },
      },
    ];
  });
}

/** Google's bindings and EKS' associations name the account itself. */
function byName(
  account: Identity,
  into: Identity,
  trusts: readonly Trust[],
): Crossing["met"] | null {
  for (const trust of trusts)
    for (const admission of trust.admissions) {
      const named = admission.principals.flatMap(({ link }) => link ?? []);
      const associated = accountsNamed(admission.conditions, into);
      if ([...named, ...associated].some((link) => names(link, account)))
        return { state: "admitted", trust, admission };
    }
  return null;
}

function names(link: Link, account: Identity): boolean {
  return (
    link.how === "name" &&
    link.platform === "kubernetes" &&
    account.name.known &&
    account.name.value === link.name &&
    (link.namespace === namespaceOf(account) || namespaceOf(account) === "_")
  );
}

/** Of the accounts that a trust names whole those of the tree. */
export function ofTrust(trust: Trust, into: Identity, finder: Finder): readonly Crossing[] {
  return trust.admissions.flatMap((admission) =>
    isDeny(admission)
      ? []
      : accountsNamed(admission.conditions, into).flatMap((link) =>
          finder
            .identities(link, trust)
            .filter((from) => names(link, from) && namespaceOf(from) !== "_")
            .map((from): Crossing => ({
              from,
              into,
              by: trust,
              how: "trust",
              at: link.at,
              met: { state: "admitted", trust, admission },
            })),
        ),
  );
}

/** By a subject, or as EKS' associations name them. */
function accountsNamed(
  conditions: Admission["conditions"],
  { platform }: Identity,
): readonly Link[] {
  const link = (namespace: string, name: string, at: Fact["at"]): Link => ({
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace,
    name,
    at,
  });
  const found = boundsOf(conditions)
    .filter(({ claim }) => claim === "sub")
    .flatMap(({ condition }) => condition.values)
    .flatMap((value): readonly Link[] => {
      const named = value.known ? accountNamed(value.value) : null;
      return named ? [link(named.namespace, named.name, value.at)] : [];
    });
  if (platform !== "aws") return found;
  const said = (key: string): string | null => {
    const value = conditions.find((one) => one.key === key)?.values[0];
    return value?.known ? value.value : null;
  };
  const [namespace, name] = [said("eks:namespace"), said("eks:service-account")];
  const at = conditions.find(({ key }) => key === "eks:service-account")?.at;
  return namespace !== null && name !== null && at ? [...found, link(namespace, name, at)] : found;
}
