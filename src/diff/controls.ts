// Compares a control with what it was: demands and denies that it lost, things that it holds no more.

import type { Loss } from "../model/change.ts";
import type { Control, Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import { describe } from "../privilege/describe.ts";
import { compare } from "../privilege/sets.ts";
import type { Matching } from "./match.ts";

interface Sides {
  readonly base: Model;
  readonly head: Model;
  readonly matching: Matching;
}

export function controlDifference(
  was: Control,
  now: Control,
  sides: Sides,
): { readonly lost: readonly Loss[]; readonly tightened: boolean } {
  const lose = (text: string): Loss => ({ what: "control", text, at: now.header });
  const demands = (was.demands ?? []).filter((demand) => !now.demands?.includes(demand)).map(lose);
  const fewer =
    was.holds.length > now.holds.length
      ? [lose(`${now.form} on ${was.holds.length - now.holds.length} fewer`)]
      : [];
  const [loose, strict] =
    now.form === "deny"
      ? [was.privileges ?? [], now.privileges ?? []]
      : [now.privileges ?? [], was.privileges ?? []];
  const weaker =
    was.privileges && was.privileges.length > 0
      ? compare(asAllowed(loose), asAllowed(strict)).gained.map((privilege) =>
          lose(`${now.form} of ${describe(privilege)}`),
        )
      : [];
  const another = isAnother(was, now, sides)
    ? [lose(`${was.form} ${policyOf(was, sides.base) ?? ""}`)]
    : [];
  return {
    lost: [...demands, ...fewer, ...weaker, ...another],
    tightened: (now.demands?.length ?? 0) > (was.demands?.length ?? 0),
  };
}

/** The policy that a boundary names is another one now, or cannot be told any more; what that allows may be anything. */
function isAnother(was: Control, now: Control, { base, head, matching }: Sides): boolean {
  if (now.form !== "boundary" || !was.policy) return false;
  const former = policyOf(was, base);
  if (former === null || former === policyOf(now, head)) return false;
  const [from, to] = [declared(was, base), declared(now, head)];
  return !from || !to || matching.matches.get(to.key)?.was !== from;
}

/** By its name where that is known; null where nobody can tell. */
function policyOf(control: Control, model: Model): string | null {
  const { policy, privileges = [] } = control;
  if (!policy) return privileges.length > 0 ? privileges.map(describe).join(", ") : null;
  if (policy.how === "unknown") return null;
  if (policy.how === "name") return policy.name;
  const name = declared(control, model)?.name;
  return (name?.known ? name.value : null) ?? policy.address;
}

function declared({ policy }: Control, model: Model): Fact | null {
  if (policy?.how !== "reference") return null;
  for (const fact of model.facts.values())
    if (fact.root === policy.root && fact.address === policy.address) return fact;
  return null;
}

/** What a deny takes, seen as a set. */
function asAllowed(list: readonly Privilege[]): readonly Privilege[] {
  return list.map((privilege) =>
    privilege.kind === "statement" && privilege.effect.known
      ? { ...privilege, effect: { ...privilege.effect, value: "allow" } }
      : privilege,
  );
}
