// A trust → the subjects of the jobs of the tree that use it, and whether these can be told exactly and are all.

import { isOff } from "../model/active.ts";
import type { Credential } from "../model/credential.ts";
import type { Crossing } from "../model/crossing.ts";
import type { Model } from "../model/model.ts";
import type { Trust } from "../model/trust.ts";

export interface Uses {
  /** Behind the repository: `environment:production`, `ref:refs/heads/main`; `*` stands for any text. */
  readonly subjects: readonly string[];
  readonly by: readonly Crossing[];
  /** Somebody logs in as nobody says whom: his subjects are among them. */
  readonly isPerhaps: boolean;
  /** None is started from more than one place, or logs in as nobody knows whom, from nobody knows where. */
  readonly isWhole: boolean;
}

/** Whoever is told these may compare with them and with nothing else. */
export function isExact({ subjects, isWhole }: Uses): boolean {
  return isWhole && subjects.length > 0 && subjects.every(isOneSubject);
}

export function isOneSubject(subject: string): boolean {
  return !subject.includes("*") && subject !== "pull_request";
}

/** `concerns`: of the subjects that they have, which are asked about. Null where nobody is known to use it. */
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
  const isPerhaps = unnamed.length > 0 && model.repository !== null;
  const logins = [...by.map((one) => one.by), ...(isPerhaps ? unnamed : [])];
  const claims = logins.map((one) => (one.kind === "credential" ? one.claims : undefined));
  return {
    subjects: [...new Set(claims.flatMap((one) => one?.subjects ?? []))].filter(concerns),
    by: by.filter((one) => subjectsOf(one).some(concerns)),
    isPerhaps,
    isWhole: isPerhaps === unnamed.length > 0 && claims.every((one) => one?.called === false),
  };
}

export function subjectsOf({ by }: Crossing): readonly string[] {
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
