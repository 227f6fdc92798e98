// A trust → every way in which it takes federated tokens of more than one project and branch.

import type { Known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { isDeny } from "../../model/deny.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { isUnread } from "../../privilege/condition.ts";
import { code, shown } from "../words.ts";
import { boundsByDeny, boundsOf, isVacuous, type Bound } from "../../privilege/bounds.ts";
import { assessExpression } from "./expression.ts";
import type { Flaw } from "./flaw.ts";
import type { Issuer } from "../../privilege/issuer.ts";
import { issuerOf } from "../../privilege/issuer.ts";
import { assessPoolMember, isPoolMember, type Providers } from "./pool-member.ts";
import { breadthOf, isNobodys, patternText } from "./subject.ts";

/** Every statement and every value, not the first. `providers`: what the pools beside it let in at all. */
export function assessFederation(trust: Trust, providers: Providers = () => []): readonly Flaw[] {
  // A provider only makes tokens readable; the roles that trust it say whose.
  if (trust.platform === "aws" && trust.into === null) return [];
  const denied = boundsByDeny(trust.admissions);
  return trust.admissions.flatMap((admission) => assess(admission, denied, trust, providers));
}

function assess(
  admission: Admission,
  denied: readonly Bound[],
  trust: Trust,
  providers: Providers,
): readonly Flaw[] {
  if (isDeny(admission)) return [];
  if (!admission.principals.some(({ kind }) => kind === "federated")) return [];
  if (trust.platform === "google" && trust.into === null) return assessExpression(admission);
  if (isPoolMember(admission)) return assessPoolMember(admission, providers);
  if (admission.issuer === null) return [];
  return assessClaims(admission, [...boundsOf(admission.conditions), ...denied]);
}

function assessClaims(admission: Admission, bounds: readonly Bound[]): readonly Flaw[] {
  const named = admission.issuer?.known ? admission.issuer.value : null;
  const ofSubject = bounds.filter((bound) => bound.claim === "sub");
  const issuer = issuerOf(
    named,
    ofSubject.flatMap((bound) => bound.condition.values.map((value) => patternText(value, true))),
  );
  if (!issuer)
    return [unknownIssuer(admission, ofSubject.length > 0)].filter((flaw) => flaw !== null);
  const opaque = admission.conditions.find(isUnread);
  const exact = bounds.some(
    (bound) => issuer.bounding.has(bound.claim) && !isVacuous(bound) && !isOpenWild(bound),
  );
  if (issuer.kind === "google" || issuer.kind === "cognito") {
    return exact || ofSubject.some((bound) => !isVacuous(bound))
      ? []
      : [missing(admission, issuer, opaque !== undefined)];
  }
  const subjects = leastFlawed(ofSubject.map((bound) => subjectFlaws(bound, issuer)));
  if (subjects === null && !exact)
    return [missingOrPrivate(admission, issuer, bounds, opaque !== undefined)];
  const flaws =
    exact && (subjects ?? []).some((flaw) => flaw.variant === "default") ? [] : (subjects ?? []);
  return [
    ...flaws,
    ...(flaws.length === 0 && opaque === undefined ? audienceFlaws(admission, bounds, issuer) : []),
  ];
}

/** Conditions on one claim all must hold: the narrowest counts. Null: there is none. */
function leastFlawed(each: readonly (readonly Flaw[])[]): readonly Flaw[] | null {
  const cost = (flaws: readonly Flaw[]): number =>
    Math.max(
      0,
      ...flaws.map((flaw) => (flaw.variant === "default" ? 3 : flaw.variant === "any-ref" ? 2 : 1)),
    );
  return each.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

function subjectFlaws(bound: Bound, issuer: Issuer): readonly Flaw[] {
  let hidden: Flaw | null = null;
  const found: Flaw[] = [];
  for (const value of bound.condition.values) {
    const breadth = breadthOf(patternText(value, bound.like), issuer);
    const text = shown(value);
    if (breadth) {
      const why = `its condition on ${code(bound.key)} takes ${code(text)}`;
      const variant = breadth.wide === "any-ref" ? "any-ref" : "default";
      found.push({ ...flaw(issuer, variant, breadth.who, why, text, value.at), written: value });
    } else if (isOpen(value) && !isOneSubject(value, bound, issuer)) {
      const why = `its condition on ${code(bound.key)} is ${code(text)}`;
      hidden ??= { ...flaw(issuer, "unknown", "", why, text, value.at), written: value };
    } else if (!bound.like && value.known && text.includes("*")) {
      const why = `its condition on ${code(bound.key)} compares ${code(text)} as it is written`;
      found.push({ ...flaw(issuer, "literal", "", why, text, value.at), written: value });
    } else if (isNobodys(patternText(value, bound.like), issuer)) {
      const why = `its condition on ${code(bound.key)} asks for ${code(text)}`;
      found.push({ ...flaw(issuer, "nobody", "", why, text, value.at), written: value });
    }
  }
  return hidden ? [...found, hidden] : found;
}

/** Somebody could put a wildcard there. What the platform fills in, inside a text, is one name. */
function isOpen(value: Known<string>): boolean {
  if (value.known) return false;
  return (value.pieces ?? [value]).some(
    (piece) =>
      typeof piece !== "string" &&
      !(value.pieces && (piece.why === "computed" || piece.why === "data-source")),
  );
}

/** Compared exactly, a text nobody can read is still one subject: only GitHub signs one, of pull requests, that anybody may earn. */
function isOneSubject(value: Known<string>, bound: Bound, issuer: Issuer): boolean {
  if (bound.like) return false;
  if (issuer.kind !== "github") return true;
  return /^repo:[^:]+:(ref:refs\/|environment:)/.test(patternText(value, false));
}

function missingOrPrivate(
  admission: Admission,
  issuer: Issuer,
  bounds: readonly Bound[],
  opaque: boolean,
): Flaw {
  const found = missing(admission, issuer, opaque);
  // Some issuers serve one company; a bounded audience then says at least which of its applications.
  const audience = bounds.some((bound) => bound.claim === "aud" && !isVacuous(bound));
  return issuer.kind === "private" && audience && found.variant === "default"
    ? { ...found, variant: "private" }
    : found;
}

function missing(admission: Admission, issuer: Issuer, opaque: boolean): Flaw {
  if (opaque)
    return flaw(
      issuer,
      "unknown",
      "",
      "its conditions come from somewhere that cannot be read",
      "unknown conditions",
      admission.at,
    );
  const unbinding = admission.conditions.find((condition) => /[:.]sub$|^sub$/i.test(condition.key));
  if (unbinding) {
    const why = `${code(unbinding.operator)} on ${code(unbinding.key)} holds for tokens it does not name`;
    return flaw(
      issuer,
      "default",
      issuer.anybody,
      why,
      `${unbinding.operator} ${unbinding.key}`,
      unbinding.at,
    );
  }
  const others = admission.conditions
    .filter((condition) => !/[:.]?aud$/i.test(condition.key))
    .map((condition) => code(condition.key));
  const why =
    others.length > 0
      ? `it has a condition on ${others.slice(0, 3).join(", ")} and none on the subject`
      : "it has no condition on the subject";
  return flaw(issuer, "default", issuer.anybody, why, "no subject", admission.at);
}

/** CI systems sign tokens for many services; a cluster's are mostly for one. */
function audienceFlaws(
  admission: Admission,
  bounds: readonly Bound[],
  issuer: Issuer,
): readonly Flaw[] {
  if (!["github", "gitlab", "terraform", "buildkite", "azure-devops"].includes(issuer.kind))
    return [];
  if (bounds.some((bound) => bound.claim === "aud" && !isVacuous(bound))) return [];
  // Azure and Google always have one; AWS asks only whether the provider lists it.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
  if (!admission.conditions.some((condition) => condition.key.includes(":"))) return [];
  return [
    {
      ...flaw(
        issuer,
        "audience",
        "",
        "it has no condition on the audience",
        "no audience",
        admission.at,
      ),
      example: "sts.amazonaws.com",
    },
  ];
}

function unknownIssuer(admission: Admission, bounded: boolean): Flaw | null {
  const issuer = admission.issuer;
  if (bounded || issuer === null || issuer.known) return null;
  const why = `its issuer is ${code(shown(issuer))}, and no condition names a subject`;
  return {
    variant: "unknown",
    who: "",
    issuer: "federated",
    why,
    offending: "unknown issuer",
    at: admission.at,
    example: "",
    where: "subject",
  };
}

/** A wildcard where a claim must be told: `acme/*` as a repository. */
function isOpenWild(bound: Bound): boolean {
  return (
    bound.like &&
    bound.condition.values.some(
      (value: Known<string>) =>
        value.known && /^[^/]*\/?[*?]/.test(value.value) && bound.claim !== "aud",
    )
  );
}

function flaw(
  issuer: Issuer,
  variant: Flaw["variant"],
  who: string,
  why: string,
  offending: string,
  at: Origin,
): Flaw {
  return {
    variant,
    who,
    issuer: issuer.noun,
    why,
    offending,
    at,
    example: issuer.example,
    where: "subject",
  };
}
