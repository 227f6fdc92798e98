// Compares whom two trusts let in: principals that are new, conditions that are gone, and what cannot be told any more.

import type { Hidden, Loss } from "../model/change.ts";
import { isDeny } from "../model/deny.ts";
import type { Condition } from "../model/privilege.ts";
import type { Admission, Principal, Trust } from "../model/trust.ts";
import {
  describeCondition,
  exactOf,
  isMadeOf,
  isSameService,
  isUnread,
  noLaxer,
  textOf,
  weakened,
} from "../privilege/condition.ts";
import { covers } from "../privilege/covers.ts";
import { patternOf } from "../privilege/pattern.ts";
import type { Formerly } from "./formerly.ts";
import { goneHidden, isHidden, isVague, placeOf, type Left } from "./hidden-principals.ts";

export interface TrustDifference extends Admitted {
  readonly tightened: boolean;
}

interface Admitted {
  readonly lost: readonly Loss[];
  readonly hidden: readonly Hidden[];
}

interface Told {
  readonly lost: Loss[];
  readonly hidden: Hidden[];
}

type Renamed = Formerly["value"];

/** `formerly`: head's names in base's words; asked only where something seems to have changed. */
export function trustDifference(was: Trust, now: Trust, formerly: () => Renamed): TrustDifference {
  const before = was.admissions;
  const plain = admitted(now.admissions, before);
  const words = new Map<string, string>();
  const after =
    plain.lost.length + plain.hidden.length > 0
      ? formerAdmissions(now.admissions, before, formerly(), words)
      : now.admissions;
  const still = after === now.admissions ? plain : admitted(after, before);
  const inWords = <T extends Loss | Hidden>(one: T): T => ({
    ...one,
    text: words.get(one.text) ?? one.text,
  });
  const gone = admitted(before, after).lost;
  // Whom nobody can read may be who could be read, where such a one is gone.
  const beside = !gone.some(({ what }) => what === "trust-principal");
  return {
    lost: still.lost.map(inWords),
    hidden: still.hidden.map((one) => inWords(isWhom(one) ? { ...one, beside } : one)),
    tightened: gone.length > 0,
  };
}

/** Conditions that are hidden stood there. */
function isWhom({ text }: Hidden): boolean {
  return text.startsWith("principal ");
}

/** Whom it lets in by the names they had, unless the same name was let in before; into `words`, how head says it. */
function formerAdmissions(
  now: readonly Admission[],
  was: readonly Admission[],
  formerly: Renamed,
  words: Map<string, string>,
): readonly Admission[] {
  const before = new Set(
    was.flatMap(({ principals }) => principals.map(({ value }) => exactOf(value))),
  );
  return now.map((admission) => ({
    ...admission,
    issuer: admission.issuer && formerly(admission.issuer),
    principals: admission.principals.map((one): Principal => {
      if (before.has(exactOf(one.value))) return one;
      const former = { ...one, value: formerly(one.value) };
      words.set(nameOf(former), nameOf(one));
      return former;
    }),
  }));
}

function admitted(after: readonly Admission[], before: readonly Admission[]): Admitted {
  const lost: Loss[] = [];
  const hidden: Hidden[] = [];
  const allowed = before.filter((admission) => !isDeny(admission));
  const left = goneHidden(allowed, after);
  for (const admission of after) {
    if (isDeny(admission)) continue;
    for (const principal of admission.principals)
      judge(admission, principal, allowed, left, { lost, hidden });
  }
  const denies = after.filter(isDeny);
  for (const admission of before.filter(isDeny))
    if (!denies.some((deny) => deniesAll(deny, admission)))
      lost.push({
        what: "trust-condition",
        text: `deny of ${admission.principals.map((one) => textOf(one.value)).join(", ") || "principals"}`,
        at: after[0]?.at ?? admission.at,
      });
  return { lost: distinct(lost), hidden: distinct(hidden) };
}

