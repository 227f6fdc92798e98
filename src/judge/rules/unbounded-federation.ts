// A trust that takes federated tokens without saying whose → a complaint a statement and value.

import type { Known } from "../../base/known.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { assessFederation } from "../federation/assess.ts";
import type { Flaw } from "../federation/flaw.ts";
import type { Context, Rule } from "../rule.ts";
import { usesOf, type Uses } from "../uses.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unbounded-federation", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "trust") return [];
  const before = was?.kind === "trust" ? was : null;
  return judgeDifference(change, fact, before, (trust, when) => {
    const model = when === "now" ? context.head : context.base;
    const flaws = assessFederation(trust, () => providersBeside(trust, model));
    if (flaws.length === 0) return [];
    const now = trusted(fact, context.head);
    const uses = flaws.some(({ variant }) => variant === "any-ref")
      ? usesOf(fact, context.head)
      : null;
    return flaws.map((flaw) => complain(used(flaw, uses), now));
  });
}

/** Where the tree shows all that use it, the subjects that it has to take. */
function used(flaw: Flaw, uses: Uses | null): Flaw {
  const written = flaw.written && "known" in flaw.written ? (flaw.written as Known<string>) : null;
  const repository =
    flaw.variant === "any-ref" && written?.known === true
      ? /^repo:[^:*?]+\/[^:*?]+(?=:)/.exec(written.value)?.[0]
      : undefined;
  if (!uses || repository === undefined) return flaw;
  const [only, ...others] = uses.subjects.map((subject) => `${repository}:${subject}`);
  return only === undefined || others.length > 0 ? flaw : { ...flaw, example: only, used: true };
}

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
}

function trusted(trust: Trust, model: Context["head"]): Trusted {
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
  };
}

function complain(flaw: Flaw, into: Trusted): Complaint {
  return {
    variant: flaw.variant === "any-ref" && into.reads ? "read-only" : flaw.variant,
    message: message(flaw, into.name),
    remedy: remedy(flaw),
    primary: flaw.at,
    written: flaw.written ? [flaw.written] : [],
    related: [],
    offending: flaw.offending,
    identity: into.identity,
    fix: flaw.variant === "unknown" ? null : { what: "exact-subject", value: exampleOf(flaw) },
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

function remedy(flaw: Flaw): string {
  if (flaw.variant === "audience")
    return `Compare the audience exactly with the one you use, e.g. ${code(exampleOf(flaw))}.`;
  if (flaw.variant === "unknown") return "Write the subject where a reviewer can read it.";
  const which = flaw.used
    ? `with ${code(flaw.example)}, which is all that jobs of this tree have`
    : `e.g. ${code(exampleOf(flaw))}`;
  return `Compare the ${flaw.where} exactly, ${which}, in every statement and every value.`;
}
