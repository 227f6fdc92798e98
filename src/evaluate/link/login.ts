// A job's login → the identities of the tree that it logs in as: by ARN, by e-mail address, or by the variable that names them.

import { valueOrName } from "../../base/known.ts";
import type { Credential } from "../../model/credential.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import { choicesIn, roleIn, variableIn } from "../../model/login-name.ts";
import { accountsIn } from "../../privilege/aws/accounts.ts";
import type { Finder } from "../find.ts";
import type { Stored } from "./stored.ts";

export type OfLogin = (login: Credential) => readonly Identity[];

export function ofLogins(facts: readonly Fact[], finder: Finder, stored: Stored): OfLogin {
  let roles: ReadonlyMap<string, readonly Identity[]> | null = null;
  return (login) => {
    const { becomes, platform } = login;
    if (!becomes) return [];
    const text = valueOrName(becomes);
    const variable = variableIn(text);
    if (variable) {
      const found = stored(variable.kind, variable.name, environmentsIn(login));
      const meant = found.flatMap((one) => (one.of ? finder.identities(one.of, one) : []));
      return only(meant.filter((one) => isOf(one, platform)));
    }
    return choicesIn(text).flatMap((name) => {
      if (platform === "aws") return only(ofRoles(name, (roles ??= rolesByName(facts))));
      if (platform !== "google" || !isAccount(name)) return [];
      return only(finder.identities({ ...googleAccount, name, at: becomes.at }, login));
    });
  };
}

const googleAccount = {
  how: "name",
  platform: "google",
  type: "google_service_account",
  namespace: null,
} as const;

function isAccount(name: string): boolean {
  return /^[^@\s]+@[^@]+\.iam\.gserviceaccount\.com$/.test(name);
}

/** `*` stands for any text. */
function environmentsIn({ claims }: Credential): readonly string[] {
  const prefix = "environment:";
  const subjects = claims?.subjects ?? [];
  if (subjects.length === 0) return ["*"];
  return subjects.flatMap((one) => (one.startsWith(prefix) ? [one.slice(prefix.length)] : []));
}

/** Of several nobody can tell which is meant, unless all are one declaration: roots of several environments make it. */
export function only(found: readonly Identity[]): readonly Identity[] {
  const places = new Set(found.map(({ header }) => `${header.file.path} ${header.start}`));
  return places.size === 1 ? [...new Set(found)] : [];
}

/** A managed identity is Azure's, an application Entra's: the same action logs in as either. */
export function isOf({ platform }: Identity, asked: string): boolean {
  return platform === asked || (asked === "azure" && platform === "entra");
}

function rolesByName(facts: readonly Fact[]): ReadonlyMap<string, readonly Identity[]> {
  const found = new Map<string, Identity[]>();
  for (const fact of facts) {
    if (fact.kind !== "identity" || fact.type !== "aws_iam_role") continue;
    if (!fact.name.known || fact.name.value === null) continue;
    const list = found.get(fact.name.value);
    if (list) list.push(fact);
    else found.set(fact.name.value, [fact]);
  }
  return found;
}

/** An account that is written must be the role's, where the tree says whose that is; of several roles of one name it decides. */
function ofRoles(
  text: string,
  roles: ReadonlyMap<string, readonly Identity[]>,
): readonly Identity[] {
  const { account, name } = roleIn(text);
  const named = roles.get(name) ?? [];
  if (!/^\d{12}$/.test(account)) return named;
  const told = named.filter(({ place }) => accountsIn(place).length > 0);
  const there = told.filter(({ place }) => accountsIn(place).includes(account));
  return there.length > 0 ? there : named.filter((one) => !told.includes(one));
}
