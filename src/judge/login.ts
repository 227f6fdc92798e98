// A job that logs in as somebody as whom it did not before → what is said of it.

import { valueOrName, type Known } from "../base/known.ts";
import type { Loss, OtherLogin } from "../model/change.ts";
import type { Identity } from "../model/identity.ts";
import { roleIn } from "../model/login-name.ts";
import type { Model } from "../model/model.ts";
import { accountsIn } from "../privilege/aws/accounts.ts";
import type { Said } from "./loss.ts";
import { powerOf } from "./role-chain.ts";
import type { Context } from "./rule.ts";
import { code, listed, nameOf } from "./words.ts";

export function saidOfLogin({ login }: Loss, context: Context): Said | null {
  if (!login) return null;
  const { head, base } = context;
  const wasAdmin = login.was.some((one) => administrator(one, base, context));
  const admin = wasAdmin ? undefined : administrator(login.now, head, context);
  const isSure = isAnother(login);
  const who = `${code(valueOrName(login.now))}${admin ? `, by its name the administrator ${nameOf(admin)}` : ""}`;
  const why =
    admin || (isSure && (login.now.known || login.was.some((one) => !one.known)))
      ? "its steps may do what was not reviewed for them"
      : "nobody can read here whether its steps may do more than was reviewed";
  return {
    variant: admin ? "admin" : isSure ? "login" : "unknown",
    theme: "scope",
    message: `logs in as ${who}; ${beforeIn(login)}: ${why}.`,
    remedy: "Log in as before, or say in the change why the job needs this login.",
  };
}

function administrator(value: Known<string>, model: Model, context: Context): Identity | undefined {
  return namedBy(value, model).find((one) => powerOf(one, model, context));
}

function beforeIn({ platform, was, others, byKey }: OtherLogin): string {
  if (was.length > 0)
    return `it logged in as ${listed(was.map((one) => code(valueOrName(one))))} before`;
  if (byKey) return "it logged in with a key before";
  return others.length > 0
    ? `it logged in only as ${listed(others.map((one) => code(valueOrName(one))))} before`
    : `it did not log in to ${code(platform)} before`;
}

/** Not for sure where nobody could tell who it was: it may be the same by another name. */
function isAnother({ now, was, others, byKey }: OtherLogin): boolean {
  const former = was.length > 0 ? was : others;
  if (former.length === 0) return !byKey;
  return former.every((one) => one.known || (!now.known && holesOf(now) === holesOf(one)));
}

/** Texts around the same expressions differ as whole texts do. */
function holesOf(value: Known<string>): string {
  const [, ...parts] = valueOrName(value).split("${{");
  return parts.map((part) => part.split("}}")[0] ?? "").join(" ");
}

/** Identities of the tree that have the name: a role of AWS by the end of its ARN, in the account it says, a service account by its address. */
function namedBy(value: Known<string>, { facts }: Model): readonly Identity[] {
  const text = valueOrName(value);
  const { account, name } = roleIn(text);
  return [...facts.values()].filter((fact): fact is Identity => {
    if (fact.kind !== "identity" || fact.domain !== "terraform" || !fact.name.known) return false;
    if (fact.name.value !== name) return false;
    if (fact.platform !== "aws") return name === text;
    const accounts = accountsIn(fact.place);
    return (
      fact.form === "role" &&
      (accounts.length === 0 || !/^\d+$/.test(account) || accounts.includes(account))
    );
  });
}
