// A Google workload identity pool's principal (`principalSet://…/attribute.repository/acme/app`) → whose tokens it stands for.

import type { Known } from "../../base/known.ts";
import type { Admission } from "../../model/trust.ts";
import { code, shown } from "../words.ts";
import type { Flaw } from "./flaw.ts";
import { isChosen, issuerOf } from "../../privilege/issuer.ts";
import { breadthOf, patternText } from "./subject.ts";

/** What the providers let in that stand beside a trust; asked only where it matters. */
export type Providers = () => readonly Admission[];

/** By its path, or by the `name` of its block, which is that path. https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/iam_workload_identity_pool#name */
const poolBlock = /\$\{[^}]*google_iam_workload_identity_pool\.[^}]*\.name\}/;
const poolPath = /workloadIdentityPools\//;

function isPool(member: string): boolean {
  return poolPath.test(member) || poolBlock.test(member);
}

export function isPoolMember(admission: Admission): boolean {
  return (
    admission.issuer === null && admission.principals.some(({ value }) => isPool(shown(value)))
  );
}

/** https://cloud.google.com/iam/docs/principal-identifiers */
export function assessPoolMember(admission: Admission, providers: Providers): readonly Flaw[] {
  return admission.principals
    .filter(({ kind }) => kind === "federated")
    .flatMap((principal): readonly Flaw[] => {
      const member = shown(principal.value);
      const breadth = breadthOfMember(principal.value, admission, providers);
      if (breadth === null) return [];
      return [
        {
          ...breadth,
          issuer: "workload identity",
          why: `the member is ${code(tail(member))}`,
          offending: member,
          at: principal.at,
          written: principal.value,
          example:
            "principal://iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/POOL/subject/repo:acme/app:environment:production",
          where: "member",
        },
      ];
    });
}

type Breadth = Pick<Flaw, "variant" | "who">;

const owners =
  /^(repository_owner|repository_owner_id|owner|namespace_path|namespace_id|organization|org)$/;
const repositories = /^(repository|repository_id|repo|project_path|project_id)$/;

/** Null: it stands for one project and branch, or for what we cannot tell. */
function breadthOfMember(
  principal: Known<string>,
  admission: Admission,
  providers: Providers,
): Breadth | null {
  const member = shown(principal);
  if (member.endsWith("/*"))
    return isBoundBy(namesCaller, principal, providers)
      ? null
      : { variant: "default", who: "every identity of its pool" };
  const asked = admission.conditions.find(
    ({ key }) => key.startsWith("attribute.") || key === "google.subject",
  );
  const value = asked?.values[0];
  if (!asked || !value) return null;
  if (asked.key === "google.subject") {
    const text = patternText(value, false);
    const issuer = issuerOf(null, [text]);
    const breadth = issuer ? breadthOf(text, issuer) : null;
    return breadth && { variant: "any-ref", who: breadth.who };
  }
  const attribute = asked.key.slice("attribute.".length).toLowerCase();
  if (owners.test(attribute))
    return { variant: "default", who: `any repository or project of ${code(shown(value))}` };
  if (repositories.test(attribute)) {
    if (isBoundBy(namesBranch, principal, providers)) return null;
    const who = `any branch, tag or pull request of ${code(shown(value))}`;
    return { variant: "repository", who };
  }
  return /^(aud|actor|ref|event_name)$/.test(attribute)
    ? { variant: "default", who: "any repository or project" }
    : null;
}

/** Which providers are a pool's is known where both name its block; one that names none may be any pool's. */
function isBoundBy(
  bounds: (provider: Admission) => boolean,
  member: Known<string>,
  providers: Providers,
): boolean {
  const pools = poolsIn(member);
  const may = providers().filter(({ through }) => through === undefined || pools.has(through));
  return may.some(({ through }) => through !== undefined) && may.every(bounds);
}

function poolsIn(member: Known<string>): ReadonlySet<string> {
  const parts = member.known ? [] : (member.pieces ?? [member]);
  return new Set(
    [member, ...parts].flatMap((part) =>
      typeof part !== "string" && part.reference ? [part.reference.address] : [],
    ),
  );
}

const branches = /\.(ref|sub|subject|environment|workflow_ref|job_workflow_ref)$/;

/** The provider's condition says of which branch, environment or workflow the tokens are that come in at all. */
function namesBranch({ conditions }: Admission): boolean {
  return conditions.some(({ operator, key }) => operator === "StringEquals" && branches.test(key));
}

/** The provider's condition says whose the tokens are: the project's, where anybody can have one of that issuer. */
function namesCaller({ issuer: written, conditions }: Admission): boolean {
  if (!written?.known) return false;
  const issuer = issuerOf(written.value, []);
  return conditions.some(({ operator, key }) => {
    if (!issuer?.shared) return operator === "expression";
    const claim = key.slice(key.lastIndexOf(".") + 1);
    return operator === "StringEquals" && issuer.bounding.has(claim) && !isChosen(claim, issuer);
  });
}

function tail(member: string): string {
  return member.replace(/^.*(\/workloadIdentityPools|googleapis\.com)\//, "…/");
}
