// Turns a trust in a whole account of the tree into the identities there that may make use of it: those that are granted to assume the role.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts

import type { Gap } from "../base/gap.ts";
import type { FactKey } from "../model/declaration.ts";
import { isDeny } from "../model/deny.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Admitted, HeldPrivilege, Reach } from "../model/model.ts";
import type { Condition, Statement } from "../model/privilege.ts";
import type { Admission, Principal, Trust } from "../model/trust.ts";
import { accountsIn } from "../privilege/aws/accounts.ts";
import { isAssuming } from "../privilege/assume.ts";
import { isVacuous } from "../privilege/condition.ts";
import { covers, intersects } from "../privilege/covers.ts";
import { onlyHole, pattern, patternOf, type Pattern } from "../privilege/pattern.ts";
import { resourcesOf } from "../privilege/statement.ts";
import type { Finder } from "./find.ts";

interface Assumer {
  readonly identity: Identity;
  readonly allows: readonly HeldPrivilege[];
  readonly denies: readonly Statement[];
}

type OfTrust = (trust: Trust) => readonly Admitted[];

/** A tree where everybody may assume everything has more pairs than anybody reads: the rest is told as a gap, once. */
const mostPairs = 20_000;

/** Who may assume anything is worked out once, and only where an account is trusted. */
export function byAccount(
  facts: readonly Fact[],
  finder: Finder,
  reach: ReadonlyMap<FactKey, Reach>,
  tell: (gap: Gap) => void,
): OfTrust {
  let left = mostPairs;
  let assumers: readonly Assumer[] | null = null;
  return (trust) => {
    const [role] = trust.into ? finder.identities(trust.into, trust) : [];
    if (!role || left < 0) return [];
    const found = trust.admissions.filter(admits).flatMap(({ principals, conditions }) =>
      principals.flatMap((principal) => {
        if (principal.kind !== "account") return [];
        const account = accountOf(principal, trust);
        if (account === null && principal.own !== true) return [];
        const text = patternOf(principal.value, false).text;
        const written = new Set([account ?? "", text.split(":")[4] ?? text]);
        assumers ??= assumersIn(facts, reach);
        return assumers.flatMap((one) => {
          if (one.identity === role || !isIn(one.identity, account, trust, principal)) return [];
          const by = meets(conditions, one.identity) ? mayAssume(one, role, written) : null;
          return by ? [{ identity: one.identity, principal, by }] : [];
        });
      }),
    );
    left -= found.length;
    if (left < 0) tell(tooMany(trust));
    return found;
  };
}

function tooMany({ header }: Trust): Gap {
  return {
    kind: "bound",
    at: header,
    what: "who may assume which role that trusts its whole account",
    why: `more than ${mostPairs} pairs of them were joined; from here on only who is named is followed`,
  };
}

function admits({ effect }: Admission): boolean {
  return effect.known && effect.value === "allow";
}

function assumersIn(
  facts: readonly Fact[],
  reach: ReadonlyMap<FactKey, Reach>,
): readonly Assumer[] {
  return facts.flatMap((fact): readonly Assumer[] => {
    if (fact.kind !== "identity" || fact.platform !== "aws" || fact.person) return [];
    const held = (reach.get(fact.key)?.privileges ?? []).filter(({ privilege }) =>
      isAssuming(privilege),
    );
    const allows = held.filter(({ privilege }) => !isDeny(privilege));
    const denies = held.map(({ privilege }) => privilege as Statement).filter(isDeny);
    return allows.length > 0 ? [{ identity: fact, allows, denies }] : [];
  });
}

/** Its number: as written, or where the role's own provider works. */
function accountOf({ value, own }: Principal, { place }: Trust): string | null {
  if (value.known) return accountsIn(value.value)[0] ?? null;
  const [only, ...others] = new Set(accountsIn(place));
  return own === true && others.length === 0 ? (only ?? null) : null;
}

/** Where providers name no account, what one of them makes is in one. */
function isIn(
  { root, place }: Identity,
  account: string | null,
  trust: Trust,
  { own }: Principal,
): boolean {
  if (account !== null && accountsIn(place).includes(account)) return true;
  return own === true && root === trust.root && place === trust.place;
}

/** What everybody of the account meets; of other conditions nobody here can tell who does. */
function meets(conditions: readonly Condition[], { type, name }: Identity): boolean {
  return conditions.every((condition) => {
    if (isVacuous(condition)) return true;
    if (/^aws:principal(orgid|account)$/i.test(condition.key))
      return /^(string|for(any|all)values?:string)(equals|like)/i.test(condition.operator);
    if (!/^aws:principalarn$/i.test(condition.key) || !name.known || name.value === null)
      return false;
    const own = pattern(`${type === "aws_iam_user" ? "user" : "role"}/${name.value}`);
    return (
      /^(arn|string)(equals|like)$/i.test(condition.operator) &&
      condition.values.some(
        (value) => value.known && covers(pattern(value.value.replace(/^arn:[^/]*:/, "")), own),
      )
    );
  });
}

function mayAssume(
  { allows, denies }: Assumer,
  role: Identity,
  account: ReadonlySet<string>,
): HeldPrivilege | null {
  if (denies.some((deny) => isOn(deny, role, account))) return null;
  return (
    allows.find(
      ({ privilege, grant }) =>
        privilege.kind === "statement" &&
        privilege.conditions.every(isVacuous) &&
        isOn(privilege, role, account, grant.root),
    ) ?? null
  );
}

/** Whether a statement is about the role: by its block, by its name on whatever path, or by a wildcard. `root`: where addresses in it are read. */
function isOn(
  statement: Statement,
  role: Identity,
  account: ReadonlySet<string>,
  root = role.root,
): boolean {
  const side = resourcesOf(statement);
  const isBlock = (one: Pattern): boolean =>
    root === role.root && onlyHole(one)?.reference?.address === role.address;
  return !side.except && side.patterns.some((one) => isBlock(one) || isRole(one, role, account));
}

/** `account`: how its number is written. */
function isRole({ text }: Pattern, { name }: Identity, account: ReadonlySet<string>): boolean {
  if (/^\*+$/.test(text)) return true;
  const where = text.split(":")[4] ?? "";
  if (!/^\*+$/.test(where) && !account.has(where)) return false;
  if (!name.known || name.value === null) return /:role\/\*+$/.test(text);
  const rest = /:(role\/.*)$/.exec(text)?.[1];
  if (rest === undefined) return false;
  // Only an ARN with a path of its own means roles on one.
  const paths = rest.slice("role/".length).includes("/") ? ["", "*/"] : [""];
  return paths.some((path) => intersects(pattern(rest), pattern(`role/${path}${name.value}`)));
}
