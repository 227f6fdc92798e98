// Two models → moves that nobody wrote: of what is one and the same, from where base declares it to where head does.

import type { Reference, UnknownValue } from "../base/known.ts";
import type { Model } from "../model/model.ts";
import { behind, callsApart, callsTo, readdressed } from "./calls.ts";
import type { Renaming } from "./formerly.ts";
import { holesIn } from "./holes.ts";

/** Within a root: what has one name in all the world, and what blocks of one name find by the same question. `moved`: facts that were. */
export function sameThings(
  base: Model,
  head: Model,
  moved: readonly Renaming[],
): readonly Renaming[] {
  const before = new Map<string, Set<string>>();
  for (const { id, address } of thingsIn(base))
    before.set(id, (before.get(id) ?? new Set()).add(address));
  if (before.size === 0) return [];
  const origin = originsOf(moved);
  return thingsIn(head).flatMap(({ id, root, address }) => {
    const all = before.get(id);
    if (!all || all.has(address)) return [];
    // Where many ask alike, what moved with its call is meant.
    const [first = address] = all;
    const from = origin(root, address).find((one) => all.has(one)) ?? first;
    return [{ root, from, to: address }];
  });
}

/** Where a block stood, had it gone with facts of its call. */
function originsOf(moved: readonly Renaming[]): (root: string, address: string) => string[] {
  const calls = new Map<string, string>();
  for (const { root, from, to } of moved)
    for (const [was, now] of callsApart(from, to)) calls.set(`${root}\n${now}`, was);
  return (root, address) =>
    ["", ...callsTo(address)].flatMap((path) => {
      const was = calls.get(`${root}\n${path}`);
      return was === undefined ? [] : [readdressed(address, path, was)];
    });
}

interface Thing {
  readonly id: string;
  readonly root: string;
  readonly address: string;
}

function thingsIn(model: Model): readonly Thing[] {
  return holesIn(model).flatMap(({ root, reference, value }) => {
    const thing = thingOf(reference, value);
    return thing === null ? [] : [{ id: `${root}\n${thing}`, root, address: reference.address }];
  });
}

function thingOf({ address, thing }: Reference, { making }: UnknownValue): string | null {
  if (thing !== undefined) return thing;
  const block = behind(address, callsTo(address).at(-1) ?? "");
  return block.startsWith("data.") && making ? `${block} ${making()}` : null;
}
