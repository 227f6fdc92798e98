// Facts of base that head may go on making where nobody can read it: behind a call that is not read now, or in a file that is not.

import type { Origin } from "../base/origin.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import { unreadCallsBy } from "./perhaps.ts";

interface Veil {
  readonly what: string;
  readonly at: Origin;
}

/** One change a call or file, told of the identity that it hid. */
export function outOfSight(gone: readonly Fact[], head: Model): readonly Change[] {
  if (gone.length === 0) return [];
  const calls = unreadCallsBy(head);
  const files = new Map(
    head.gaps
      .filter(({ kind }) => kind === "unreadable" || kind === "bound")
      .map(({ at }) => [at.file.path, at]),
  );
  const veilOf = (fact: Fact): Veil | null => {
    const call = calls(fact);
    if (call) return { what: call.address, at: call.at };
    const at = files.get(fact.at.file.path);
    return at ? { what: at.file.path, at } : null;
  };
  const hidden = new Map<string, Change>();
  for (const fact of [...gone].sort(identitiesFirst)) {
    const veil = veilOf(fact);
    if (veil && !hidden.has(veil.what)) hidden.set(veil.what, obscured(fact, veil));
  }
  return [...hidden.values()];
}

function identitiesFirst(a: Fact, b: Fact): number {
  return Number(b.kind === "identity") - Number(a.kind === "identity");
}

function obscured(fact: Fact, { what, at }: Veil): Change {
  return {
    change: "obscured",
    fact,
    was: fact,
    gained: [],
    lost: [],
    hidden: [{ what: "existence", text: what, at }],
  };
}
