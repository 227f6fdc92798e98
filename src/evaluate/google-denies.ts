// Tells what Google's deny policies certainly take from a service account: as statements, on what each policy is attached to.

import { known } from "../base/known.ts";
import { isOn } from "../model/active.ts";
import type { Control, Denial } from "../model/control.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Statement } from "../model/privilege.ts";
import type { ScopeLevel } from "../model/scope-level.ts";

interface Policy {
  readonly control: Control;
  readonly denials: readonly Denial[];
  readonly level: ScopeLevel;
  readonly place: string;
}

export function googleDenies(facts: readonly Fact[]): (identity: Identity) => readonly Control[] {
  const policies = facts.flatMap(policyOf);
  if (policies.length === 0) return () => [];
  return (identity) => {
    const email = emailOf(identity);
    if (email === null) return [];
    return policies.flatMap((policy) => {
      const privileges = policy.denials
        .filter((denial) => holdsCertainly(denial, email))
        .map((denial) => statementOf(denial, policy));
      return privileges.length > 0 ? [{ ...policy.control, privileges }] : [];
    });
  };
}

const levels: Readonly<Record<string, ScopeLevel>> = {
  projects: "project",
  folders: "folder",
  organizations: "organization",
};

/** What hangs on tags of the resource takes nothing for certain. https://cloud.google.com/iam/docs/deny-overview#denial-conditions */
function policyOf(fact: Fact): readonly Policy[] {
  if (fact.kind !== "control" || fact.platform !== "google" || fact.form !== "deny") return [];
  if (!isOn(fact)) return [];
  const [kind = "", place = "", ...more] = (fact.over?.[0] ?? "").split("/");
  const level = levels[kind];
  const denials = (fact.denials ?? []).filter(({ condition }) => condition === null);
  if (!level || place === "" || more.length > 0 || denials.length === 0) return [];
  return [{ control: fact, denials, level, place }];
}

/** Null: by what name policies would mean it cannot be told. */
function emailOf({ platform, form, name }: Identity): string | null {
  if (platform !== "google" || form !== "service-account" || !name.known) return null;
  return name.value?.includes("@") === true ? name.value.toLowerCase() : null;
}

const account = "principal://iam.googleapis.com/projects/-/serviceaccounts/";

/** Whether it is denied this, and none of those left out. https://cloud.google.com/iam/docs/principal-identifiers#v2 */
function holdsCertainly({ to, except }: Denial, email: string): boolean {
  const isMeant = to.some((one) => {
    const principal = one.toLowerCase();
    return principal === "principalset://goog/public:all" || principal === account + email;
  });
  return isMeant && except.every((one) => isPermission(one) || isAnother(one, email));
}

/** Certainly somebody else: a person, or another account by its address. A group may hold it. */
function isAnother(principal: string, email: string): boolean {
  const text = principal.toLowerCase();
  if (/^principal:\/\/goog\/subject\/[^${}]+$/.test(text)) return true;
  if (/^principal(set)?:\/\/iam\.googleapis\.com\/locations\/global\/workforcepools\//.test(text))
    return true;
  const other = text.startsWith(account) ? text.slice(account.length) : "";
  return /^[^${}@]+@[^${}@]+$/.test(other) && other !== email;
}

function isPermission(text: string): boolean {
  return permission.test(text);
}

const permission = /^([a-z0-9-]+)\.googleapis\.com\/([\w*]+(?:\.[\w*]+)+)$/i;

function statementOf(denial: Denial, { control, level, place }: Policy): Statement {
  const at = control.header;
  const list = (texts: readonly string[]): Statement["actions"] => ({
    except: false,
    patterns: texts.filter(isPermission).map((text) => known(asGranted(text), at)),
    at,
  });
  return {
    kind: "statement",
    platform: "google",
    effect: known("deny", at),
    actions: list(denial.denied),
    minus: list(denial.except),
    resources: { except: false, patterns: [known(place, at)], at },
    scopeLevel: level,
    conditions: [],
    at,
  };
}

/** `iam.googleapis.com/roles.create` as roles name it: `iam.roles.create`. https://cloud.google.com/iam/docs/deny-permissions-support */
function asGranted(text: string): string {
  const [, service = "", rest = ""] = permission.exec(text) ?? [];
  return `${service === "cloudresourcemanager" ? "resourcemanager" : service}.${rest}`;
}
