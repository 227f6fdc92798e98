// A job that no longer runs in an environment, or runs in another one → what is said of it.

import type { Change, Loss } from "../model/change.ts";
import type { Control, Fact, Identity } from "../model/fact.ts";
import { holdingsOf } from "./job-holdings.ts";
import type { Said } from "./loss.ts";
import { isProtected } from "./protection.ts";
import type { Context } from "./rule.ts";
import { code, listed } from "./words.ts";

/** The job of a control that is its environment; null for other facts. */
export function jobAsking(fact: Fact, { head }: Context): Identity | null {
  if (!isEnvironment(fact)) return null;
  const job = head.facts.get(fact.key.replace(/\/environment$/, ""));
  return job?.kind === "identity" ? job : null;
}

function isEnvironment(fact: Fact): fact is Control {
  return fact.kind === "control" && fact.form === "environment" && fact.domain === "workflow";
}

/** All that it runs in now ask somebody, too. */
export function isAskedStill({ what }: Loss, { fact }: Change, context: Context): boolean {
  if (what !== "control" || !isEnvironment(fact)) return false;
  const now = namesOf(fact);
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
  const left = isEnvironment(fact) ? [loss.text.slice(prefix.length)] : namesOf(control);
  const isGuarded = left.some((name) => isProtected(name, base, policy));
  const said = listed(left.map(code));
  const instead = isEnvironment(fact) ? `runs in ${listed(namesOf(fact).map(code))} and ` : "";
  return {
    variant: isGuarded ? "control" : holdsMuch(fact, context) ? "environment" : "unknown",
    theme: "scope",
    message: `${instead}no longer runs in the environment ${said}${isGuarded ? ", which asks somebody first or takes only some branches: anything that starts the workflow starts it now." : ": whether that asked somebody first cannot be read here."}`,
    remedy: "Put the environment back, or say in the change why the job may start by itself.",
  };
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

const prefix = "environment ";

function namesOf({ demands = [] }: Control): readonly string[] {
  return demands.map((demand) => demand.slice(prefix.length));
}
