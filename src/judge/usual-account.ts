// A workload without an identity of its own → a complaint: of a default account as strong as what that may do, of the role that starts it.

import { whereWritten, type Origin } from "../base/origin.ts";
import type { Complaint } from "../finding/finding.ts";
import { isOff } from "../model/active.ts";
import type { Credential, UsualAccount } from "../model/credential.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { Context } from "./rule.ts";
import { identityOf } from "./whose.ts";
import { code, nameOf } from "./words.ts";

export function ofUsual(
  fact: Credential,
  usual: UsualAccount,
  { head }: Context,
): readonly Complaint[] {
  const isTold = usual.scope === "telemetry" || isTakenAway(head);
  return [
    {
      variant: isTold ? "bounded" : "usual",
      message: `${nameOf(fact)} runs as ${code(`…${usual.ending}`)}, the account of everything in the project that names no other${tail(usual, isTold)}.`,
      remedy: "Make a service account for it, grant that only what it needs, and name it here.",
      primary: fact.header,
      related: usual.by
        ? [{ role: "definition", message: "what becomes of it stands here", at: usual.by }]
        : [],
      offending: usual.ending,
      identity: null,
      fix: null,
    },
  ];
}

/** https://cloud.google.com/iam/docs/service-account-types#default: an Editor unless a policy of the organization keeps it from that. */
function tail({ scope }: UsualAccount, isTold: boolean): string {
  if (isTold) return ": what somebody grants to one of them, all can do";
  return scope === "all"
    ? ", which may change nearly all of it unless somebody took its role of an Editor away"
    : ", an Editor unless somebody took that away: only its access scopes keep it from the rest";
}

/** Somewhere in the tree; of which project the one speaks and the other is, mostly only the state says. */
function isTakenAway({ facts }: Model): boolean {
  return [...facts.values()].some((fact) => !isOff(fact) && takesAway(fact));
}

function takesAway(fact: Fact): boolean {
  if (fact.kind !== "control") return false;
  return (
    fact.type === "google_project_default_service_accounts" ||
    (fact.denials ?? []).some(({ denied }) =>
      denied.some((one) => one.includes("automaticIamGrantsForDefaultServiceAccounts")),
    )
  );
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html */
export function ofStarted(fact: Credential, at: Origin, { head }: Context): readonly Complaint[] {
  const role = identityOf(fact, head);
  return [
    {
      variant: "started",
      message: `The containers of ${nameOf(fact)} run as ${role ? nameOf(role) : "the role"} that ECS starts them with: they too can do what only starting takes, such as reading secrets and pulling images, and one role answers for both.`,
      remedy:
        "Make a role for the containers, grant that only what they need, and name it in `task_role_arn`.",
      primary: whereWritten(at, fact.header),
      related: [],
      offending: "started",
      identity: role?.key ?? null,
      fix: null,
    },
  ];
}
