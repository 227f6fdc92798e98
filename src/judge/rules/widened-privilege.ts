// An existing fact that gained privileges, or lost what let fewer in or held it in check → a complaint that names them.

import type { Known } from "../../base/known.ts";
import { isWithin, type Origin, type Way } from "../../base/origin.ts";
import type { Complaint, Related } from "../../finding/finding.ts";
import type { Change, Gain } from "../../model/change.ts";
import type { Fact } from "../../model/fact.ts";
import type { Grant } from "../../model/grant.ts";
import { strongest } from "../../model/level.ts";
import { isPodToken, workloadOf } from "../../model/pod-token.ts";
import type { Privilege } from "../../model/privilege.ts";
import { isMachine } from "../askable.ts";
import { holdingPlaces, isHeldBack, isHeldByPeople, onlyHolder } from "../grants.ts";
import { jobAsking, joinsUnasked } from "../leaves-environment.ts";
import { loosened } from "../loosened.ts";
import type { Context, Rule } from "../rule.ts";
import { whose } from "../whose.ts";
import { code, listed, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "widened-privilege", check, breaks: true };

function check(change: Change, context: Context): readonly Complaint[] {
  if (change.change === "loosened") return loosened(change, context);
  const { fact } = change;
  if (change.change === "tightened") return joined(change, context);
  const gained = change.gained.toSorted(byGravity);
  const [first] = gained;
  if (change.change !== "widened" || !first || !isAsked(fact, context)) return [];
  const variant = variantOf(change, context);
  const written = newParts(first, change, context);
  return [
    {
      variant,
      message: messageOf(fact, gained, variant),
      remedy:
        fact.kind === "credential"
          ? "Let it run as an account of its own that holds only what it needs."
          : "Keep only what is needed of it; if another workload needs it, give that workload an identity of its own.",
      primary: placeOf(first, fact, written),
      written,
      related: relatedTo(change, first, written, context),
      offending: change.gained
        .map(({ text }) => text)
        .toSorted()
        .join("; "),
      identity: fact.kind === "grant" ? onlyHolder(fact, context.head) : whose(fact, context.head),
      fix: null,
    },
  ];
}

function isAsked(fact: Fact, { head }: Context): boolean {
  // What a job hands to an action it held itself before.
  if (fact.domain === "workflow" && fact.type === "handed") return false;
  return fact.kind === "grant" ? !isHeldByPeople(fact, head) : isMachine(fact) || isPodToken(fact);
}

function messageOf(fact: Fact, gained: readonly Gain[], variant: Complaint["variant"]): string {
  const subject =
    fact.kind === "credential"
      ? `${code(workloadOf(fact))} runs as another account and so`
      : nameOf(fact);
  const more =
    variant === "unknown"
      ? "nobody can read whether it can do more than was reviewed"
      : "it can do more than was reviewed";
  const holder = fact.kind === "grant" ? ", and with it everything that holds it" : "";
  return `${subject} gained ${listed(gained.map(withoutSign).map(code))}: ${more}${holder}.`;
}

function withoutSign({ text }: Gain): string {
  return text.replace(/^\+ /, "");
}

function placeOf(first: Gain, fact: Fact, written: readonly Way[]): Origin {
  const { at } = first;
  const isHere =
    fact.kind === "grant" &&
    at.file.path === fact.at.file.path &&
    at.end > at.start &&
    // What a custom role says is not what its binding changed.
    (!fact.confines || isWithin(at, fact.at));
  return isHere ? newest(first, fact, written) : fact.header;
}

function relatedTo(
  { fact, was, gained }: Change,
  first: Gain,
  written: readonly Way[],
  { head }: Context,
): readonly Related[] {
  return [
    ...(written.some(({ at }) => at.reads) ? [] : readFrom(first)),
    ...(fact.kind === "grant" ? holdingPlaces(fact, head) : through(gained)),
    ...(was ? [{ role: "was", message: "it was reviewed like this", at: was.header }] : []),
  ];
}

/** One environment more asks no less, where all ask. */
function joined(change: Change, context: Context): readonly Complaint[] {
  const said = joinsUnasked(change, context);
  const { fact } = change;
  if (!said) return [];
  const identity = jobAsking(fact, context)?.key ?? null;
  return [{ ...said, primary: fact.header, written: [], related: [], identity, fix: null }];
}

/** A resource or a condition's value that came says more than the action that it came to; what is handed over was written before. */
function newest({ at }: Gain, { grants }: Grant, written: readonly Way[]): Origin {
  if (grants.length > 0) return at;
  const isThere = (one: Origin): boolean =>
    one.file.path === at.file.path && one.end > one.start && !one.reads;
  return written.find((one) => isThere(one.at))?.at ?? at;
}

/** Where a file of its own holds it, from first to last. */
function readFrom({ privilege }: Gain): readonly Related[] {
  const places = valuesOf(privilege).flatMap(({ at }) => at.reads ?? []);
  const [one] = places;
  if (!one) return [];
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return [{ role: "definition", message: "written here", at: { file: one.file, start, end } }];
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
      return [
        ...privilege.actions.patterns,
        ...privilege.resources.patterns,
        ...privilege.conditions.flatMap(({ values }) => values),
      ];
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

const gravity = ["admin", "write", "unknown", "read", "none"] as const;

function byGravity(a: Gain, b: Gain): number {
  return gravity.indexOf(a.level) - gravity.indexOf(b.level);
}

function through(gained: readonly Gain[]): Complaint["related"] {
  return gained.slice(0, 10).map((gain) => ({
    role: "definition",
    message: `gained here: ${code(withoutSign(gain))}`,
    at: gain.at,
  }));
}
