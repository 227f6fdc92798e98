// A grant that reads every secret of an account, a project or a cluster → a complaint where it is defined, or handed over anew.

import type { Catalog } from "../../catalog/catalog.ts";
import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import type { Model } from "../../model/model.ts";
import { adminPrivileges } from "../../privilege/admin.ts";
import { isOver, textOf } from "../../privilege/condition.ts";
import { secretsRead, type SecretsRead } from "../../privilege/secrets.ts";
import {
  definedAt,
  handedOver,
  holderOrNoun,
  holdingPlaces,
  isBoundary,
  isHeldBack,
  isHeldByPeople,
  onlyHolder,
} from "../grants.ts";
import { heldOf, isLeftIn } from "../held.ts";
import { placeOf } from "../privileges.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "broad-secret-access", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant") return [];
  const before =
    isWhole(change) || was?.kind !== "grant" ? [] : readsOf(was, context.base, context);
  const known = new Set(before.flatMap(idsOf));
  const gained = readsOf(fact, context.head, context).flatMap((read) => {
    const by = read.by.filter((one) => !known.has(idOf(read, one)));
    return by.length > 0 ? [{ ...read, by }] : [];
  });
  return [
    ...gained.map((read) => complaint(read, fact, fact, context.head)),
    ...handedOver(change, context).flatMap((definition) =>
      isHeldByPeople(fact, context.head)
        ? []
        : readsOf(definition, context.head, context)
            .slice(0, 1)
            .map((read) => complaint(read, fact, definition, context.head)),
    ),
  ];
}

function idsOf(read: SecretsRead): readonly string[] {
  return read.by.map((one) => idOf(read, one));
}

function idOf({ whose }: SecretsRead, by: string): string {
  return `${by} ${whose}`;
}

function readsOf(grant: Grant, model: Model, { catalog, today }: Context): readonly SecretsRead[] {
  // A policy attached to a resource is about that resource.
  if (
    (grant.platform === "aws" && grant.on !== null) ||
    isBoundary(grant, model) ||
    isHeldByPeople(grant, model)
  )
    return [];
  const all = grant.privileges;
  const grave = new Set(adminPrivileges(all, catalog));
  const reads = all.flatMap((privilege) => {
    if (grave.has(privilege)) return [];
    if (privilege.kind === "statement" && privilege.conditions.some((one) => isOver(one, today)))
      return [];
    return secretsRead(privilege, all, catalog) ?? [];
  });
  if (reads.length === 0) return [];
  const heldBack = isHeldBack(grant, model, (held, beside) =>
    held.some((one) => isWide(secretsRead(one, beside, catalog))),
  );
  if (!heldBack) return reads.flatMap((read) => ofHolders(read, grant, model, catalog) ?? []);
  // A RoleBinding hands it over within its namespace.
  return reads
    .filter(({ privilege }) => privilege.kind === "rbac")
    .map((read) => (isWide(read) ? { ...read, ...whereBound } : read));
}

const whereBound = { whose: "of each namespace that it is bound in", within: true } as const;

function isWide(read: SecretsRead | null): boolean {
  return read !== null && read.within !== true;
}

/** By what those who hold it still read them; null: by nothing. */
function ofHolders(
  read: SecretsRead,
  grant: Grant,
  model: Model,
  catalog: Catalog,
): SecretsRead | null {
  const { privilege } = read;
  const held = privilege.kind === "statement" ? heldOf(privilege, grant, model) : null;
  if (!held || privilege.kind !== "statement") return read;
  const reading = held.filter((one) => secretsRead(one, [], catalog) !== null);
  const by = privilege.actions.patterns
    .filter((action) => read.by.includes(textOf(action)) && isLeftIn(action, reading))
    .map(textOf);
  return by.length > 0 ? { ...read, by } : null;
}

/** `fact`: what is complained about, the definition or what hands it over. */
function complaint(read: SecretsRead, fact: Grant, definition: Grant, model: Model): Complaint {
  const { written, privilege } = read;
  const value = whereWritten(written.at, placeOf(privilege, definition));
  const isOwn = fact === definition;
  return {
    variant: read.within ? "namespace" : "default",
    message: `${nameOf(fact)} lets ${holderOrNoun(fact, model)} read every secret ${read.whose} (${listed(read.by.map(code))}): it can act as everybody whose secret lies there.`,
    remedy: read.within
      ? "Name the secrets in `resourceNames`, or let it run in a namespace where no others have theirs."
      : remedyFor(privilege.kind),
    primary: isOwn ? value : fact.header,
    ...(isOwn ? { written: [written] } : {}),
    related: [...(isOwn ? [] : [definedAt(value)]), ...holdingPlaces(definition, model)],
    offending: read.by.join(","),
    identity: onlyHolder(fact, model),
    fix: null,
  };
}

function remedyFor(kind: SecretsRead["privilege"]["kind"]): string {
  switch (kind) {
    case "rbac":
      return "Grant it in the namespaces that are meant, by a Role, or name the secrets in `resourceNames`.";
    case "role":
      return "Grant it on the secrets or the vault that the workload uses.";
    case "statement":
    case "scope":
      return "Name the secrets by ARN or path, or bound them by a condition on a tag.";
  }
}
