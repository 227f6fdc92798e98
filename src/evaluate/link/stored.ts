// Variables and secrets that the tree's Terraform stores at GitHub → what a workflow of this repository reads under their names.

import { repositoryOf } from "../../model/address.ts";
import type { Credential, Fact } from "../../model/fact.ts";

/** Null: nobody in the tree stores it for this repository, or several do. */
export type Stored = (kind: "vars" | "secrets", name: string) => Credential | null;

/** Its own before its organization's, as GitHub takes them: https://docs.github.com/actions/concepts/workflows-and-actions/variables */
export function storedIn(facts: readonly Fact[], repository: string | null): Stored {
  let all: ReadonlyMap<string, readonly Credential[]> | null = null;
  const own = repository?.split("/")[1]?.toLowerCase() ?? null;
  return (kind, name) => {
    all ??= byName(facts);
    const found = all.get(`${kind} ${name.toUpperCase()}`) ?? [];
    const ofOwn = found.filter((one) => isOf(one, own, repository));
    const [only, ...others] =
      ofOwn.length > 0 ? ofOwn : found.filter(({ type }) => type.includes("_organization_"));
    const isOne = others.every(({ of }) => nameOf(of) === nameOf(only?.of ?? null));
    return only && isOne ? only : null;
  };
}

function nameOf(of: Credential["of"]): string {
  return of?.how === "reference" ? `${of.root} ${of.address}` : (of?.name ?? "");
}

function byName(facts: readonly Fact[]): ReadonlyMap<string, readonly Credential[]> {
  const found = new Map<string, Credential[]>();
  for (const fact of facts) {
    if (fact.kind !== "credential" || !fact.type.startsWith("github_actions_")) continue;
    if (!fact.name.known || fact.name.value === null || fact.of === null) continue;
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
