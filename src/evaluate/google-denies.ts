// Tells what Google's deny policies certainly take from a service account: as statements, on what each policy is attached to.

import type { Known } from "../base/known.ts";
import { known, mapKnown } from "../base/known.ts";
import { isOn } from "../model/active.ts";
import type { Control, Denial } from "../model/control.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { HeldPrivilege } from "../model/model.ts";
import type { Statement } from "../model/privilege.ts";
import { isAtLeast, type ScopeLevel } from "../model/scope-level.ts";
import { exactOf } from "../privilege/condition.ts";
import { googlePlace, isOfRoot } from "../privilege/google-place.ts";

interface Policy {
  readonly control: Control;
  readonly denials: readonly Denial[];
  readonly below: ReadonlySet<string>;
}

type Held = Pick<HeldPrivilege, "binding" | "privilege">;

/** Each policy as denies of what is held where it lies over, by the names that are given there. */
export function googleDenies(
  facts: readonly Fact[],
): (identity: Identity, held: readonly Held[]) => readonly Control[] {
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  const policies = facts.flatMap((fact) => policyOf(fact, sets));
  if (policies.length === 0) return () => [];
  return (identity, held) => {
    if (identity.platform !== "google" || identity.form !== "service-account") return [];
    const places = placesOf(held);
    if (places.size === 0) return [];
    const email = emailOf(identity);
    return policies.flatMap(({ control, denials, below }) => {
      const certain = denials.filter((denial) => holdsCertainly(denial, email));
      if (certain.length === 0) return [];
      const scopes = [...places.values()].filter(({ root, place }) =>
        isOfRoot(place) ? root === control.root && below.has(place) : below.has(place),
      );
      const privileges = certain.flatMap((denial) => statementsOf(denial, control, scopes));
      return privileges.length > 0 ? [{ ...control, privileges }] : [];
    });
  };
}

interface Place {
  readonly root: string;
  readonly place: string;
  readonly level: ScopeLevel;
  readonly scope: Known<string>;
}

/** Each once, as it is written; but not what two roots call by one name. */
function placesOf(held: readonly Held[]): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const clashing = new Set<string>();
  for (const { binding, privilege } of held) {
    if (privilege.kind !== "role" && privilege.kind !== "statement") continue;
    const { platform, scopeLevel: level } = privilege;
    const [scope] = privilege.kind === "role" ? [privilege.scope] : privilege.resources.patterns;
    if (platform !== "google" || level === undefined || !scope) continue;
    const place = isAtLeast(level, "project") ? googlePlace(scope, level) : null;
    if (place === null) continue;
    const text = mapKnown(scope, (value) => value ?? "");
    const { root } = binding;
    const name = `${level} ${exactOf(text)}`;
    if (isOfRoot(place) && (found.get(name) ?? binding).root !== root) clashing.add(name);
    found.set(name, { root, place, level, scope: text });
  }
  for (const name of clashing) found.delete(name);
  return found;
}

/** What hangs on tags of the resource takes nothing for certain. https://cloud.google.com/iam/docs/deny-overview#denial-conditions */
function policyOf(
  fact: Fact,
  sets: Map<readonly string[], ReadonlySet<string>>,
): readonly Policy[] {
  if (fact.kind !== "control" || fact.platform !== "google" || fact.form !== "deny") return [];
  if (!isOn(fact) || !fact.below) return [];
  const denials = (fact.denials ?? []).filter(({ condition }) => condition === null);
  if (denials.length === 0) return [];
  const below = sets.get(fact.below) ?? new Set(fact.below);
  sets.set(fact.below, below);
  return [{ control: fact, denials, below }];
}

/** Null: by what name policies would mean it cannot be told. */
function emailOf({ name }: Identity): string | null {
  return name.known && name.value?.includes("@") === true ? name.value.toLowerCase() : null;
}

const account = "principal://iam.googleapis.com/projects/-/serviceaccounts/";

/** Whether it is denied this, and none of those left out. https://cloud.google.com/iam/docs/principal-identifiers#v2 */
function holdsCertainly({ to, except }: Denial, email: string | null): boolean {
  const isMeant = to.some((one) => {
    const principal = one.toLowerCase();
    return (
      principal === "principalset://goog/public:all" ||
      (email !== null && principal === account + email)
    );
  });
  return isMeant && except.every((one) => isPermission(one) || isAnother(one, email));
}

/** Certainly somebody else: a person, or another account by its address. A group may hold it. */
function isAnother(principal: string, email: string | null): boolean {
  const text = principal.toLowerCase();
  if (/^principal:\/\/goog\/subject\/[^${}]+$/.test(text)) return true;
  if (/^principal(set)?:\/\/iam\.googleapis\.com\/locations\/global\/workforcepools\//.test(text))
    return true;
  const other = text.startsWith(account) ? text.slice(account.length) : "";
  return email !== null && /^[^${}@]+@[^${}@]+$/.test(other) && other !== email;
}

function isPermission(text: string): boolean {
  return permission.test(text);
}

const permission = /^([a-z0-9-]+)\.googleapis\.com\/([\w*]+(?:\.[\w*]+)+)$/i;

/** One for each level at which something is held. */
function statementsOf(
  denial: Denial,
  control: Control,
  scopes: readonly Place[],
): readonly Statement[] {
  const at = control.header;
  const list = (texts: readonly string[]): Statement["actions"] => ({
    except: false,
    patterns: texts.filter(isPermission).map((text) => known(asGranted(text), at)),
    at,
  });
  const [actions, minus] = [list(denial.denied), list(denial.except)];
  return [...new Set(scopes.map(({ level }) => level))].map((scopeLevel): Statement => {
    const patterns = scopes.filter(({ level }) => level === scopeLevel).map(({ scope }) => scope);
    return {
      kind: "statement",
      platform: "google",
      effect: known("deny", at),
      actions,
      minus,
      resources: { except: false, patterns, at },
      scopeLevel,
      conditions: [],
      at,
    };
  });
}

/** `iam.googleapis.com/roles.create` as roles name it: `iam.roles.create`. https://cloud.google.com/iam/docs/deny-permissions-support */
function asGranted(text: string): string {
  const [, service = "", rest = ""] = permission.exec(text) ?? [];
  return `${service === "cloudresourcemanager" ? "resourcemanager" : service}.${rest}`;
}
