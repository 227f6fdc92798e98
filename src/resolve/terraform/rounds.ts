// The rounds that a loop makes over a collection or over the instances of a block: those that are sure, and what else may come.

import type { Making, UnknownValue, Value } from "../../base/known.ts";
import { isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { mayRepeat } from "./compare.ts";
import { elements } from "./pairs.ts";
import { isSure } from "./reference.ts";
import type { Expansion, Handle } from "./scope.ts";
import { derive, gathered } from "./values.ts";

/** One round of a loop. */
export interface Round {
  readonly key: Value;
  readonly value: Value | Handle;
  /** Of a round that may not be: what decides it. */
  readonly on: UnknownValue | null;
}

export interface Rounds {
  readonly rounds: readonly Round[];
  /** What else may come, and a round of it where one can be made. */
  readonly open: UnknownValue | null;
  readonly maybe: Round | null;
  /** Whether the rounds' order, or the place of what is open, cannot be told. */
  readonly anywhere: boolean;
}

export function roundsOfInstances(expansion: Expansion<Handle>, at: Origin): Rounds {
  const rounds: Round[] = [];
  let maybe: Round | null = null;
  for (const one of expansion.instances) {
    const key: Value =
      typeof one.key === "object" && one.key !== null
        ? (one.key.of ?? unknown("unsupported", at, "each.key"))
        : known(one.key, at);
    if (isSure(one)) rounds.push({ key, value: one, on: null });
    else if (!one.active.known || one.active.value) maybe ??= { key, value: one, on: null };
  }
  const unsure = expansion.instances.find((one) => !one.active.known)?.active;
  const reason = expansion.open ?? (unsure && !unsure.known ? unsure : null);
  const open = reason ?? (maybe ? unknown("unsupported", at, "for_each") : null);
  const isUnordered = open !== null || rounds.some(({ key }) => !key.known);
  return { rounds, open, maybe, anywhere: isUnordered && expansion.kind === "each" };
}

export function roundsOf(value: Value, at: Origin): Rounds | null {
  const pairs = elements(value, at);
  if (!pairs) return null;
  const rounds = pairs.pairs.map(([, key, one]): Round => ({ key, value: one, on: null }));
  rounds.push(...pairs.maybe);
  return {
    rounds,
    open:
      openIn(pairs.open, value) ??
      (value.known && isItems(value.value) ? mayRepeat(value.value) : null),
    maybe: null,
    anywhere: pairs.anywhere,
  };
}

/** What can be read behind the rest of a list is one of its items. */
function openIn(open: UnknownValue | null, { known: isKnown, ...of }: Value): UnknownValue | null {
  const item = open?.decoded;
  if (!item || !isKnown || !("value" in of) || !isItems(of.value)) return open;
  return {
    ...open,
    decoded: known(gathered([], null, true, [{ value: item, on: open }]), item.at),
  };
}

/** The unknown that stands for instances nobody can tell; it keeps what they refer to. */
export function restOf(
  maybe: Round | null,
  open: UnknownValue,
  make: (round: Round) => Value,
  at: Origin,
  making?: () => Making,
  decoded?: Value,
): UnknownValue {
  const value = maybe && make(maybe);
  if (!value) {
    const made = derive(open, at, making?.());
    return decoded ? { ...made, decoded } : made;
  }
  if (!value.known) return value;
  return unknown(open.why, at, open.name, { reference: value.reference });
}
