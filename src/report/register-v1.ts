// Turns a model into the register: every identity with its owner, end, credentials, privileges and trust.

import { valueOrName } from "../base/known.ts";
import { position } from "../base/origin.ts";
import type {
  CredentialV1,
  ExpiryV1,
  OwnerV1,
  PrivilegeV1,
  RegisterEntryV1,
  UseV1,
} from "../contract/identity-v1.ts";
import { insteadOf } from "../catalog/migration.ts";
import { isOff } from "../model/active.ts";
import type { Credential } from "../model/credential.ts";
import type { Use } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import type { Lifetime, Model, Ownership, Reach } from "../model/model.ts";
import type { Trust } from "../model/trust.ts";
import type { Report } from "./report.ts";
import { byPlace, knownText, lines } from "./place.ts";

/** All identities that are not people, sorted by place. */
export function registerV1({
  model,
  evidence,
}: Pick<Report, "model" | "evidence">): readonly RegisterEntryV1[] {
  return machinesOf(model)
    .map((identity) => {
      const use = evidence?.identities.get(identity.key)?.use;
      return use ? { ...entry(identity, model), use: useV1(use) } : entry(identity, model);
    })
    .sort(byPlace);
}

/** In the order of the model. */
export function machinesOf({ facts }: Model): readonly Identity[] {
  return [...facts.values()].filter(
    (fact): fact is Identity => fact.kind === "identity" && !fact.person && !isOff(fact),
  );
}

function entry(identity: Identity, model: Model): RegisterEntryV1 {
  const { key, domain, platform, type, address } = identity;
  const { file, line, endLine } = lines(identity.at);
  const purpose = model.purposes.get(key);
  return {
    key,
    domain,
    platform,
    type,
    address,
    file,
    line,
    endLine,
    owner: ownerV1(model.owners.get(key)),
    expiry: expiryV1(model.expiries.get(key)),
    purpose: purpose ? knownText(purpose.text) : null,
    credentials: (model.links.credentialsOf.get(key) ?? []).map((c) => credentialV1(c, model)),
    privileges: privilegesV1(model.reach.get(key)),
    trust: trustV1(model.links.trustsOf.get(key) ?? []),
    ai: identity.ai !== undefined,
  };
}

function useV1({ last, since, until, noun }: Use): UseV1 {
  return { last, since, until, by: noun };
}

export function ownerV1(owner: Ownership | undefined): OwnerV1 {
  if (!owner) return { state: "absent", value: null, from: null, why: "nobody was asked" };
  switch (owner.state) {
    case "declared":
      return { state: "declared", value: owner.value, from: owner.from, why: null };
    case "placeholder":
      return { state: "absent", value: owner.value, from: owner.from, why: owner.why };
    case "absent":
      return { state: "absent", value: null, from: null, why: owner.why };
    case "unknown":
      return { state: "unknown", value: null, from: null, why: owner.why };
  }
}

export function expiryV1(life: Lifetime | undefined): ExpiryV1 {
  const none = { value: null, enforced: false, days: null, from: null, why: null };
  if (!life) return { state: "absent", ...none };
  switch (life.state) {
    case "declared": {
      const { value, enforced, days, from } = life;
      return { state: "declared", value, enforced, days, from, why: null };
    }
    case "unreadable":
      return { state: "absent", ...none, why: `\`${life.value}\` is no date` };
    case "absent":
    case "unknown":
    case "not-needed":
      return { state: life.state, ...none, why: life.why };
  }
}

function credentialV1(credential: Credential, model: Model): CredentialV1 {
  const { key, type, form, address, standing } = credential;
  const { file, line, endLine } = lines(credential.at);
  const expiry = expiryV1(model.expiries.get(key));
  const instead = standing ? insteadOf(credential) : null;
  return { key, type, form, address, standing, file, line, endLine, expiry, instead };
}

function privilegesV1(reach: Reach | undefined): readonly PrivilegeV1[] {
  return (reach?.privileges ?? []).map(({ text, level, privilege }) => {
    const { file, line } = position(privilege.at);
    return { text, level, file, line };
  });
}

function trustV1(trusts: readonly Trust[]): readonly string[] {
  const admitted = trusts.flatMap((trust) => trust.admissions).flatMap((a) => a.principals);
  return [...new Set(admitted.map(({ value }) => valueOrName(value)))].sort();
}
