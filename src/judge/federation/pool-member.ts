// A Google workload identity pool's principal (`principalSet://…/attribute.repository/acme/app`) → whose tokens it stands for.

import type { Admission } from "../../model/fact.ts";
import { code, shown } from "../words.ts";
import type { Flaw } from "./flaw.ts";
import { issuerOf } from "./issuer.ts";
import { breadthOf, patternText } from "./subject.ts";

const pool = /workloadIdentityPools\//;

export function isPoolMember(admission: Admission): boolean {
  return (
    admission.issuer === null && admission.principals.some(({ value }) => pool.test(shown(value)))
  );
}

/** https://cloud.google.com/iam/docs/principal-identifiers */
export function assessPoolMember(admission: Admission): readonly Flaw[] {
  return admission.principals
    .filter(({ kind }) => kind === "federated")
    .flatMap((principal): readonly Flaw[] => {
      const member = shown(principal.value);
      const breadth = breadthOfMember(member, admission);
      if (breadth === null) return [];
      return [
        {
          ...breadth,
          issuer: "workload identity",
          why: `the member is ${code(tail(member))}`,
          offending: member,
          at: principal.at,
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
function breadthOfMember(member: string, admission: Admission): Breadth | null {
  if (member.endsWith("/*")) return { variant: "default", who: "every identity of its pool" };
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
    const who = `any branch, tag or pull request of ${code(shown(value))}`;
    return { variant: "repository", who };
  }
  return /^(aud|actor|ref|event_name)$/.test(attribute)
    ? { variant: "default", who: "any repository or project" }
    : null;
}

function tail(member: string): string {
  return member.replace(/^.*\/workloadIdentityPools\//, "…/");
}
