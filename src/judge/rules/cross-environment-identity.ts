// An identity that two environments share, or that one lets in from another → a complaint where it is let in.

import type { Known } from "../../base/known.ts";
import { whereWritten, type Origin } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import { namespaceOf } from "../../model/address.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import { environmentNamed, type Environment } from "../../model/environment.ts";
import type { Grant, Holder } from "../../model/grant.ts";
import type { Identity } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import type { Trust } from "../../model/trust.ts";
import { isOfIdentityCenter } from "../../privilege/aws/people.ts";
import { environmentOf, environmentOfPrincipal, projectIn } from "../environments.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "cross-environment-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind === "trust")
    return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust, when) =>
      ofTrust(trust, when === "now" ? context.head : context.base, context),
    );
  if (fact.kind !== "grant") return [];
  return judgeDifference(change, fact, was?.kind === "grant" ? was : null, ofGrant);
}

function ofTrust(trust: Trust, model: Model, context: Context): readonly Complaint[] {
  const into = identityOf(trust, model);
  if (into === null || into.person) return [];
  return [...ofSubjects(trust, into, model, context), ...ofPrincipals(trust, into, model)];
}

interface Subject {
  readonly environment: Environment;
  readonly name: string;
  readonly value: Known<string>;
}

/** The environments of GitHub whose jobs a trust lets in. https://docs.github.com/actions/reference/security/oidc#example-subject-claims */
function subjectsOf({ admissions }: Trust): readonly Subject[] {
  return admissions
    .filter((admission) => !isDeny(admission))
    .flatMap(({ conditions }) => conditions)
    .filter(({ operator, key }) => /[:.]?sub(ject)?$/i.test(key) && !/not/i.test(operator))
    .flatMap(({ values }) => values)
    .flatMap((value): readonly Subject[] => {
      const name = value.known ? /:environment:([^:*?]+)/.exec(value.value)?.[1] : undefined;
      const environment = name === undefined ? null : environmentNamed(name);
      return name !== undefined && environment ? [{ environment, name, value }] : [];
    });
}

/** One identity for jobs of production and for jobs of what comes before it. */
function ofSubjects(
  trust: Trust,
  into: Identity,
  model: Model,
  { base }: Context,
): readonly Complaint[] {
  const own = subjectsOf(trust);
  if (own.length === 0) return [];
  const beside = (model.links.trustsOf.get(into.key) ?? []).filter((one) => one.key !== trust.key);
  const others = beside.map((one) => ({ old: base.facts.has(one.key), of: subjectsOf(one) }));
  const all = [...own, ...others.flatMap(({ of }) => of)];
  const production = all.find(({ environment }) => environment === "production");
  const stood = others.filter(({ old }) => old).flatMap(({ of }) => of);
  return own.flatMap((subject) => {
    // Of two that are new at once, the one that should not have what production has.
    const other =
      subject.environment === "other"
        ? production
        : stood.find(({ environment }) => environment === "other");
    if (!other) return [];
    return [
      complaint(
        "default",
        `${nameOf(into)} is the identity of jobs of the environment ${code(subject.name)} and of ${code(other.name)}: what runs in one can do what the other may.`,
        whereWritten(subject.value.at, trust.header),
        `environment ${subject.name}`,
        into.key,
        [subject.value],
      ),
    ];
  });
}

/** A role that a role, user or account of another environment may become. */
function ofPrincipals(trust: Trust, into: Identity, model: Model): readonly Complaint[] {
  const principals = trust.admissions
    .filter((admission) => !isDeny(admission))
    .flatMap((admission) => admission.principals)
    .filter(({ kind }) => kind === "identity" || kind === "account");
  // Most let in a service, which is of none.
  const own = principals.length === 0 ? null : environmentOf(into);
  if (own === null) return [];
  return principals.flatMap((principal) => {
    const named = model.admitted
      .get(trust.key)
      ?.find((one) => one.principal === principal && !one.by)?.identity;
    const other = named ? environmentOf(named) : environmentOfPrincipal(principal, model);
    const label = principal.value.known ? principal.value.value : (named?.generic ?? "");
    if (other === null || other === own || named?.person || isOfIdentityCenter(label)) return [];
    return [
      complaint(
        own === "production" ? "default" : "reverse",
        `${nameOf(into)} is of ${wordOf(own)} and lets in ${code(label)} of ${wordOf(other)}: ${own === "production" ? "who breaks in there gets in here" : "what is tried here is done by an identity of production"}.`,
        whereWritten(principal.at, trust.header),
        label,
        into.key,
        [principal.value],
      ),
    ];
  });
}

function wordOf(environment: Environment): string {
  return environment === "production" ? "production" : "an environment before production";
}

/** Accounts of one namespace or project that hold something in another's. */
function ofGrant(grant: Grant): readonly Complaint[] {
  const on = placeOf(grant);
  const own = on === null ? null : environmentNamed(on);
  if (on === null || own === null) return [];
  return grant.holders.flatMap((holder) => {
    const from = homeOf(holder);
    const other = from === null ? null : environmentNamed(from);
    if (from === null || other === null || other === own) return [];
    const { at } = holder.link;
    return [
      complaint(
        own === "production" ? "default" : "reverse",
        `${nameOf(grant)} grants in ${code(on)} to ${code(holder.label)} of ${code(from)}: ${own === "production" ? "who breaks in there gets in here" : "what is tried here is done by an identity of production"}.`,
        whereWritten(at, grant.header),
        holder.label,
        null,
        [{ at, through: [] }],
      ),
    ];
  });
}

/** The namespace of a RoleBinding; the project, or what else an allow policy is on. */
function placeOf(grant: Grant): string | null {
  const { platform, type, on } = grant;
  if (platform === "google") return on === null || on.includes("$") ? null : on;
  return /cluster/i.test(type) ? null : namespaceOf(grant);
}

function homeOf({ link, label }: Holder): string | null {
  if (link.how === "name" && link.platform === "kubernetes") return link.namespace;
  return projectIn(label);
}

function complaint(
  variant: string,
  message: string,
  primary: Origin,
  offending: string,
  identity: string | null,
  written: Complaint["written"],
): Complaint {
  const remedy = "Give each environment an identity of its own, and let in only that.";
  return {
    variant,
    message,
    remedy,
    primary,
    written,
    related: [],
    offending,
    identity,
    fix: null,
  };
}
