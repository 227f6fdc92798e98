// A trust that takes federated tokens without saying whose → a complaint a statement and value.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint, Related } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { HeldPrivilege } from "../../model/model.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { assessFederation } from "../federation/assess.ts";
import type { Flaw, Used } from "../federation/flaw.ts";
import { withUses } from "../federation/used.ts";
import { placeOf } from "../privileges.ts";
import { powerOf } from "../role-chain.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "unbounded-federation", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "trust") return [];
  const before = was?.kind === "trust" ? was : null;
  return judgeDifference(change, fact, before, (trust, when) => {
    const model = when === "now" ? context.head : context.base;
    const flaws = assessFederation(trust, () => providersBeside(trust, model));
    if (flaws.length === 0) return [];
    const now = trusted(fact, context);
    return flaws.map((flaw, at) =>
      complain(at < mostAsked ? withUses(flaw, fact, context.head) : flaw, now),
    );
  });
}

/** Of more values of one trust nobody is told who uses them: each is compared with all jobs that do. */
const mostAsked = 100;

/** What the workload identity providers of the same root let in: a member of their pool is no more than that. */
function providersBeside({ root }: Trust, model: Context["head"]): readonly Admission[] {
  return [...model.facts.values()].flatMap((fact) =>
    fact.kind === "trust" &&
    fact.root === root &&
    fact.type === "google_iam_workload_identity_pool_provider"
      ? fact.admissions
      : [],
  );
}

interface Trusted {
  readonly name: string;
  readonly identity: string | null;
  readonly reads: boolean;
  /** What makes it an administrator. */
  readonly power: HeldPrivilege | null;
}

function trusted(trust: Trust, context: Context): Trusted {
  const model = context.head;
  const identity = identityOf(trust, model);
  const reach = identity === null ? undefined : model.reach.get(identity.key);
  const reads =
    reach !== undefined &&
    reach.privileges.length > 0 &&
    (reach.level === "read" || reach.level === "none");
  return {
    name: nameOf(identity ?? trust),
    identity: identity?.key ?? null,
    reads,
    power: identity && powerOf(identity, model, context),
  };
}

function complain(flaw: Flaw, into: Trusted): Complaint {
  return {
    variant: flaw.variant === "any-ref" && into.reads ? "read-only" : flaw.variant,
    message: message(flaw, into.name),
    remedy: remedy(flaw, into.reads),
    primary: flaw.at,
    written: flaw.written ? [flaw.written] : [],
    related: relatedTo(flaw, into),
    offending: flaw.offending,
    identity: into.identity,
    fix: isMendable(flaw) ? { what: "exact-subject", value: exampleOf(flaw) } : null,
  };
}

/** With the repository that is named already. */
function exampleOf({ example, offending }: Flaw): string {
  const [named] = /^repo:[^/*?:]+\/[^:*?]+(?=:)/.exec(offending) ?? [];
  return named === undefined ? example : example.replace(/^repo:[^:]+(?=:)/, named);
}

function message(flaw: Flaw, name: string): string {
  switch (flaw.variant) {
    case "unknown":
      return `Whose tokens ${name} accepts cannot be read: ${flaw.why}.`;
    case "audience":
      return `${name} accepts ${flaw.issuer} tokens for every audience that its provider lists: ${flaw.why}, so a token made for another of them can be used here.`;
    case "literal":
      return `${name} accepts nobody's tokens here: ${flaw.why}, and no token of ${flaw.issuer} holds a \`*\`. Whoever mends it with a wildcard opens it.`;
    case "nobody":
      return `${name} accepts nobody's tokens here: ${flaw.why}, and a subject of ${flaw.issuer} begins with the name of a claim, as \`repo:acme/app:…\` does. Whoever mends it with a wildcard opens it.`;
    case "default":
    case "any-ref":
    case "repository":
    case "private":
      return `${name} accepts ${flaw.issuer} tokens of ${flaw.who}: ${flaw.why}.`;
  }
}

function remedy(flaw: Flaw, reads: boolean): string {
  const { used } = flaw;
  if (flaw.variant === "audience")
    return `Compare the audience exactly with the one you use, e.g. ${code(exampleOf(flaw))}.`;
  if (flaw.variant === "unknown") return "Write the subject where a reviewer can read it.";
  if (used && isIdle(used))
    return "Take it away: no job of this tree that uses the identity has such a subject.";
  if (used && isOfPullRequests(used))
    return `Any pull request is taken: ${forPullRequests(reads)}.`;
  const those = used ? listed(used.exact.map(short), mostNamed) : "";
  const verb = used?.exact.length === 1 ? "is" : "are";
  const which =
    used === undefined || those === ""
      ? `e.g. ${code(exampleOf(flaw))}`
      : used.isAll
        ? `with ${those}, which ${verb} all that jobs of this tree have`
        : `e.g. with ${those}, which jobs of this tree have`;
  return `Compare the ${flaw.where} exactly, ${which}, in every statement and every value.${others(used, reads)}`;
}

const mostNamed = 5;

/** A pool's path is long. */
function short(subject: string): string {
  return code(subject.replace(/^principal:.{60,}(?=\/subject\/)/s, "principal:…"));
}

/** Subjects that are not one. */
function others(used: Used | undefined, reads: boolean): string {
  if (!used) return "";
  const { byPullRequests, anywhere } = used;
  const pulls = byPullRequests ? ` Pull requests use it, too: ${forPullRequests(reads)}.` : "";
  const free = anywhere
    ? ` ${nameOf(anywhere.from)} may run on any branch: let it run in an environment, and take that.`
    : "";
  return `${pulls}${free}`;
}

/** GitHub says no more of them in a subject. */
function forPullRequests(reads: boolean): string {
  return reads
    ? "leave it no more than whoever opens one may read"
    : "give them an identity of their own that only reads";
}

/** One value cannot stand for several that are needed, nor for what pull requests have. */
function isMendable({ variant, used }: Flaw): boolean {
  if (variant === "unknown" || !used) return variant !== "unknown";
  return used.exact.length < 2 && !isIdle(used) && !isOfPullRequests(used);
}

function isIdle({ isAll, exact }: Used): boolean {
  return isAll && exact.length === 0;
}

function isOfPullRequests({ byPullRequests, exact, anywhere }: Used): boolean {
  return byPullRequests && exact.length === 0 && anywhere === null;
}

/** Who uses it, and how far that goes. */
function relatedTo({ used }: Flaw, { power, name }: Trusted): readonly Related[] {
  if (!used) return [];
  const uses = used.by.slice(0, 3).map(({ from, at }): Related => ({
    role: "use",
    message: `${nameOf(from)} logs in as ${name}`,
    at,
  }));
  if (!power) return uses;
  const at = whereWritten(placeOf(power.privilege, power.grant), power.grant.header);
  return [...uses, { role: "definition", message: `grants ${code(power.text)}`, at }];
}
