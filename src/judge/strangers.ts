// A trust → the organisations and issuers of tokens that it names, and that no trust of its root named at base.

import type { Model } from "../model/model.ts";
import type { Trust } from "../model/trust.ts";

/** Whose a repository or project is, in subjects, claims and Google's names of principals. */
const owner =
  /\brepo(?:sitory)?:([\w.-]+)[/*]|\bproject_path:([\w.-]+)\/|\battribute\.repository(?:_owner)?\/([\w.-]+)|\brepository(?:_owner)?\s*==\s*["']([\w.-]+)/g;

/** None where base names none: then nobody can tell who is a stranger. Other roots need not have been read. */
export function strangersIn(trust: Trust, base: Model): readonly string[] {
  const named = namesIn(trust);
  if (named.size === 0) return [];
  const known = new Set<string>();
  for (const fact of base.facts.values())
    if (fact.kind === "trust" && fact.root === trust.root)
      for (const name of namesIn(fact)) known.add(name);
  if (known.size === 0) return [];
  return [...named].filter((name) => !known.has(name));
}

function namesIn({ admissions }: Trust): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { issuer, principals, conditions } of admissions) {
    const host = issuer?.known ? hostOf(issuer.value ?? "") : null;
    if (host !== null) names.add(host);
    const values = [
      ...principals.map(({ value }) => value),
      ...conditions.flatMap((condition) => condition.values),
    ];
    for (const value of values)
      if (value.known) for (const name of ownersIn(value.value)) names.add(name);
  }
  return names;
}

function ownersIn(text: string): readonly string[] {
  return [...text.matchAll(owner)].flatMap((match) => {
    const name = match.slice(1).find((part) => part !== undefined);
    return name === undefined ? [] : [name.toLowerCase()];
  });
}

/** Clusters of the clouds: whose they are stands behind the host, in an id. */
const clusters = /(^|\.)(amazonaws\.com|container\.googleapis\.com|azure\.com)$/;

function hostOf(issuer: string): string | null {
  const host = /^(?:https:\/\/)?([\w.-]+\.\w+)(?:[/:]|$)/.exec(issuer)?.[1];
  return host === undefined || clusters.test(host) ? null : host.toLowerCase();
}
