// A trust → the subjects of the jobs of the tree that use it, and whether these can be told exactly and are all.

import { append } from "../base/grouped.ts";
import { isOff } from "../model/active.ts";
import type { Credential } from "../model/credential.ts";
import type { Crossing } from "../model/crossing.ts";
import type { FactKey } from "../model/declaration.ts";
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
  const logins = known.get(model) ?? loginsIn(model);
  known.set(model, logins);
  const by = logins.into.get(into);
  if (!by) return null;
  const unnamed = logins.unnamed.get(trust.platform) ?? [];
  // Of another repository's trust nobody knows who else uses it.
  const isPerhaps = unnamed.length > 0 && model.repository !== null;
  const all = [...by.map((one) => one.by), ...(isPerhaps ? unnamed : [])];
  const claims = all.map((one) => (one.kind === "credential" ? one.claims : undefined));
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

interface Logins {
  /** By whom they lead to. */
  readonly into: ReadonlyMap<FactKey, readonly Crossing[]>;
  /** Those of jobs that log in as somebody of whom the tree says nothing, by platform: it may be anybody of that. */
  readonly unnamed: ReadonlyMap<string, readonly Credential[]>;
}

/** Each value of a trust asks. */
const known = new WeakMap<Model, Logins>();

function loginsIn({ facts, crossings, links }: Model): Logins {
  const into = new Map<FactKey, Crossing[]>();
  const unnamed = new Map<string, Credential[]>();
  for (const list of crossings.values())
    for (const one of list)
      if (one.how === "login" && one.met.state !== "refused") append(into, one.into.key, one);
  for (const fact of facts.values()) {
    if (fact.kind !== "credential" || fact.form !== "login" || isOff(fact)) continue;
    if (fact.standing || fact.becomes?.known === true) continue;
    const job = links.identityOf.get(fact.key) ?? "";
    if (!crossings.get(job)?.some(({ by }) => by === fact)) append(unnamed, fact.platform, fact);
  }
  return { into, unnamed };
}
