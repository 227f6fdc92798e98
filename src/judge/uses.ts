// A trust → the subjects of all jobs of the tree that use it, where all of them can be told exactly.

import { isOff } from "../model/active.ts";
import type { Credential } from "../model/credential.ts";
import type { Crossing } from "../model/crossing.ts";
import type { Model } from "../model/model.ts";
import type { Trust } from "../model/trust.ts";

export interface Uses {
  /** Behind the repository: `environment:production`, `ref:refs/heads/main`. */
  readonly subjects: readonly string[];
  readonly by: readonly Crossing[];
  /** Somebody logs in as nobody says whom: his subjects are among them. */
  readonly isPerhaps: boolean;
}

/** `concerns`: of the subjects that they have, which are asked about. Null where none is known, where one is started from more than one place, or where somebody logs in as nobody knows whom, from nobody knows where. */
export function usesOf(
  trust: Trust,
  model: Model,
  concerns: (subject: string) => boolean = () => true,
): Uses | null {
  const into = model.links.identityOf.get(trust.key);
  if (into === undefined) return null;
  const by = [...model.crossings.values()].flatMap((list) =>
    list.filter(
      (one) => one.into.key === into && one.how === "login" && one.met.state !== "refused",
    ),
  );
  if (by.length === 0) return null;
  const unnamed = unnamedLogins(trust.platform, model);
  // Of another repository's trust nobody knows who else uses it.
  if (unnamed.length > 0 && model.repository === null) return null;
  const subjects = new Set<string>();
  for (const login of [...by.map((one) => one.by), ...unnamed]) {
    const claims = login.kind === "credential" ? login.claims : undefined;
    if (!claims || claims.called) return null;
    for (const subject of claims.subjects) if (concerns(subject)) subjects.add(subject);
  }
  const isExact = [...subjects].every((one) => !one.includes("*") && one !== "pull_request");
  return subjects.size > 0 && isExact
    ? {
        subjects: [...subjects],
        by: by.filter((one) => subjectsOf(one).some(concerns)),
        isPerhaps: unnamed.length > 0,
      }
    : null;
}

function subjectsOf({ by }: Crossing): readonly string[] {
  return (by.kind === "credential" && by.claims?.subjects) || [];
}

/** Those of jobs that log in as somebody of whom the tree says nothing: it may be this one. */
function unnamedLogins(
  platform: string,
  { facts, crossings, links }: Model,
): readonly Credential[] {
  return [...facts.values()].filter((fact): fact is Credential => {
    if (fact.kind !== "credential" || fact.form !== "login" || isOff(fact)) return false;
    if (fact.standing || fact.platform !== platform || fact.becomes?.known === true) return false;
    const job = links.identityOf.get(fact.key) ?? "";
    return !crossings.get(job)?.some(({ by }) => by === fact);
  });
}
