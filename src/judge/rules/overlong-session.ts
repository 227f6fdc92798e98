// A role that build jobs become, and whose sessions may outlast them → a complaint at how long.

import { isWithin, whereWritten, type Origin } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Identity } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import { hoursOf, secondsOf } from "../../model/session.ts";
import type { Admission } from "../../model/trust.ts";
import { boundsOf } from "../../privilege/bounds.ts";
import { issuerOf, type IssuerKind } from "../../privilege/issuer.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "overlong-session", check };

/** Sessions of what exists that got longer are widened-privilege's. */
function check(change: Change, { head, policy }: Context): readonly Complaint[] {
  const { fact } = change;
  if (fact.kind !== "identity" || fact.person || !isWhole(change) || !fact.longest) return [];
  const { longest } = fact;
  const limit = policy.expiry.buildSessionMinutes * 60;
  if (longest.known && secondsOf(longest.value) <= limit) return [];
  const builds = buildsOf(fact, head);
  if (!builds) return [];
  const inside = isWithin(longest.at, fact.at);
  const name = nameOf(fact);
  return [
    {
      variant: longest.known ? "default" : "unknown",
      message: longest.known
        ? `A session of ${name} may last ${hoursOf(secondsOf(longest.value))}, and ${builds.noun} become it: whoever takes one out of a build has it for as long. The limit for builds is ${hoursOf(limit)}.`
        : `How long a session of ${name} may last cannot be read: it is ${code(longest.name)}, and ${builds.noun} become it.`,
      remedy: longest.known
        ? `Leave \`max_session_duration\` out, or set it to ${limit} at most; a job that takes longer logs in again.`
        : "Write it where a reviewer can read it.",
      primary: inside ? whereWritten(longest.at, fact.header) : fact.header,
      written: [longest],
      related: [{ role: "trust", message: "this lets them in", at: builds.at }],
      offending: longest.known ? String(longest.value) : "unknown",
      identity: fact.key,
      fix: null,
    },
  ];
}

/** Whose tokens a job has. */
const builders: ReadonlySet<IssuerKind> = new Set<IssuerKind>([
  "github",
  "gitlab",
  "terraform",
  "circleci",
  "buildkite",
  "bitbucket",
  "azure-devops",
]);

interface Builds {
  /** `jobs of GitHub Actions`. */
  readonly noun: string;
  readonly at: Origin;
}

/** By whose tokens it takes, else by a job of the tree that logs in as it. */
function buildsOf({ key }: Identity, { links, crossings }: Model): Builds | null {
  const admissions = (links.trustsOf.get(key) ?? []).flatMap((trust) => trust.admissions);
  for (const admission of admissions) {
    const noun = builderOf(admission);
    if (noun !== null) return { noun: `jobs of ${noun}`, at: admission.at };
  }
  for (const list of crossings.values())
    for (const { from, into, at } of list)
      if (into.key === key && from.form === "job")
        return { noun: `jobs such as ${nameOf(from)}`, at };
  return null;
}

function builderOf(admission: Admission): string | null {
  if (isDeny(admission) || admission.issuer === null) return null;
  const subjects = boundsOf(admission.conditions)
    .filter(({ claim }) => claim === "sub")
    .flatMap(({ condition }) => condition.values);
  const issuer = issuerOf(
    admission.issuer.known ? admission.issuer.value : null,
    subjects.flatMap((value) => (value.known ? [value.value] : [])),
  );
  return issuer && builders.has(issuer.kind) ? issuer.noun : null;
}
