// A login that names nobody whole → the one identity of the tree that it can be: its name may be that, and it takes this repository's token.

import { valueOrName, type Known } from "../../base/known.ts";
import type { Credential } from "../../model/credential.ts";
import type { Met } from "../../model/crossing.ts";
import { isDeny } from "../../model/deny.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import { roleIn } from "../../model/login-name.ts";
import type { Admission } from "../../model/trust.ts";
import { accountOf, accountsIn } from "../../privilege/aws/accounts.ts";
import { boundsOf } from "../../privilege/bounds.ts";
import { intersects } from "../../privilege/covers.ts";
import { pattern } from "../../privilege/pattern.ts";
import type { Asked } from "./asked.ts";
import { isOf, only } from "./login.ts";
import { textOf } from "./token.ts";

/** What the trust there says to the job. */
type MetBy = (into: Identity) => Met;

export interface Likely {
  /** Of a login that names nobody whole. */
  readonly meant: (login: Credential, met: MetBy) => readonly Identity[];
  /** All that take this repository's tokens by its name: whoever has code in the job may choose among them. */
  readonly takers: () => readonly Identity[];
}

const nothing: Likely = { meant: () => [], takers: () => [] };

/** Without the repository's name nobody can tell whose tokens are meant. */
export function likelyIn(facts: readonly Fact[], { finder, repository }: Asked): Likely {
  if (repository === null) return nothing;
  let found: ReadonlyMap<Identity, Named> | null = null;
  let names: Names | null = null;
  const all = (): ReadonlyMap<Identity, Named> =>
    (found ??= takersOf(facts, finder, repository.toLowerCase()));
  const takers = (): readonly Identity[] =>
    [...all()].flatMap(([one, named]) => (named === "own" ? [one] : []));
  const meant: Likely["meant"] = (login, met) => {
    const asked = askedName(login);
    if (asked === null || login.standing || all().size === 0) return [];
    const { platform } = login;
    const candidates = [...all().keys()].filter(
      (one) =>
        isOf(one, platform) &&
        (all().get(one) === "own" || (asked !== "*" && isTelling(one))) &&
        mayBe(asked, one) &&
        mayBeThere(login, one),
    );
    // Where others log in as somebody else, of a secret nobody can tell; of several that are called so neither.
    names ??= namesIn(facts);
    const isOpen =
      asked === "*"
        ? (names.logins.get(platform)?.size ?? 0) > 1
        : names.whole.has(`${platform} ${asked}`);
    if (isOpen) return [];
    // Who refuses it is not meant, or the login is broken.
    const left = candidates.filter((one) => met(one).state !== "refused");
    return only(left).filter((one) => met(one).state === "admitted");
  };
  return { meant, takers };
}

interface Names {
  /** What logins say, by platform. */
  readonly logins: ReadonlyMap<string, ReadonlySet<string>>;
  /** `aws deploy`: of identities whose name stands whole. */
  readonly whole: ReadonlySet<string>;
}

function namesIn(facts: readonly Fact[]): Names {
  const logins = new Map<string, Set<string>>();
  const whole = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === "identity" && fact.name.known && fact.name.value !== null)
      whole.add(`${fact.platform} ${fact.name.value}`);
    if (fact.kind !== "credential" || fact.form !== "login" || fact.standing) continue;
    const texts = logins.get(fact.platform) ?? new Set<string>();
    logins.set(fact.platform, texts.add(fact.becomes ? valueOrName(fact.becomes) : ""));
  }
  return { logins, whole };
}

/** `own`: by this repository's name. `open`: by one that variables decide. */
type Named = "own" | "open";

function takersOf(
  facts: readonly Fact[],
  finder: Asked["finder"],
  own: string,
): ReadonlyMap<Identity, Named> {
  const found = new Map<Identity, Named>();
  for (const fact of facts) {
    if (fact.kind !== "trust" || fact.domain !== "terraform" || fact.into === null) continue;
    const names = fact.admissions.flatMap((one) => (isDeny(one) ? [] : namedIn(one, own)));
    const best = names.includes("own") ? "own" : names[0];
    if (best === undefined) continue;
    for (const into of finder.identities(fact.into, fact))
      if (found.get(into) !== "own") found.set(into, best);
  }
  return found;
}

const subjects: ReadonlySet<string> = new Set(["sub", "subject"]);

function namedIn({ conditions }: Admission, own: string): readonly Named[] {
  return boundsOf(conditions).flatMap(({ claim, condition }) =>
    condition.values.flatMap((value): readonly Named[] => {
      const text = textOf(value, true).toLowerCase();
      if (claim === "repository" ? text === own : text.startsWith(`repo:${own}:`)) return ["own"];
      return !value.known && subjects.has(claim) && /^repo:[^:]*\*/.test(text) ? ["open"] : [];
    }),
  );
}

/** So much of a name is no chance. */
function isTelling({ name }: Identity): boolean {
  return (nameText(name) ?? "").replaceAll(/[*-]/g, "").length >= 8;
}

const longest = 300;

/** The name of a role or an account, with `*` for what is decided elsewhere; null: of another form. */
function askedName({ becomes, platform }: Credential): string | null {
  if (!becomes) return null;
  const text = valueOrName(becomes).replaceAll(/\$\{\{(?:(?!\}\}).)*\}\}/gs, "*");
  if (text.length > longest) return null;
  if (text === "*") return text;
  if (platform === "google") return /^([\w*-]+)@[^/@]+$/.exec(text)?.[1] ?? null;
  if (platform !== "aws") return null;
  const { name } = roleIn(text);
  return /^[\w+=,.@*-]+$/.test(name) ? name : null;
}

/** Without a name of its own it is known by an id that nobody can read. */
function mayBe(asked: string, { name, platform }: Identity): boolean {
  if (asked === "*") return true;
  const own = nameText(name);
  if (own === null || own.length > longest) return false;
  const account = platform === "google" ? own.replace(/@.*/s, "") : own;
  return intersects(pattern(asked, true), pattern(account, true));
}

/** A written account must be the role's, where the tree says whose that is. */
export function mayBeThere(
  { becomes }: Pick<Credential, "becomes">,
  { place }: Pick<Identity, "place">,
): boolean {
  const account = becomes ? accountOf(valueOrName(becomes)) : null;
  const told = accountsIn(place);
  return account === null || told.length === 0 || told.includes(account);
}

function nameText(name: Known<string | null>): string | null {
  if (!name.known) return name.pieces ? textOf(name as Known<string>, true) : "*";
  return name.value;
}
