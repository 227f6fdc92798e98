// An existing grant or identity that gained privileges → a complaint that names them.

import type { Known } from "../../base/known.ts";
import type { Origin, Way } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change, Gain, Loss } from "../../model/change.ts";
import type { Credential, Fact } from "../../model/fact.ts";
import type { Model } from "../../model/model.ts";
import type { Privilege } from "../../model/privilege.ts";
import { strongest } from "../../model/level.ts";
import { isMachine } from "../askable.ts";
import { holdingPlaces, isHeldBack, isHeldByPeople, onlyHolder } from "../grants.ts";
import { saidOfLogin } from "../login.ts";
import { laxer, saidOf, type Said } from "../loss.ts";
import { workloadOf } from "../mounted.ts";
import { isWithin } from "../privileges.ts";
import { isProtected } from "../protection.ts";
import { powerOf } from "../role-chain.ts";
import type { Context, Rule } from "../rule.ts";
import { strangersIn } from "../strangers.ts";
import { code, listed, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "widened-privilege", check };

function check(change: Change, context: Context): readonly Complaint[] {
  if (change.change === "loosened") return loosened(change, context);
  const { fact, gained } = change;
  if (change.change !== "widened" || gained.length === 0) return [];
  // What a job hands to an action it held itself before.
  if (fact.domain === "workflow" && fact.type === "handed") return [];
  if (
    fact.kind === "grant" ? isHeldByPeople(fact, context.head) : !isMachine(fact) && !isPods(fact)
  )
    return [];
  const texts = gained.toSorted(byGravity).map((gain) => code(gain.text.replace(/^\+ /, "")));
  const first = gained.toSorted(byGravity)[0];
  const atGain =
    fact.kind === "grant" &&
    first !== undefined &&
    first.at.file.path === fact.at.file.path &&
    first.at.end > first.at.start &&
    // What a custom role says is not what its binding changed.
    (!fact.confines || isWithin(first.at, fact.at));
  const holder = fact.kind === "grant" ? ", and with it everything that holds it" : "";
  const token = fact.kind === "credential" ? fact : null;
  const subject = token
    ? `${code(workloadOf(token))} runs as another account and so`
    : nameOf(fact);
  const variant = variantOf(change, context);
  return [
    {
      variant,
      message: `${subject} gained ${listed(texts)}: ${variant === "unknown" ? "nobody can read whether it can do more than was reviewed" : "it can do more than was reviewed"}${holder}.`,
      remedy: token
        ? "Let it run as an account of its own that holds only what it needs."
        : "Keep only what is needed of it; if another workload needs it, give that workload an identity of its own.",
      primary: atGain && first ? first.at : fact.header,
      written: first ? newParts(first, change, context) : [],
      related: [
        ...(fact.kind === "grant" ? holdingPlaces(fact, context.head) : through(gained)),
        ...(change.was
          ? [{ role: "was", message: "it was reviewed like this", at: change.was.header }]
          : []),
      ],
      offending: gained
        .map((gain) => gain.text)
        .toSorted()
        .join("; "),
      identity:
        fact.kind === "identity"
          ? fact.key
          : fact.kind === "grant"
            ? onlyHolder(fact, context.head)
            : (context.head.links.identityOf.get(fact.key) ?? null),
      fix: null,
    },
  ];
}

/** A pod's token, which another account's may take the place of. */
function isPods(fact: Fact): fact is Credential {
  return fact.kind === "credential" && fact.type === "ServiceAccountToken";
}

/** What it is made of that stood in nothing it could do before. */
function newParts({ privilege }: Gain, { fact, was }: Change, { base }: Context): readonly Way[] {
  if (was === null) return [];
  const before =
    fact.kind === "grant" && was.kind === "grant"
      ? was.privileges
      : (base.reach.get(was.key)?.privileges ?? []).map((held) => held.privilege);
  const former = new Set(before.flatMap(valuesOf).map(shown));
  return valuesOf(privilege).filter((value) => !former.has(shown(value)));
}

function valuesOf(privilege: Privilege): readonly Known<string>[] {
  switch (privilege.kind) {
    case "role":
      return [privilege.role];
    case "statement":
      return [...privilege.actions.patterns, ...privilege.resources.patterns];
    case "rbac":
      return [...privilege.verbs, ...privilege.resources, ...privilege.apiGroups];
    case "scope":
      return [];
  }
}

function variantOf({ fact, gained }: Change, { head }: Context): Complaint["variant"] {
  const level = strongest(gained.map((gain) => gain.level));
  if (level === "admin") return level;
  if (level === "write") return fact.kind === "credential" ? "workload" : "default";
  const held = gained.map((gain) => gain.privilege);
  const secrets =
    held.some(readsAllSecrets) &&
    !(fact.kind === "grant" && isHeldBack(fact, head, (own) => own.some(readsAllSecrets)));
  return secrets ? "secrets" : level === "unknown" ? level : "read";
}

