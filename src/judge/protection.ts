// A GitHub environment's name → whether the tree's Terraform, or the configuration, says that it holds jobs back.

import type { Model } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";

const guarded = new WeakMap<Model, ReadonlySet<string>>();

/** By reviewers, a wait, or the branches that may deploy to it. Names are told apart without case. */
export function isProtected(environment: string, model: Model, { workflow }: Policy): boolean {
  const name = environment.toLowerCase();
  if (workflow.protectedEnvironments.some((one) => one.toLowerCase() === name)) return true;
  const found = guarded.get(model) ?? guardedIn(model);
  guarded.set(model, found);
  return found.has(name);
}

function guardedIn({ facts }: Model): ReadonlySet<string> {
  const found = new Set<string>();
  for (const fact of facts.values())
    if (fact.kind === "control" && fact.form === "environment" && fact.domain === "terraform")
      if (fact.name.known && fact.name.value !== null) found.add(fact.name.value.toLowerCase());
  return found;
}
