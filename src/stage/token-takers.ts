// Logins by a token that may be anybody's → the words that stand in Terraform where such tokens are taken.

import { isDirect } from "../evaluate/link/pool.ts";
import type { Fact } from "../model/fact.ts";
import { runsStrangers } from "../model/strangers.ts";

/** A subject, a pool's members, and the module that writes the subject itself: https://registry.terraform.io/modules/terraform-aws-modules/iam/aws/latest/submodules/iam-github-oidc-role */
const words: Readonly<Record<string, readonly string[]>> = {
  aws: ['"repo:', "github-oidc"],
  azure: ['"repo:'],
  google: ["principalSet:", '"principal:', "attribute.repository"],
};

/** Whoever is named whole is sought by that name, unless strangers' code in the workflow may show the token where it likes. */
export function takersSought(
  facts: readonly Fact[],
  isConcerned: (login: Fact) => boolean,
): readonly string[] {
  const open = new Set(facts.flatMap((fact) => (runsStrangers(fact) ? [fact.root] : [])));
  const platforms = new Set(
    facts.flatMap((fact) =>
      fact.kind === "credential" &&
      fact.claims &&
      isConcerned(fact) &&
      (open.has(fact.root) || fact.becomes?.known !== true || isDirect(fact))
        ? [fact.platform]
        : [],
    ),
  );
  return [...platforms].flatMap((platform) => words[platform] ?? []);
}
