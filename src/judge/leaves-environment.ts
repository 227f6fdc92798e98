// A job that no longer runs in an environment, runs in another one, or in one more → what is said of it.

import type { Change, Loss } from "../model/change.ts";
import type { Complaint } from "../finding/finding.ts";
import type { TokenClaims } from "../model/credential.ts";
import { environmentIn, environmentsOf, isEnvironment } from "../model/environment-control.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import { holdingsOf, type Holding } from "./job-holdings.ts";
import type { Said } from "./loss.ts";
import { isProtected } from "./protection.ts";
import type { Context } from "./rule.ts";
import { code, listed, nameOf } from "./words.ts";

/** The job of a control that is its environment; null for other facts. */
export function jobAsking(fact: Fact, { head }: Context): Identity | null {
  if (!isEnvironment(fact)) return null;
  const job = head.facts.get(fact.key.replace(/\/environment$/, ""));
  return job?.kind === "identity" ? job : null;
}

/** All that it runs in now ask somebody, too. */
export function isAskedStill({ what }: Loss, { fact }: Change, context: Context): boolean {
  if (what !== "control" || !isEnvironment(fact)) return false;
  const now = environmentsOf(fact);
  return now.length > 0 && now.every((name) => isProtected(name, context.head, context.policy));
}

/** What an environment asked only the tree's Terraform and the configuration can tell. */
export function saidOfEnvironment(
  loss: Loss,
  { fact, was }: Change,
  context: Context,
): Said | null {
  const { base, policy } = context;
  if (loss.what !== "control" || fact.domain !== "workflow") return null;
  const control = isEnvironment(fact)
    ? fact
    : base.facts.get(`workflow:${was?.root}:${was?.address}/environment`);
  if (!control || !isEnvironment(control)) return null;
  const left = isEnvironment(fact) ? [environmentIn(loss.text)] : environmentsOf(control);
  const isGuarded = left.some((name) => isProtected(name, base, policy));
  const said = listed(left.map(code));
  const instead = isEnvironment(fact)
    ? `runs in ${listed(environmentsOf(fact).map(code))} and `
    : "";
  return {
    variant: isGuarded ? "control" : holdsMuch(fact, context) ? "environment" : "unknown",
    theme: "scope",
    message: `${instead}no longer runs in the environment ${said}${isGuarded ? ", which asks somebody first or takes only some branches: anything that starts the workflow starts it now." : ": whether that asked somebody first cannot be read here."}`,
    remedy: "Put the environment back, or say in the change why the job may start by itself.",
  };
}

/** Who always had to be asked, and is not where it runs now, too. As whom it logs in there, too, anybody starts. */
export function joinsUnasked(
  { fact, was }: Change,
  context: Context,
): Pick<Complaint, "variant" | "message" | "remedy" | "offending"> | null {
  if (!isEnvironment(fact) || was?.kind !== "control") return null;
  const { base, head, policy } = context;
  const before = environmentsOf(was);
  const isGuarded = before.length > 0 && before.every((name) => isProtected(name, base, policy));
  const joined = environmentsOf(fact).filter(
    (name) => !before.includes(name) && !isProtected(name, head, policy),
  );
  const job = jobAsking(fact, context);
  if (!isGuarded || joined.length === 0 || !job) return null;
  const shared = (head.links.credentialsOf.get(job.key) ?? []).some(
    ({ claims }) =>
      claims &&
      joined.some((name) => isOf(claims, name)) &&
      before.some((name) => isOf(claims, name)),
  );
  if (!shared && !holdingsOf(job, head, policy).certain.some(isUsable)) return null;
  return {
    variant: shared ? "environment" : "unknown",
    message: `${nameOf(job)} runs in ${listed(joined.map(code))}, too, of which nothing here says that it asks anybody: ${shared ? "as whom it logs in somebody was always asked before" : "what it holds was used before only where somebody is asked"}.`,
    remedy: `Protect ${listed(joined.map(code))}, or give what runs there a job and an identity of its own.`,
    offending: joined.toSorted().join(" "),
  };
}

/** A token to log in with is the login's matter. */
function isUsable({ scope }: Holding): boolean {
  return scope.scope !== "id-token";
}

function isOf({ subjects }: TokenClaims, name: string): boolean {
  return subjects.includes(`environment:${name}`);
}

/** What harm it could do that starts by itself: reading is none. */
function holdsMuch(fact: Fact, context: Context): boolean {
  const job = fact.kind === "identity" ? fact : jobAsking(fact, context);
  if (!job) return false;
  const { head, policy } = context;
  return (
    (head.links.credentialsOf.get(job.key) ?? []).some(({ form }) => form === "login") ||
    holdingsOf(job, head, policy).certain.length > 0
  );
}
