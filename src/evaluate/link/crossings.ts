// Turns logins, annotations, trusts and stored secrets into who becomes whom across platforms, and what the trust there says to it.

import type { Gap } from "../../base/gap.ts";
import { accountNamed } from "../../model/account-subject.ts";
import { isOff } from "../../model/active.ts";
import type { Crossing } from "../../model/crossing.ts";
import type { FactKey } from "../../model/declaration.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import type { Finder } from "../find.ts";
import { ofAnnotations, ofTrust } from "./account.ts";
import type { Asked } from "./asked.ts";
import { handedIn } from "./handed.ts";
import { byLogin, byStrangers, bySecrets } from "./job.ts";
import { likelyIn, type Likely } from "./likely.ts";
import { ofLogins } from "./login.ts";
import { byProgram } from "./program.ts";
import { runnersIn } from "./runner.ts";
import { storedIn } from "./stored.ts";

/** A cluster where everybody reads everybody's keys has more than anybody reads: the rest is told as a gap, once. */
const mostCrossings = 50_000;

export function crossingsOf(
  facts: ReadonlyMap<FactKey, Fact>,
  given: Omit<Asked, "twinsOf">,
): ReadonlyMap<FactKey, readonly Crossing[]> {
  const all = [...facts.values()];
  const asked: Asked = { ...given, twinsOf: twinsIn(all, given.finder) };
  const likely = likelyIn(all, asked);
  const said = sayers(facts, all, likely, asked);
  const active = all.filter((fact) => !isOff(fact));
  return collected(active, asked.tell, [
    said,
    // Whoever is let in without saying so itself.
    (fact) => (fact.kind === "trust" ? letIn(fact, likely, asked) : []),
  ]);
}

type Sayer = (fact: Fact) => readonly Crossing[];

/** Of several ways to become one the first that is said. */
function collected(
  facts: readonly Fact[],
  tell: (gap: Gap) => void,
  sayers: readonly Sayer[],
): ReadonlyMap<FactKey, readonly Crossing[]> {
  const found = new Map<FactKey, Map<Identity, Crossing>>();
  let left = mostCrossings;
  for (const says of sayers)
    for (const fact of facts) {
      if (left < 0) break;
      const crossings = says(fact);
      for (const crossing of crossings.slice(0, left)) {
        const { from, into } = crossing;
        const list = found.get(from.key);
        if (!list) found.set(from.key, new Map([[into, crossing]]));
        else if (!list.has(into)) list.set(into, crossing);
      }
      left -= crossings.length;
      if (left < 0) tell(tooMany(fact));
    }
  return new Map(Array.from(found, ([key, list]) => [key, [...list.values()]]));
}

function tooMany({ header }: Fact): Gap {
  return {
    kind: "bound",
    at: header,
    what: "who becomes whom across platforms",
    why: `more than ${mostCrossings} pairs of them were joined; from here on none is followed`,
  };
}

/** What a fact itself says of whom it becomes. */
function sayers(
  facts: ReadonlyMap<FactKey, Fact>,
  all: readonly Fact[],
  likely: Likely,
  asked: Asked,
): Sayer {
  const stored = storedIn(all, asked.repository);
  const named = ofLogins(all, asked.finder, stored);
  const ofLogin = { named, likely };
  const onRunner = runnersIn(all, asked);
  const handed = handedIn(all, asked);
  return (fact) => {
    if (fact.kind === "credential" && fact.form === "login" && fact.becomes) {
      const job = facts.get(asked.links.identityOf.get(fact.key) ?? "");
      return job?.kind === "identity" ? byLogin(fact, job, ofLogin, asked) : [];
    }
    if (fact.kind === "credential" && fact.usedBy) return byProgram(fact, asked);
    if (fact.kind !== "identity" || fact.person) return [];
    if (fact.form === "job") return [...bySecrets(fact, stored, asked), ...onRunner(fact)];
    return [...(fact.becomes ? ofAnnotations(fact, asked.links) : []), ...handed(fact)];
  };
}

function letIn(trust: Trust, { takers }: Likely, asked: Asked): readonly Crossing[] {
  const { finder } = asked;
  const { claims } = trust;
  if (claims) {
    const [job] = trust.into ? finder.identities(trust.into, trust) : [];
    return job ? byStrangers(claims, job, takers(), asked) : [];
  }
  if (trust.domain !== "terraform" || !trust.admissions.some(mayNameAccount)) return [];
  const [into] = trust.into ? finder.identities(trust.into, trust) : [];
  return into ? ofTrust(trust, into, finder) : [];
}

function mayNameAccount({ conditions }: Admission): boolean {
  return conditions.some(
    ({ key, values }) =>
      key === "eks:service-account" ||
      (/(^|[:.])sub$/i.test(key) &&
        values.some((value) => value.known && accountNamed(value.value) !== null)),
  );
}

function twinsIn(facts: readonly Fact[], finder: Finder): Asked["twinsOf"] {
  let pairs: ReadonlyMap<Identity, readonly Identity[]> | null = null;
  return (one) =>
    one.platform === "entra" ? ((pairs ??= pairsOf(facts, finder)).get(one) ?? []) : [];
}

function pairsOf(
  facts: readonly Fact[],
  finder: Finder,
): ReadonlyMap<Identity, readonly Identity[]> {
  const found = new Map<Identity, Identity[]>();
  const put = (one: Identity, other: Identity): void =>
    void found.set(one, [...(found.get(one) ?? []), other]);
  for (const fact of facts) {
    if (fact.kind !== "identity" || !fact.sameAs) continue;
    for (const other of finder.identities(fact.sameAs, fact)) {
      put(fact, other);
      put(other, fact);
    }
  }
  return found;
}
