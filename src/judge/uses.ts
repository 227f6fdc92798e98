// A trust → the subjects of all jobs of the tree that use it, where all of them can be told exactly.

import { isOff } from "../model/active.ts";
import type { Trust } from "../model/fact.ts";
import type { Crossing, Model } from "../model/model.ts";

export interface Uses {
  /** Behind the repository: `environment:production`, `ref:refs/heads/main`. */
  readonly subjects: readonly string[];
  readonly by: readonly Crossing[];
}

/** Null where none is known, where one is started from more than one place, or where somebody logs in as nobody knows whom. */
export function usesOf(trust: Trust, model: Model): Uses | null {
  const into = model.links.identityOf.get(trust.key);
  if (into === undefined) return null;
  const by = [...model.crossings.values()].flatMap((list) =>
    list.filter((one) => one.into.key === into && one.how === "login"),
  );
  const subjects = new Set<string>();
  for (const { by: login, met } of by) {
    if (met.state === "refused") continue;
    const claims = login.kind === "credential" ? login.claims : undefined;
    if (!claims || claims.called) return null;
    for (const subject of claims.subjects) subjects.add(subject);
  }
  const isExact = [...subjects].every((one) => !one.includes("*") && one !== "pull_request");
  return subjects.size > 0 && isExact && !hasUnknownLogins(trust.platform, model)
    ? { subjects: [...subjects], by }
    : null;
}

/** Those of jobs that log in as somebody of whom the tree says nothing. */
function hasUnknownLogins(platform: string, { facts, crossings, links }: Model): boolean {
  for (const fact of facts.values()) {
    if (fact.kind !== "credential" || fact.form !== "login" || isOff(fact)) continue;
    if (fact.standing || fact.platform !== platform || fact.becomes?.known === true) continue;
    const job = links.identityOf.get(fact.key) ?? "";
    if (!crossings.get(job)?.some(({ by }) => by === fact)) return true;
  }
  return false;
}
