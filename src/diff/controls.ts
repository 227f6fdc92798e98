// Compares a control with what it was: demands and denies that it lost, things that it holds no more.

import type { Loss } from "../model/change.ts";
import type { Control } from "../model/fact.ts";
import type { Privilege } from "../model/privilege.ts";
import { describe } from "../privilege/describe.ts";
import { compare } from "../privilege/sets.ts";

export function controlDifference(
  was: Control,
  now: Control,
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
  return {
    lost: [...demands, ...fewer, ...weaker],
    tightened: (now.demands?.length ?? 0) > (was.demands?.length ?? 0),
  };
}

/** What a deny takes, seen as a set. */
function asAllowed(list: readonly Privilege[]): readonly Privilege[] {
  return list.map((privilege) =>
    privilege.kind === "statement" && privilege.effect.known
      ? { ...privilege, effect: { ...privilege.effect, value: "allow" } }
      : privilege,
  );
}
