// Logins by a token that may be anybody's, and jobs whose token strangers' code may ask for → the words that stand in Terraform where such tokens are taken.

import { isDirect } from "../evaluate/link/pool.ts";
import type { Fact } from "../model/fact.ts";
import { asksForToken } from "../model/id-token.ts";

/** A subject, a pool's members, and the module that writes the subject itself: https://registry.terraform.io/modules/terraform-aws-modules/iam/aws/latest/submodules/iam-github-oidc-role */
const words: Readonly<Record<string, readonly string[]>> = {
  aws: ['"repo:', "github-oidc"],
  azure: ['"repo:'],
  google: ["principalSet:", '"principal:', "attribute.repository"],
};

/** Whoever is named whole is sought by that name; strangers' code in a job may show its token anywhere. */
export function takersSought(
  facts: readonly Fact[],
  isConcerned: (fact: Fact) => boolean,
): readonly string[] {
  const isShown = shownBy(facts);
  if (facts.some((fact) => isShown(fact) && isConcerned(fact))) return Object.values(words).flat();
  const platforms = new Set(
    facts.flatMap((fact) =>
      fact.kind === "credential" &&
      fact.claims &&
      isConcerned(fact) &&
      (fact.becomes?.known !== true || isDirect(fact))
        ? [fact.platform]
        : [],
    ),
  );
  return [...platforms].flatMap((platform) => words[platform] ?? []);
}

/** Whether it is strangers' code that a token is given to. A called job's permissions stand where it is called. */
function shownBy(facts: readonly Fact[]): (fact: Fact) => boolean {
  const asking = new Set(
    facts.flatMap((one) =>
      one.kind === "grant" && one.privileges.some(asksForToken) ? [one.root] : [],
    ),
  );
  return (fact) =>
    fact.kind === "trust" &&
    fact.claims !== undefined &&
    (fact.claims.called || asking.has(fact.root));
}
