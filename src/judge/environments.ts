// Facts and what they name → which environment each is of, as far as the tree says so plainly.

import { environmentNamed, namesEnvironment, type Environment } from "../model/environment.ts";
import { entries, text } from "../base/value.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import type { Principal } from "../model/trust.ts";
import { accountsIn } from "../privilege/aws/accounts.ts";

/** Null: nothing says it, or not everything says the same. */
export function agreed(texts: readonly string[]): Environment | null {
  const found = new Set(texts.map(environmentNamed).filter((one) => one !== null));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** As its folder, its address, its name, its account and its tags say. */
export function environmentOf(identity: Identity): Environment | null {
  return agreed(textsOf(identity));
}

/** Whether a fact may be of one of the environments: what says nothing of its own may be of any. */
export function mayBeOf(fact: Fact, environments: readonly string[]): boolean {
  const texts = textsOf(fact);
  return (
    environments.some((one) => texts.some((text) => namesEnvironment(text, one))) ||
    agreed(texts) === null
  );
}

function textsOf(fact: Fact): readonly string[] {
  const { root, generic, place, name } = fact;
  return [
    ...root.split("/"),
    generic,
    place,
    name.known ? (name.value ?? "") : "",
    ...tagsOf(fact),
  ];
}

function tagsOf(fact: Fact): readonly string[] {
  const labels = "carrier" in fact && fact.carrier ? fact.carrier.labels : [];
  return labels.flatMap(({ map }) =>
    entries(map).flatMap(([key, value]) => {
      const tag = /^(.*[:/_-])?env(ironment)?$/i.test(key) ? text(value) : null;
      return tag?.known ? [tag.value ?? ""] : [];
    }),
  );
}

/** Of who stands in no file of the tree: as its account and its name say. */
export function environmentOfPrincipal({ value }: Principal, model: Model): Environment | null {
  if (!value.known) return null;
  const project = projectIn(value.value);
  if (project !== null) return environmentNamed(project);
  const [account] = accountsIn(value.value);
  const of = account === undefined ? undefined : accountsOf(model).get(account);
  const named = /:(?:role|user|assumed-role)\/(.*)$/.exec(value.value)?.[1] ?? "";
  return agreed([...(of ? [of === "other" ? "nonprod" : "prod"] : []), named]);
}

/** Of a service account of Google's, whose address says in which project it is. */
export function projectIn(member: string): string | null {
  return /@([a-z][a-z0-9-]*)\.iam\.gserviceaccount\.com$/.exec(member)?.[1] ?? null;
}

const accounts = new WeakMap<Model, ReadonlyMap<string, Environment>>();

/** Of accounts that only folders of one environment work in. */
function accountsOf(model: Model): ReadonlyMap<string, Environment> {
  const cached = accounts.get(model);
  if (cached) return cached;
  const named = new Map<string, Set<Environment | null>>();
  for (const { platform, place, root } of model.facts.values()) {
    if (platform !== "aws") continue;
    for (const account of accountsIn(place))
      named.set(account, (named.get(account) ?? new Set()).add(agreed(root.split("/"))));
  }
  const found = new Map<string, Environment>();
  for (const [account, [only, ...others]] of named)
    if (only && others.length === 0) found.set(account, only);
  accounts.set(model, found);
  return found;
}
