// An identity or standing credential that leaves the code and lives on → a complaint at the `removed` block.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Fact } from "../../model/fact.ts";
import type { Model } from "../../model/model.ts";
import type { FactRelease } from "../../model/tree-facts.ts";
import type { Context, RemovalRule } from "../rule.ts";
import { identityOf } from "../whose.ts";
import { code, formNoun, nameOf } from "../words.ts";

export const rule: RemovalRule = { id: "forgotten-identity", checkRemoval };

function checkRemoval({ fact }: Change, { base, head }: Context): readonly Complaint[] {
  if (fact.domain !== "terraform" || !outlives(fact, base, head)) return [];
  const release = releaseOf(fact, head);
  if (!release) return [];
  const { destroys, at } = release;
  const what = fact.kind === "credential" ? `${formNoun[fact.form]} ${nameOf(fact)}` : nameOf(fact);
  return [
    {
      variant: destroys.known ? "default" : "unknown",
      message: destroys.known
        ? `${capital(what)} is only forgotten: it lives on with all its access, and nobody reviews it here any more.`
        : `Whether ${what} is destroyed or only forgotten cannot be read: it is ${code(destroys.name)}.`,
      remedy:
        "Let Terraform destroy it, keep it in code, or import it where another root takes it over.",
      primary: at,
      related: [],
      offending: fact.generic,
      identity: fact.kind === "identity" ? fact.key : null,
      fix: null,
    },
  ];
}

/** Identities of machines, and standing credentials whose identity is not forgotten beside them; not what another root adopts. */
function outlives(fact: Fact, base: Model, head: Model): boolean {
  if (fact.kind === "identity") return !fact.person && !isAdopted(fact, head);
  if (fact.kind !== "credential" || !fact.standing) return false;
  const identity = identityOf(fact, base);
  return !identity || (!releaseOf(identity, head) && head.facts.has(identity.key));
}

function isAdopted({ type, name }: Fact, head: Model): boolean {
  return head.adoptions.some(({ root, address }) =>
    [...head.facts.values()].some(
      (fact) =>
        fact.type === type &&
        fact.root === root &&
        (fact.address === address || fact.generic === address) &&
        fact.name.known &&
        name.known &&
        fact.name.value === name.value,
    ),
  );
}

/** By the resource, or by a module around it. */
function releaseOf({ root, generic }: Fact, { releases }: Model): FactRelease | undefined {
  return releases.find(
    (one) =>
      one.root === root && (generic === one.address || generic.startsWith(`${one.address}.`)),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
