// Two models → moves that nobody wrote: of what a root declared, into a new call of a module that facts of the root went into.

import type { Model } from "../model/model.ts";
import { behind, callee, callsApart, callsTo } from "./calls.ts";
import type { Renaming } from "./formerly.ts";
import { holesIn } from "./holes.ts";

/** `moved`: facts that were. */
export function takenIn(base: Model, head: Model, moved: readonly Renaming[]): readonly Renaming[] {
  const calls = new Set<string>();
  for (const { root, from, to } of moved) {
    const [was, now] = callsApart(from, to)[0]!;
    if (was === "" && now !== "") calls.add(`${root}\n${now}`);
  }
  if (calls.size === 0) return [];
  const found = new Map<string, Renaming>();
  for (const { root, reference } of holesIn(head)) {
    const [outermost, ...deeper] = callsTo(reference.address);
    const call = deeper.at(-1) ?? outermost;
    if (call === undefined || !calls.has(`${root}\n${call}`)) continue;
    const from = behind(reference.address, call);
    if (isGoneInto(outermost!, from, root, base, head))
      found.set(`${root}\n${from}`, { root, from, to: reference.address });
  }
  return [...found.values()];
}

/** What base's root declared and head's does not; what the call made before would be another. */
function isGoneInto(call: string, block: string, root: string, base: Model, head: Model): boolean {
  const [type = "", name = ""] = block.replace(/\[.*/, "").split(".");
  return (
    type !== "data" &&
    base.declares(root, ["resource", type, name]) === true &&
    head.declares(root, ["resource", type, name]) === false &&
    base.declares(root, ["module", callee(call)]) === false
  );
}
