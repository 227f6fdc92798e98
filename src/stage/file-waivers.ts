// The waivers files of base and head → waivers: base's count, and what head adds or lengthens it grants itself.

import type { FileWaiver } from "../config/read-waivers.ts";
import type { Waiver } from "../judge/waiver.ts";
import { missingParts } from "../judge/waivers.ts";

/** `base`: null where head judges itself. */
export function fileWaivers(
  base: readonly FileWaiver[] | null,
  head: readonly FileWaiver[],
): readonly Waiver[] {
  const after = head.map(toWaiver);
  if (base === null) return after;
  const before = base.map(toWaiver);
  const kept = new Map<Waiver, Waiver>();
  const added = after.filter((waiver) => {
    const same = before.find((one) => !kept.has(one) && isNoMore(waiver, one));
    if (same) kept.set(same, waiver);
    return same === undefined;
  });
  return [
    ...before.map((one): Waiver => kept.get(one) ?? { ...one, gone: true }),
    ...added.map((one): Waiver => {
      const was = before.find((other) => isFor(one, other) && one.owner === other.owner);
      return { ...one, from: "head", lengthens: was?.until ?? null };
    }),
  ];
}

/** Word for word what base has, or, both well-formed, the same thing of the same owner and no longer. */
export function isNoMore(waiver: Waiver, base: Waiver): boolean {
  if (!isFor(waiver, base) || waiver.owner !== base.owner) return false;
  if (waiver.until === base.until && waiver.reason === base.reason) return true;
  const isWhole = [waiver, base].every((one) => missingParts(one).length === 0);
  return isWhole && (waiver.until ?? "") <= (base.until ?? "");
}

function isFor(waiver: Waiver, other: Waiver): boolean {
  return (
    waiver.rule === other.rule &&
    waiver.fact === other.fact &&
    waiver.path === other.path &&
    waiver.accepted === other.accepted
  );
}

function toWaiver({ accepts, ...said }: FileWaiver): Waiver {
  return {
    ...said,
    on: [],
    within: null,
    from: "base",
    lengthens: null,
    gone: false,
    accepted: accepts,
    problem: null,
  };
}