function distinct<T extends { readonly text: string }>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((one) => [one.text, one])).values()];
}

function judge(
  admission: Admission,
  principal: Principal,
  before: readonly Admission[],
  left: Left,
  told: Told,
): void {
  const same = before.filter(
    (old) =>
      sameIssuer(admission, old) && old.principals.some((one) => principalCovers(one, principal)),
  );
  if (same.some((old) => noLaxer(admission.conditions, old.conditions))) return;
  if (same.length > 0) judgeConditions(admission, same, told);
  else judgeNew(admission, principal, before, left, told);
}

function judgeNew(
  admission: Admission,
  principal: Principal,
  before: readonly Admission[],
  left: Left,
  told: Told,
): void {
  const text = nameOf(principal);
  const { at, value } = principal;
  const { through } = value;
  const replaced = isHidden(principal) ? placeOf(admission, principal, left) : null;
  if (!isVague(principal)) {
    const instead = replaced ? textOf(replaced.principal.value) : undefined;
    told.lost.push({ what: "trust-principal", text, at, through, instead });
  } else if (!replaced) told.hidden.push({ what: "trust", text, at, through });
  else if (isMadeOf(value) || isNamesake(principal, before))
    told.lost.push({ what: "trust-principal", text, at, through, remade: true });
}

function judgeConditions(admission: Admission, same: readonly Admission[], told: Told): void {
  // Of several former statements, the one that this is nearest to.
  const nearest =
    same
      .map((old) => weakened(admission.conditions, old.conditions))
      .toSorted((a, b) => a.length - b.length)[0] ?? [];
  for (const condition of nearest) {
    const text = `condition ${describeCondition(condition)}`;
    const veil = admission.conditions.find((now) => hides(now, condition));
    if (!veil) told.lost.push({ what: "trust-condition", text, at: admission.at });
    else if (condition.values.some((value) => value.known))
      told.hidden.push({ what: "trust", text, at: veil.at });
  }
}

/** Another of the same name was let in: what it names is asked for in another way. */
function isNamesake({ value }: Principal, before: readonly Admission[]): boolean {
  const name = textOf(value);
  return before.some(({ principals }) => principals.some((one) => textOf(one.value) === name));
}

/** Stands where the condition stood, with a value that cannot be told. */
function hides(now: Condition, former: Condition): boolean {
  if (isUnread(now)) return true;
  return (
    now.key.toLowerCase() === former.key.toLowerCase() && now.values.some((value) => !value.known)
  );
}

function nameOf({ value }: Principal): string {
  return `principal ${textOf(value)}`;
}

function sameIssuer(a: Admission, b: Admission): boolean {
  const text = (admission: Admission): string => {
    const { issuer } = admission;
    return issuer === null ? "" : issuer.known ? (issuer.value ?? "") : exactOf(issuer);
  };
  return text(a) === text(b);
}

/** Anyone is everybody; an account is each of its roles and users; a pattern is what it matches. */
function principalCovers(wide: Principal, narrow: Principal): boolean {
  if (wide.kind === "anyone") return true;
  const outer = exactOf(wide.value);
  const inner = exactOf(narrow.value);
  if (outer === inner) return true;
  if (wide.kind === "service" && narrow.kind === "service") return isSameService(outer, inner);
  if (wide.kind === "account") {
    const account = /\b\d{12}\b/.exec(outer)?.[0];
    return (
      account !== undefined &&
      (narrow.kind === "identity" || narrow.kind === "account") &&
      /::(\d{12}):/.exec(inner)?.[1] === account
    );
  }
  return (
    wide.kind === narrow.kind &&
    covers(patternOf(wide.value, false), patternOf(narrow.value, false))
  );
}

/** A deny holds another when it bars at least the same, under no more conditions. */
function deniesAll(now: Admission, former: Admission): boolean {
  return (
    former.principals.every((one) => now.principals.some((wide) => principalCovers(wide, one))) &&
    noLaxer(former.conditions, now.conditions)
  );
}
