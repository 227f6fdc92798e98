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
      const base = {
        issuer: "workload identity",
        offending: member,
        at: principal.at,
        where: "member",
      };
      const example =
        "principal://iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/POOL/subject/repo:acme/app:environment:production";
      if (member.endsWith("/*")) {
        return [
          {
            ...base,
            variant: "default",
            who: "every identity of its pool",
            why: `the member is ${code(tail(member))}`,
            example,
          },
        ];
      }
      const asked = admission.conditions.find(
        ({ key }) => key.startsWith("attribute.") || key === "google.subject",
      );
      const value = asked?.values[0];
      if (!asked || !value) return [];
      const text = patternText(value, false);
      if (asked.key === "google.subject") {
        const issuer = issuerOf(null, [text]);
        const breadth = issuer ? breadthOf(text, issuer) : null;
        return breadth
          ? [
              {
                ...base,
                variant: "any-ref",
                who: breadth.who,
                why: `the member is ${code(tail(member))}`,
                example,
              },
            ]
          : [];
      }
      const attribute = asked.key.slice("attribute.".length).toLowerCase();
      if (
        /^(repository_owner|repository_owner_id|owner|namespace_path|namespace_id|organization|org)$/.test(
          attribute,
        )
      ) {
        const who = `any repository or project of ${code(shown(value))}`;
        return [
          { ...base, variant: "default", who, why: `the member is ${code(tail(member))}`, example },
        ];
      }
      if (/^(repository|repository_id|repo|project_path|project_id)$/.test(attribute)) {
        const who = `any branch, tag or pull request of ${code(shown(value))}`;
        return [
          {
            ...base,
            variant: "repository",
            who,
            why: `the member is ${code(tail(member))}`,
            example,
          },
        ];
      }
      if (/^(aud|actor|ref|event_name)$/.test(attribute)) {
        return [
          {
            ...base,
            variant: "default",
            who: "any repository or project",
            why: `the member is ${code(tail(member))}`,
            example,
          },
        ];
      }
      return [];
    });
}

function tail(member: string): string {
  return member.replace(/^.*\/workloadIdentityPools\//, "…/");
}
