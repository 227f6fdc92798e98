// A finding and exports that the configuration trusts → what of them refutes it, where they do so beyond doubt.

import { folderOf } from "../base/folder.ts";
import { plusDays } from "../base/days.ts";
import type { Clearing, Finding } from "../finding/finding.ts";
import { isOff, isOn } from "../model/active.ts";
import { namespaceOf } from "../model/address.ts";
import type { Credential } from "../model/credential.ts";
import type { ListedKey, Proof, Trusted } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import { credentialLimit } from "./limits.ts";
import type { Context } from "./rule.ts";
import { unwatchedIn } from "./unwatched.ts";
import { identityOf } from "./whose.ts";
import { code, formNoun } from "./words.ts";

/** What each finding that may be cleared is refuted by. What is not listed here stands whatever an export says. */
const refutedBy: Readonly<Record<string, Readonly<Record<string, "end" | "disabled" | "acts">>>> = {
  "endless-credential": { default: "end", unknown: "end" },
  "overlong-credential": { unknown: "end" },
  "static-credential": { unbounded: "disabled", unknown: "disabled" },
  "stale-key": { default: "disabled", unrotated: "disabled" },
  "unmonitored-identity": { default: "acts" },
};

/** What platforms list whole: what a principal holds of its own is not in the list of its application. */
const listed: ReadonlySet<string> = new Set([
  "azuread_application_password",
  "azuread_application_certificate",
  "google_service_account_key",
]);

export type ClearingOf = (finding: Finding, context: Context) => Clearing | undefined;

export const clearingOf: ClearingOf = (finding, context) => {
  const proof = context.evidence?.proof;
  const by = proof && refutedBy[finding.rule]?.[finding.variant];
  if (!by) return undefined;
  const said =
    by === "acts" ? byActs(finding, proof, context) : byList(finding, by, proof, context);
  if (said === null) return undefined;
  const { format, noun, at, until, why } = said;
  return { format, noun, at, until, why };
};

type Said = Trusted & Pick<Clearing, "why">;

/** Which of those that are listed the declaration is nobody can tell: so each of them must end, or be disabled. */
function byList(
  { change }: Finding,
  by: "end" | "disabled",
  { listed: lists }: Proof,
  context: Context,
): Said | null {
  const fact = change?.fact;
  if (fact?.kind !== "credential" || !listed.has(fact.type) || !isOn(fact)) return null;
  const identity = identityOf(fact, context.head);
  if (!identity || !stoodBefore(change?.change, identity, context)) return null;
  const list = lists.get(identity.key);
  const keys = (list?.keys ?? []).filter(({ form }) => form === fact.form);
  // One that is not made yet is in no list.
  if (!list || keys.length === 0 || keys.length < declaredOf(fact, identity, context)) return null;
  const latest = plusDays(context.today, credentialLimit(fact.form, context.policy));
  const refutes = ({ ends, disabled }: ListedKey): boolean =>
    disabled || (by === "end" && ends !== null && ends <= latest);
  if (!keys.every(refutes)) return null;
  return { ...list, at: keys[0]?.at ?? list.at, why: shown(keys, formNoun[fact.form], context) };
}

/** An export shows what was there before the change. */
function stoodBefore(
  change: string | undefined,
  { key, name }: Identity,
  { base, isAlone }: Context,
): boolean {
  if (isAlone === true) return true;
  const was = base.facts.get(key);
  if (change !== "unchanged" || was?.kind !== "identity" || isOff(was)) return false;
  return was.name.known && name.known && was.name.value === name.value;
}

function declaredOf({ form }: Credential, { key }: Identity, { head }: Context): number {
  const all = head.links.credentialsOf.get(key) ?? [];
  return all.filter((one) => one.standing && one.form === form && !isOff(one)).length;
}

/** `key 0f561eac` is disabled; all 3 client secrets end by 2027-02-01. */
function shown(keys: readonly ListedKey[], noun: string, { today }: Context): string {
  const last = keys
    .filter(({ disabled }) => !disabled)
    .flatMap(({ ends }) => ends ?? [])
    .toSorted()
    .at(-1);
  const [first, ...more] = keys;
  if (more.length === 0) {
    const ends =
      last === undefined ? "is disabled" : `${last < today ? "ended" : "ends"} on ${last}`;
    return `the ${noun} ${code(first?.name ?? "")} ${ends}`;
  }
  const off = keys.some(({ disabled }) => disabled);
  const how = [last === undefined ? null : `end by ${last}`, off ? "are disabled" : null];
  return `all ${keys.length} ${noun}s that it has ${how.filter((one) => one !== null).join(" or ")}`;
}

/** A log records what accounts do in a namespace of a cluster where it holds what one of the tree's did there. */
function byActs({ offending }: Finding, { acting }: Proof, { head }: Context): Said | null {
  const identities = unwatchedIn(head).get(offending) ?? [];
  const logs = new Map<string, Trusted>();
  for (const identity of identities) {
    const log = acting.get(identity.key);
    if (log) logs.set(placeOf(identity), log);
  }
  const first = [...logs.values()][0];
  if (!first || !identities.every((one) => logs.has(placeOf(one)))) return null;
  const spaces = [...new Set(identities.map((one) => namespaceOf(one) ?? ""))].sort();
  const names = spaces.slice(0, most).map(code).join(", ");
  const more = spaces.length > most ? ` and ${spaces.length - most} more` : "";
  return { ...first, why: `it records what service accounts do in ${names}${more}` };
}

const most = 5;

/** Two folders may be of two clusters that have the same namespaces. */
function placeOf(identity: Identity): string {
  const { root, at } = identity;
  return `${root === "" ? folderOf(at.file.path) : root}\n${namespaceOf(identity) ?? "?"}`;
}
