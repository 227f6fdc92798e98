// Logins by a token that may be anybody's → the words that stand in Terraform where such tokens are taken.

import type { Fact } from "../model/fact.ts";

/** A subject, a pool's members, and the module that writes the subject itself: https://registry.terraform.io/modules/terraform-aws-modules/iam/aws/latest/submodules/iam-github-oidc-role */
const words: Readonly<Record<string, readonly string[]>> = {
  aws: ['"repo:', "github-oidc"],
  azure: ['"repo:'],
  google: ["principalSet:", "attribute.repository"],
};

export function takersSought(
  facts: readonly Fact[],
  isConcerned: (login: Fact) => boolean,
): readonly string[] {
  const platforms = new Set(
    facts.flatMap((fact) =>
      fact.kind === "credential" && fact.claims && isConcerned(fact) ? [fact.platform] : [],
    ),
  );
  return [...platforms].flatMap((platform) => words[platform] ?? []);
}
