// A credential that, as an export shows, nobody used or replaced for long → a complaint where it, or its identity, is declared.

import { daysBetween, latest } from "../../base/days.ts";
import type { Origin } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { FactKey } from "../../model/declaration.ts";
import type { Evidence, KeyUse } from "../../model/evidence.ts";
import { isMachine, isStanding } from "../askable.ts";
import { credentialLimit } from "../limits.ts";
import type { Context, Rule } from "../rule.ts";
import { daysBefore, daysUntil } from "../shown-by.ts";
import { whose } from "../whose.ts";
import { code, formNoun, nameOf } from "../words.ts";

export const rule: Rule = { id: "stale-key", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  const { evidence } = context;
  if (!evidence) return [];
  const identity = whose(fact, context.head);
  if (isStanding(fact)) {
    const key = isFresh(change, context) ? undefined : evidence.credentials.get(fact.key);
    const name = `The ${formNoun[fact.form]} ${nameOf(fact)}`;
    return key ? complain(key, name, fact.header, identity, context) : [];
  }
  if (!isMachine(fact)) return [];
  // Those that are told apart stand at their own declarations.
  return undeclared(fact.key, evidence, context).flatMap((key) => {
    const name = `The ${formNoun[key.form]} ${code(key.name)} of ${nameOf(fact)}`;
    return complain(key, name, fact.header, identity, context);
  });
}

/** One that a pull request adds was never seen: what the export lists is the one before it. A tree by itself holds what is there. */
function isFresh({ change }: Change, { isAlone }: Context): boolean {
  return change === "added" && isAlone !== true;
}

function undeclared(identity: FactKey, evidence: Evidence, { head }: Context): readonly KeyUse[] {
  const declared = head.links.credentialsOf.get(identity) ?? [];
  const told = new Set(declared.map(({ key }) => evidence.credentials.get(key)));
  return (evidence.identities.get(identity)?.keys ?? []).filter((key) => !told.has(key));
}

function complain(
  key: KeyUse,
  name: string,
  primary: Origin,
  identity: FactKey | null,
  context: Context,
): readonly Complaint[] {
  const said = hasEnded(key, context)
    ? null
    : (unused(key, name, context) ?? old(key, name, context));
  if (said === null) return [];
  const offending = `${said.variant} ${key.name}`;
  return [{ ...said, primary, related: [], offending, identity, fix: null }];
}

function hasEnded({ ends }: KeyUse, { today }: Context): boolean {
  return ends !== null && (daysBetween(today, ends) ?? 0) < 0;
}

type Said = Pick<Complaint, "variant" | "message" | "remedy">;

function unused(key: KeyUse, name: string, { policy }: Context): Said | null {
  const { last, since, usesTold } = key;
  const from = latest([last, since]);
  if (!usesTold || from === null || daysUntil(from, key) < policy.evidence.unusedDays) return null;
  const days = daysUntil(from, key);
  const how =
    from === last ? `was used last on ${from}` : `was not used since it was made on ${from}`;
  return {
    variant: "default",
    message: `${name} ${how}, ${daysBefore(days, key)}: whoever finds a copy can use it, and nobody would notice it gone.`,
    remedy: "Deactivate it, delete it when nobody complains, and take it out of the source.",
  };
}

function old(key: KeyUse, name: string, { policy }: Context): Said | null {
  const { form, since } = key;
  const limit = credentialLimit(form, policy);
  const days = since === null ? 0 : daysUntil(since, key);
  if (days <= limit) return null;
  return {
    variant: "unrotated",
    message: `${name} was made or replaced last on ${since}, ${daysBefore(days, key)}: the limit is ${limit} days, and what held a copy in that time still opens the door.`,
    remedy: `Replace it now, and let something replace it at least every ${limit} days; better, use federation and no key at all.`,
  };
}