/** What follows is the token of every service account. https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets */
function readsAllSecrets(privilege: Privilege): boolean {
  if (privilege.kind !== "rbac" || privilege.namespace !== null) return false;
  const names = (list: readonly Known<string>[], wanted: string): boolean =>
    list.some((one) => one.known && (one.value === wanted || one.value === "*"));
  return (
    privilege.resourceNames.length === 0 &&
    privilege.verbs.length > 0 &&
    names(privilege.apiGroups, "") &&
    names(privilege.resources, "secrets")
  );
}

/** What let fewer in, or held it in check, and is gone. Owner and end have rules of their own; so have trusts that are open now. */
function loosened(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  // Services act on a thing; whether for anybody is confused-deputy's to say.
  if (fact.kind === "trust" && fact.on !== undefined) return [];
  // Whom a workflow's events let in is untrusted-trigger-credentials' matter.
  if (fact.kind === "trust" && fact.domain === "workflow") return [];
  const key = fact.kind === "trust" ? (context.head.links.identityOf.get(fact.key) ?? null) : null;
  const into = key === null ? fact : (context.head.facts.get(key) ?? fact);
  const header = fact === change.was ? whereNow(fact, context.head) : fact.header;
  const strangers = fact.kind === "trust" ? strangersIn(fact, context.base) : [];
  return change.lost.flatMap((loss): readonly Complaint[] => {
    const said =
      saidOfLogin(loss, context) ??
      saidOfEnvironment(loss, change, context) ??
      saidOf(loss, { fact, strangers, power: powerIn(loss, fact, context) });
    if (!said) return [];
    const isNew = loss.what === "login" || (placed.has(loss.what) && loss.at.end > loss.at.start);
    return [
      {
        variant: said.variant,
        message: `${nameOf(into)} ${said.message}`,
        remedy: said.remedy,
        primary: isNew ? loss.at : header,
        written: isNew ? [{ at: loss.at, through: loss.through ?? [] }] : laxer(loss, fact),
        related: isNew ? [] : [{ role: "was", message: "it stood here", at: loss.at }],
        offending: loss.text,
        identity: key ?? (fact.kind === "identity" ? fact.key : null),
        fix: null,
        theme: said.theme,
      },
    ];
  });
}

/** What came and stands at a place of its own. */
const placed: ReadonlySet<Loss["what"]> = new Set(["trust-principal", "becomes", "mount"]);

/** What makes an administrator of whom a service account becomes. */
function powerIn({ what, at }: Loss, fact: Fact, context: Context): string | null {
  if (what !== "becomes" || fact.kind !== "identity") return null;
  const named = fact.becomes?.find((one) => one.at === at);
  const into = named && context.head.links.becomes?.get(named);
  return into ? (powerOf(into, context.head, context)?.text ?? null) : null;
}

/** A job that no longer runs in an environment: what that asked only the tree's Terraform can tell. */
function saidOfEnvironment(loss: Loss, { fact, was }: Change, { base }: Context): Said | null {
  if (loss.what !== "control" || fact.kind !== "identity" || fact.domain !== "workflow")
    return null;
  const control = base.facts.get(`workflow:${was?.root}:${was?.address}/environment`);
  if (control?.kind !== "control") return null;
  const isGuarded = control.name.known && isProtected(control.name.value ?? "", base);
  return {
    variant: isGuarded ? "control" : "unknown",
    theme: "scope",
    message: `no longer runs in the environment ${code(shown(control.name))}${isGuarded ? ", which asks somebody first or takes only some branches: anything that starts the workflow starts it now." : ": whether that asked somebody first cannot be read here."}`,
    remedy: "Put the environment back, or say in the change why the job may start by itself.",
  };
}

/** Other instances, or facts, of its block may still be there. */
function whereNow({ root, generic, header }: Fact, head: Model): Origin {
  const still = [...head.facts.values()].find(
    (one) => one.root === root && one.generic === generic,
  );
  return still?.header ?? header;
}

const gravity = ["admin", "write", "unknown", "read", "none"] as const;

function byGravity(a: Gain, b: Gain): number {
  return gravity.indexOf(a.level) - gravity.indexOf(b.level);
}

function through(gained: readonly Gain[]): Complaint["related"] {
  return gained.slice(0, 10).map((gain) => ({
    role: "definition",
    message: `gained here: ${code(gain.text.replace(/^\+ /, ""))}`,
    at: gain.at,
  }));
}
