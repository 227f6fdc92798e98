// Tells who answers for each identity, trust and standing credential, in the order that the design gives.

import type { Known } from "../base/known.ts";
import type { Directory } from "../directory/directory.ts";
import type { Credential } from "../model/credential.ts";
import type { Carrier, FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Links, Ownership } from "../model/model.ts";
import { ownFile } from "../model/own-file.ts";
import type { Policy } from "../model/policy.ts";
import { isGone } from "../model/roster.ts";
import type { Trust } from "../model/trust.ts";
import { notAnOwner } from "./owner-value.ts";
import type { Writing } from "./written.ts";
import { folded, inLabels, inPragmas, inTexts, untold } from "./written.ts";

interface Asked {
  readonly policy: Policy;
  readonly directory: Directory;
  readonly keys: ReadonlySet<string>;
}

export function ownersOf(
  facts: readonly Fact[],
  links: Links,
  policy: Policy,
  directory: Directory,
): ReadonlyMap<FactKey, Ownership> {
  const asked: Asked = { policy, directory, keys: folded(policy.owner.keys) };
  const owners = new Map<FactKey, Ownership>();
  for (const fact of facts)
    if (fact.kind === "identity") owners.set(fact.key, identityOwner(fact, asked));
  for (const fact of facts) {
    if (fact.kind !== "trust" && !(fact.kind === "credential" && fact.standing)) continue;
    const identity = links.identityOf.get(fact.key);
    const inherited = identity === undefined ? null : (owners.get(identity) ?? null);
    const owner = belongingOwner(fact, inherited, asked);
    if (owner) owners.set(fact.key, owner);
  }
  return owners;
}

function identityOwner(identity: Identity, asked: Asked): Ownership {
  const own = declaredOwner(identity, identity.carrier, asked);
  return own.state === "absent" && identity.carrier.kind === "none"
    ? (fileOwner(identity, asked) ?? own)
    : own;
}

/** A trust without a carrier is its identity's; a credential without tags of its own inherits. */
function belongingOwner(
  fact: Trust | Credential,
  inherited: Ownership | null,
  asked: Asked,
): Ownership | null {
  const { carrier } = fact;
  if (carrier === null) return inherited;
  const own = declaredOwner(fact, carrier, asked);
  if (own.state !== "absent" || carrier.kind === "tags") return own;
  if (inherited) return inherited;
  return carrier.kind === "none" ? (fileOwner(fact, asked) ?? own) : own;
}

function declaredOwner(fact: Fact, carrier: Carrier, asked: Asked): Ownership {
  const { policy, keys } = asked;
  const comments = carrier.kind !== "tags" || policy.owner.commentsAnywhere;
  const writings = [
    ...inLabels(carrier, keys),
    ...carrier.owners.map((value): Writing => ({
      value: principal(value),
      from: "owners",
      at: value.at,
    })),
    ...(carrier.kind === "tags" ? [] : inTexts(carrier, keys)),
    ...(comments ? inPragmas(fact.pragmas, keys) : []),
  ];
  return (
    chosen(writings, fact, asked) ?? {
      state: "absent",
      why: absentWhy(carrier),
      at: fact.header,
      through: [],
    }
  );
}

/** The first that names an owner, rather one who exists; else the first that pretends to; else what hides it. */
function chosen(writings: readonly Writing[], fact: Fact, asked: Asked): Ownership | null {
  let gone: Ownership | null = null;
  let placeholder: Ownership | null = null;
  let hidden: Ownership | null = null;
  for (const { value, from, at } of writings) {
    const { through } = value;
    if (!value.known) hidden ??= untold(value, at);
    else if (value.value !== null) {
      const why = notAnOwner(value.value, fact, asked.policy);
      if (why === null) {
        const owner = value.value.trim();
        const who = asked.directory.who(owner);
        const named: Ownership = {
          state: "declared",
          value: owner,
          from,
          at,
          through,
          catchAll: false,
          who,
        };
        if (!isGone(who)) return named;
        gone ??= named;
        continue;
      }
      placeholder ??= { state: "placeholder", value: value.value, from, at, through, why };
    }
  }
  // Where something is hidden beside a placeholder, or one who is gone, the hidden part may name the owner.
  return hidden && (placeholder || gone) ? hidden : (gone ?? placeholder ?? hidden);
}

/** A user or group that another block looks up is named, though its id is not known; whoever runs Terraform is no owner. */
function principal(value: Known<string | null>): Known<string | null> {
  const address = value.reference?.address;
  if (value.known || address === undefined) return value;
  const type =
    /(?:^|\.)(azuread_(?:user|group|client_config|service_principal|application))s?\.[^.]+$/.exec(
      address.replace(/\[[^\]]*\]$/, ""),
    )?.[1];
  if (type === "azuread_user" || type === "azuread_group")
    return { known: true, value: address, at: value.at, through: value.through };
  if (address.startsWith("data.azuread_client_config."))
    return { known: true, value: "<whoever runs Terraform>", at: value.at, through: value.through };
  return value;
}

function absentWhy(carrier: Carrier): string {
  switch (carrier.kind) {
    case "tags":
      return "no tag, label or annotation names one";
    case "text":
      return "neither its description nor a comment names one";
    case "owners":
      return "neither `owners` nor a comment names one";
    case "none":
      return "no comment names one";
  }
}

/** The team that CODEOWNERS names for the file; a person or an address where there is no team. */
function fileOwner(fact: Fact, { directory, policy }: Asked): Ownership | null {
  const found = directory.ownersOf(ownFile(fact));
  if (!found) return null;
  const real = found.owners.filter((owner) => notAnOwner(owner, fact, policy) === null);
  const owner = real.find((one) => one.includes("/")) ?? real[0];
  return owner === undefined
    ? null
    : {
        state: "declared",
        value: owner,
        from: "CODEOWNERS",
        at: found.at,
        through: [],
        catchAll: found.catchAll,
        who: directory.who(owner),
      };
}
