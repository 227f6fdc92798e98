// A fact that lost what let fewer in, or held it in check → a complaint a loss.

import type { Origin } from "../base/origin.ts";
import type { Complaint, Related } from "../finding/finding.ts";
import type { Change, Loss } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import { isAskedStill, jobAsking, saidOfEnvironment } from "./leaves-environment.ts";
import { saidOfLogin } from "./login.ts";
import { laxer, saidOf } from "./loss.ts";
import { powerOf } from "./role-chain.ts";
import type { Context } from "./rule.ts";
import { strangersIn } from "./strangers.ts";
import { identityOf } from "./whose.ts";
import { nameOf } from "./words.ts";

/** Owner and end have rules of their own; so have trusts that are open now. */
export function loosened(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  // Services act on a thing; whether for anybody is confused-deputy's to say.
  if (fact.kind === "trust" && fact.on !== undefined) return [];
  // Whom a workflow's events let in is untrusted-trigger-credentials' matter.
  if (fact.kind === "trust" && fact.domain === "workflow") return [];
  const of = fact.kind === "trust" ? identityOf(fact, context.head) : jobAsking(fact, context);
  const header = fact === change.was ? whereNow(fact, context.head) : fact.header;
  const strangers = fact.kind === "trust" ? strangersIn(fact, context.base) : [];
  return change.lost.flatMap((loss): readonly Complaint[] => {
    if (isAskedStill(loss, change, context)) return [];
    const said =
      saidOfLogin(loss, context) ??
      saidOfEnvironment(loss, change, context) ??
      saidOf(loss, { fact, strangers, power: powerIn(loss, of ?? fact, fact, context) });
    if (!said) return [];
    const isNew = loss.what === "login" || (placed.has(loss.what) && loss.at.end > loss.at.start);
    return [
      {
        variant: said.variant,
        message: `${nameOf(of ?? fact)} ${said.message}`,
        remedy: said.remedy,
        primary: isNew ? loss.at : header,
        written: isNew ? [{ at: loss.at, through: loss.through ?? [] }] : laxer(loss, fact),
        related: isNew ? givenBy(loss) : [{ role: "was", message: "it stood here", at: loss.at }],
        offending: loss.text,
        identity: of?.key ?? (fact.kind === "identity" ? fact.key : null),
        fix: null,
        theme: said.theme,
      },
    ];
  });
}

/** The other end of the way by which a key came. */
function givenBy({ key, at: told }: Loss): readonly Related[] {
  if (!key) return [];
  const both = [
    { role: "use", message: "given to its pods here", at: key.at },
    { role: "credential", message: `gives them the key of ${nameOf(key.of)}`, at: key.by.header },
  ];
  return both.filter(({ at }) => at !== told);
}

/** What came and stands at a place of its own. */
const placed: ReadonlySet<Loss["what"]> = new Set(["trust-principal", "becomes", "key", "mount"]);

/** What makes an administrator of whom a service account becomes, of whose key its pods are given, of whom somebody is let into, or of whose token is put into pods. */
function powerIn(
  { what, at, text, key }: Loss,
  of: Fact,
  fact: Fact,
  context: Context,
): string | null {
  if (what === "trust-principal" && of.kind === "identity")
    return isMachineNamed(text, of, context.head)
      ? (powerOf(of, context.head, context)?.text ?? null)
      : null;
  if (fact.kind !== "identity") return null;
  if (key) return powerOf(key.of, context.head, context)?.text ?? null;
  if (what === "mount") return powerOf(fact, context.head, context)?.text ?? null;
  if (what !== "becomes") return null;
  const named = fact.becomes?.find((one) => one.at === at);
  const into = named && context.head.links.annotated?.get(named);
  return into ? (powerOf(into, context.head, context)?.text ?? null) : null;
}

/** Not an account, which only lets its own policies say who, nor people. */
function isMachineNamed(text: string, into: Fact, { links }: Model): boolean {
  const named = (links.trustsOf.get(into.key) ?? []).flatMap(({ admissions }) =>
    admissions.flatMap(({ principals }) => principals),
  );
  return named.some(
    ({ kind, value }) =>
      (kind === "service" || kind === "identity" || kind === "federated") &&
      value.known &&
      `${text} `.startsWith(`principal ${value.value} `),
  );
}

/** Other instances, or facts, of its block may still be there. */
function whereNow({ root, generic, header }: Fact, head: Model): Origin {
  const still = [...head.facts.values()].find(
    (one) => one.root === root && one.generic === generic,
  );
  return still?.header ?? header;
}
