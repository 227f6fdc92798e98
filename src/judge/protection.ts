// A GitHub environment's name → whether the tree's Terraform gives it reviewers or branches that hold jobs back.

import type { Model } from "../model/model.ts";

export function isProtected(environment: string, model: Model): boolean {
  for (const fact of model.facts.values())
    if (
      fact.kind === "control" &&
      fact.form === "environment" &&
      fact.domain === "terraform" &&
      fact.name.known &&
      fact.name.value === environment
    )
      return true;
  return false;
}
