// Turns a fact into its json-v1 entry: where it stands, what is said of its owner and its end, and what nobody can tell, with the reason.

import type { Known } from "../base/known.ts";
import { known } from "../base/known.ts";
import { position } from "../base/origin.ts";
import type { FactV1, UnknownV1 } from "../contract/json-v1.ts";
import type { Link } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { Model } from "../model/model.ts";
import type { Condition, Privilege } from "../model/privilege.ts";
import type { Admission } from "../model/trust.ts";
import { lines } from "./place.ts";
import { expiryV1, ownerV1 } from "./register-v1.ts";

export function factV1(fact: Fact, model: Model): FactV1 {
  const { key, kind, domain, platform, type, address, active, loose } = fact;
  const { file, line, endLine } = lines(fact.at);
  const owner = model.owners.get(key);
  const life = model.expiries.get(key);
  return {
    key,
    kind,
    domain,
    platform,
    type,
    address,
    file,
    line,
    endLine,
    active: active.known ? active.value : null,
    loose,
    owner: owner ? ownerV1(owner) : null,
    expiry: life ? expiryV1(life) : null,
    unknown: [
      ...untold("existence", [active]),
      ...(owner?.state === "unknown" ? untold("owner", [owner.because]) : []),
      ...(life?.state === "unknown" ? untold("expiry", [life.because]) : []),
      ...(fact.kind === "grant" ? ofGrant(fact) : []),
      ...(fact.kind === "trust" ? ofAdmissions(fact.admissions) : []),
    ],
  };
}

type Values = readonly Known<unknown>[];

/** What is named by blocks of the tree, though the platform makes up how it is called. */
function isNamed(value: Known<unknown>): boolean {
  if (value.known) return true;
  const { why, reference, pieces } = value;
  if (why === "computed" && reference) return true;
  return pieces?.every((piece) => typeof piece === "string" || isNamed(piece)) === true;
}

const nameable: ReadonlySet<UnknownV1["of"]> = new Set(["holder", "principal", "resource"]);

/** Each unknown of a part once. */
function untold(of: UnknownV1["of"], values: Values): readonly UnknownV1[] {
  const isTold = (one: Known<unknown>): boolean => (nameable.has(of) ? isNamed(one) : one.known);
  const all = !values.some(isTold);
  const found = new Map<string, UnknownV1>();
  for (const value of values) {
    if (value.known || isTold(value)) continue;
    const { why, name, at } = value;
    const { file, line } = position(at);
    const entry = { of, all, reason: why, name, file, line };
    found.set(JSON.stringify(entry), entry);
  }
  return [...found.values()];
}

function ofGrant({ privileges, grants, holders }: Grant): readonly UnknownV1[] {
  return [
    ...untold("privilege", [...privileges.flatMap(whatOf), ...grants.flatMap(linkValue)]),
    ...untold("resource", privileges.flatMap(resourcesOf)),
    ...untold("condition", privileges.flatMap(conditionsOf)),
    ...untold(
      "holder",
      holders.flatMap(({ link }) => linkValue(link)),
    ),
  ];
}

/** A link is told when it says whom it names, also where that stands outside of the tree. */
function linkValue(link: Link): Values {
  return [(link.how === "unknown" && link.because) || known(null, link.at)];
}

function whatOf(privilege: Privilege): Values {
  switch (privilege.kind) {
    case "statement":
      return [
        ...openEffect(privilege.effect),
        ...privilege.actions.patterns,
        ...(privilege.minus?.patterns ?? []),
      ];
    case "role":
      return [privilege.role];
    case "rbac":
      return [...privilege.apiGroups, ...privilege.resources, ...privilege.verbs];
    case "scope":
      return [privilege.level];
  }
}

/** An effect is part of what it applies to: known, it tells nothing more. */
function openEffect(effect: Known<unknown>): Values {
  return effect.known ? [] : [effect];
}

function resourcesOf(privilege: Privilege): Values {
  switch (privilege.kind) {
    case "statement":
      return privilege.resources.patterns;
    case "role":
      return [privilege.scope];
    case "rbac":
      return [...privilege.resourceNames, ...privilege.nonResourceURLs];
    case "scope":
      return [];
  }
}

function conditionsOf(privilege: Privilege): Values {
  return "conditions" in privilege ? valuesOf(privilege.conditions) : [];
}

function valuesOf(conditions: readonly Condition[]): Values {
  return conditions.flatMap(({ values }) => values);
}

function ofAdmissions(admissions: readonly Admission[]): readonly UnknownV1[] {
  const principals = admissions.flatMap((one) => one.principals.map(({ value }) => value));
  const issuers = admissions.flatMap(({ issuer }) => issuer ?? []);
  return [
    ...untold("principal", [
      ...principals,
      ...issuers,
      ...admissions.flatMap(({ effect }) => openEffect(effect)),
    ]),
    ...untold(
      "condition",
      admissions.flatMap((one) => valuesOf(one.conditions)),
    ),
  ];
}
