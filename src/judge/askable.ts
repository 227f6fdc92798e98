// Facts → of which of them an owner, an end or a review is asked.

import type { Credential } from "../model/credential.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Model, Ownership } from "../model/model.ts";
import { isMoreThanReading } from "./job-holdings.ts";

/** Machine identities; people and groups are none, a group proves nothing by itself. */
export function isMachine(fact: Fact): fact is Identity {
  return fact.kind === "identity" && !fact.person && fact.form !== "group";
}

/** One that comes and goes with what runs as it. */
function isOfResource({ form, sessions }: Identity): boolean {
  return form === "managed-identity" && sessions === "short";
}

/** Another declaration of the same principal stands in the tree: owner and end are asked there, once. */
export function hasTwin(identity: Identity, model: Model): boolean {
  const link = identity.sameAs;
  if (!link || link.how === "unknown") return false;
  return identitiesOf(model).some((other) => {
    if (other === identity || other.platform !== identity.platform) return false;
    if (link.how === "name") return other.name.known && other.name.value === link.name;
    return (
      other.root === link.root && (other.address === link.address || other.generic === link.address)
    );
  });
}

const identities = new WeakMap<Model, readonly Identity[]>();

/** Those that may be another's twin. */
function identitiesOf(model: Model): readonly Identity[] {
  const cached = identities.get(model);
  if (cached) return cached;
  const found = [...model.facts.values()].filter(
    (fact): fact is Identity => fact.kind === "identity" && fact.form === "application",
  );
  identities.set(model, found);
  return found;
}

/** A credential that stands until something ends it. A login is a use of one, not one. */
export function isStanding(fact: Fact): fact is Credential {
  return fact.kind === "credential" && fact.standing && fact.form !== "login";
}

export interface OwnerAsk {
  readonly variant: "default" | "job";
  readonly ownership: Ownership;
}

/** Whether the fact itself must name an owner, and what it names. Null: nothing is asked of it, or its identity answers. */
export function ownerAsked(fact: Fact, model: Model): OwnerAsk | null {
  const ownership = model.owners.get(fact.key);
  if (!ownership) return null;
  switch (fact.kind) {
    case "identity": {
      if (!isMachine(fact) || hasTwin(fact, model)) return null;
      // What is granted nothing opens nothing.
      if (isOfResource(fact) && !model.links.grantsOf.has(fact.key)) return null;
      if (fact.form !== "job") return { variant: "default", ownership };
      return holdsMoreThanReading(fact, model) ? { variant: "job", ownership } : null;
    }
    case "credential": {
      if (!isStanding(fact)) return null;
      const own = fact.carrier.kind === "tags" || fact.carrier.kind === "owners";
      // One finding for both: the identity's.
      if (!own && model.links.identityOf.has(fact.key)) return null;
      return { variant: "default", ownership };
    }
    case "trust":
      // A trust into an identity of the tree is that identity's.
      if (model.links.identityOf.has(fact.key)) return null;
      return fact.carrier !== null && fact.carrier.kind !== "none"
        ? { variant: "default", ownership }
        : null;
    case "grant":
    case "control":
      return null;
  }
}

/** Defaults that nobody wrote do not count: they are unbounded-workflow-token's. */
function holdsMoreThanReading(job: Identity, model: Model): boolean {
  if ((model.links.credentialsOf.get(job.key) ?? []).length > 0) return true;
  return (model.reach.get(job.key)?.privileges ?? []).some(
    ({ privilege }) => privilege.kind === "scope" && isMoreThanReading(privilege),
  );
}
