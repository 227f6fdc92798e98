// Whom a trust let in before and lets in no more, and nobody could read → whose place somebody takes who cannot be read either.

import type { Admission, Principal } from "../model/trust.ts";
import { exactOf, isMadeOf, noLaxer } from "../privilege/condition.ts";
import { isOpaque, mayBeAny, patternOf } from "../privilege/pattern.ts";

interface Gone {
  readonly old: Admission;
  readonly principal: Principal;
  heir: string | null;
}

/** By how they are written: whom nobody could tell, and is not let in any more. */
export type Left = ReadonlyMap<string, Gone>;

export function goneHidden(before: readonly Admission[], after: readonly Admission[]): Left {
  const stay = new Set(after.flatMap(({ principals }) => principals.map(idOf)));
  const gone = before.flatMap((old) =>
    old.principals
      .filter(isHidden)
      .map((one): [string, Gone] => [idOf(one), { old, principal: one, heir: null }]),
  );
  return new Map(gone.filter(([id]) => !stay.has(id)));
}

function idOf({ kind, value }: Principal): string {
  return `${kind} ${exactOf(value)}`;
}

/** One that left and whose place it takes, as its only heir; what may be anybody at all takes only the place of such a one. */
export function placeOf({ conditions }: Admission, principal: Principal, left: Left): Gone | null {
  const id = idOf(principal);
  for (const one of left.values()) {
    if ((one.heir ?? id) !== id || !noLaxer(conditions, one.old.conditions)) continue;
    if (isVague(principal) && !isVague(one.principal)) continue;
    one.heir = id;
    return one;
  }
  return null;
}

/** Nobody can read who that is: of a name that means one thing, which, is told by it. */
export function isHidden(principal: Principal): boolean {
  const { value } = principal;
  return isVague(principal) || isMadeOf(value) || mayBeAny(patternOf(value, false));
}

export function isVague(principal: Principal): boolean {
  const { value } = principal;
  return (
    principal.kind === "unknown" ||
    (!value.known &&
      !(value.reference && (value.why === "computed" || value.why === "data-source")) &&
      isOpaque(patternOf(value, false)))
  );
}
