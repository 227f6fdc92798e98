// People let into an identity that workloads use, or a password for one that has keys → a complaint.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import { isOff } from "../../model/active.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/credential.ts";
import { isDeny } from "../../model/deny.ts";
import type { Identity } from "../../model/identity.ts";
import type { Principal, Trust } from "../../model/trust.ts";
import { isOfIdentityCenter, isSaml } from "../../privilege/aws/people.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "human-use", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "credential" && fact.kind !== "trust") return [];
  const identity = identityOf(fact, context.head);
  if (identity === null || identity.person) return [];
  if (fact.kind === "credential") return isWhole(change) ? ofSignIn(fact, identity, context) : [];
  if (!isForWorkloads(identity, context)) return [];
  return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust) =>
    ofTrust(trust, identity),
  );
}

function ofTrust(trust: Trust, identity: Identity): readonly Complaint[] {
  return admitted(trust)
    .filter(isPeople)
    .map((principal) => ({
      variant: "default",
      message: `${code(shown(principal.value))} may become ${nameOf(identity)}, which workloads run as: afterwards nobody can tell whether a person or a program acted.`,
      remedy:
        "Give the people a role of their own with what they need, and let only the workload become this identity.",
      primary: whereWritten(principal.at, trust.header),
      related: [
        { role: "identity", message: `${nameOf(identity)} stands here`, at: identity.header },
      ],
      offending: principal.value.known ? principal.value.value : "",
      identity: identity.key,
      fix: null,
    }));
}

/** Whom it lets become the identity itself; not who may only deploy what does. */
function admitted({ admissions }: Trust): readonly Principal[] {
  return admissions
    .filter((admission) => !isDeny(admission) && admission.takes === undefined)
    .flatMap(({ principals }) => principals);
}

/** People and their groups; whoever signs in through a directory. */
function isPeople({ kind, value }: Principal): boolean {
  return kind === "person" || isSaml(value) || (value.known && isOfIdentityCenter(value.value));
}

/** A service account is no person's by its kind; a role is a workload's where a service or a federation becomes it. */
function isForWorkloads({ form, key }: Identity, { head }: Context): boolean {
  if (form === "service-account" || form === "managed-identity") return true;
  const principals = (head.links.trustsOf.get(key) ?? []).flatMap(admitted);
  return principals.some(
    (one) => one.kind === "service" || (one.kind === "federated" && !isPeople(one)),
  );
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords.html: it opens the console, which no program needs. */
function ofSignIn(fact: Credential, identity: Identity, { head }: Context): readonly Complaint[] {
  if (fact.type !== "aws_iam_user_login_profile") return [];
  const key = head.links.credentialsOf
    .get(identity.key)
    ?.find((other) => other.form === "access-key" && !isOff(other));
  if (!key) return [];
  return [
    {
      variant: "default",
      message: `${nameOf(identity)} has a password for the console beside the key ${nameOf(key)}: a person and a program use one identity, and afterwards nobody can tell which of them acted.`,
      remedy: "Let people sign in as themselves, and take the password from the machine's user.",
      primary: fact.header,
      related: [{ role: "credential", message: "the key stands here", at: key.header }],
      offending: key.address,
      identity: identity.key,
      fix: null,
    },
  ];
}
