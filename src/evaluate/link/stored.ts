// Variables and secrets that the tree's Terraform stores at GitHub → what a workflow of this repository reads under their names.

import { environmentOf, repositoryOf } from "../../model/address.ts";
import type { Credential } from "../../model/credential.ts";
import type { Fact } from "../../model/fact.ts";
import { intersects } from "../../privilege/covers.ts";
import { pattern } from "../../privilege/pattern.ts";

/**
 * By the environments that the job asks for: of each what its jobs read there. None where nobody in the tree stores it for this repository, or several do.
 */
export type Stored = (
  kind: "vars" | "secrets",
  name: string,
  environments: readonly string[],
) => readonly Credential[];

/** An environment's before the repository's own, and that before its organization's: https://docs.github.com/actions/concepts/security/secrets */
export function storedIn(facts: readonly Fact[], repository: string | null): Stored {
  let all: ReadonlyMap<string, readonly Credential[]> | null = null;
  const own = repository?.split("/")[1]?.toLowerCase() ?? null;
  return (kind, name, environments) => {
    all ??= byName(facts);
    const found = all.get(`${kind} ${name.toUpperCase()}`) ?? [];
    if (found.length === 0) return [];
    const ofOwn = found.filter((one) => isOf(one, own, repository));
    const ofOrganization = found.filter(({ type }) => type.includes("_organization_"));
    const read = (environments.length > 0 ? environments : [""]).map((environment) => {
      const seen = ofOwn.filter((one) => isSeenIn(one, environment));
      const isOpen = environment.includes("*") || seen.some(isOfOpenOne);
      const nearest = isOpen ? [] : seen.filter((one) => environmentOf(one) !== "");
      const meant = [nearest, seen, ofOrganization].find(({ length }) => length > 0) ?? [];
      return theOne(meant);
    });
    return read.every((one) => one !== null) ? [...new Set(read)] : [];
  };
}

function theOne([only, ...others]: readonly Credential[]): Credential | null {
  const isOne = others.every(({ of }) => nameOf(of) === nameOf(only?.of ?? null));
  return only?.of && isOne ? only : null;
}

/** Which environment an expression gives nobody can tell. */
function isSeenIn(fact: Credential, environment: string): boolean {
  const own = environmentOf(fact);
  if (own === "" || isOfOpenOne(fact)) return true;
  return intersects(pattern(own, true), pattern(environment, true));
}

function isOfOpenOne(fact: Credential): boolean {
  return environmentOf(fact).includes("${");
}

function nameOf(of: Credential["of"]): string {
  return of?.how === "reference" ? `${of.root} ${of.address}` : (of?.name ?? "");
}

function byName(facts: readonly Fact[]): ReadonlyMap<string, readonly Credential[]> {
  const found = new Map<string, Credential[]>();
  for (const fact of facts) {
    if (fact.kind !== "credential" || !fact.type.startsWith("github_actions_")) continue;
    if (!fact.name.known || fact.name.value === null) continue;
    const kind = fact.form === "variable" ? "vars" : "secrets";
    const key = `${kind} ${fact.name.value.toUpperCase()}`;
    const list = found.get(key);
    if (list) list.push(fact);
    else found.set(key, [fact]);
  }
  return found;
}

function isOf(fact: Credential, own: string | null, whole: string | null): boolean {
  const named = repositoryOf(fact)?.toLowerCase();
  return named !== undefined && own !== null && (named === own || named === whole?.toLowerCase());
}
