// What several files tell of one subject → its use, its keys' and its privileges', as the newest has it and with all that any saw.

import { latest } from "../base/days.ts";
import { compareText } from "../base/order.ts";
import type { KeyUse, PrivilegeUse, ServiceUse, Source, Use } from "../model/evidence.ts";
import type { Exported, Told, ToldKey, ToldService } from "./told.ts";

/** A file with the day up to which it is taken to tell. */
export interface Dated extends Exported {
  readonly until: string;
  /** The folder whose declarations alone it is of; null: any. */
  readonly folder: string | null;
}

/** One thing told, by the file that tells it. */
export interface Entry {
  readonly told: Told;
  readonly file: Dated;
}

export function sourceOf({ told, file }: Entry): Source {
  return { noun: file.noun, at: told.at, until: file.until, watched: file.watched };
}

/** Of two of one day, the one that is named later. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.toReversed().toSorted((a, b) => compareText(b.file.until, a.file.until));
}

/** The latest use that any of them tells, up to the latest day that any of them tells of. */
export function useOf(entries: readonly Entry[], as: string): Use | null {
  const telling = newestFirst(entries.filter(({ told }) => told.last !== undefined));
  const newest = telling[0];
  if (!newest) return null;
  const last = latest(telling.map(({ told }) => told.last));
  return { ...sourceOf(newest), as, last, since: latest(entries.map(({ told }) => told.since)) };
}

/** Of one that several files tell of, all that they tell. */
export function keysOf(entries: readonly Entry[]): readonly KeyUse[] {
  const found = new Map<string, KeyUse>();
  for (const entry of entries)
    for (const key of entry.told.keys) {
      const before = found.get(key.id);
      const now = keyUse(key, sourceOf(entry));
      found.set(key.id, before ? both(before, now) : now);
    }
  return [...found.values()];
}

function keyUse({ form, name, last, since, ends, usesTold, at }: ToldKey, source: Source): KeyUse {
  return { ...source, at, form, name, last, since, ends, usesTold };
}

function both(one: KeyUse, other: KeyUse): KeyUse {
  const isNewer = other.usesTold && (!one.usesTold || other.until >= one.until);
  const telling = isNewer ? other : one;
  return {
    ...telling,
    // A list of credentials has the name that people gave it.
    name: one.usesTold ? other.name : one.name,
    last: latest([one.last, other.last]),
    since: latest([one.since, other.since]),
    ends: latest([one.ends, other.ends]),
    usesTold: one.usesTold || other.usesTold,
  };
}

export function privilegesOf(entries: readonly Entry[]): PrivilegeUse | null {
  const telling = newestFirst(
    entries.filter(({ told }) => told.services !== undefined || told.calls !== undefined),
  );
  const newest = telling[0];
  if (!newest) return null;
  if (newest.told.services) {
    const services = telling.flatMap(({ told }) => told.services ?? []);
    return { ...sourceOf(newest), kind: "services", services: summed(services) };
  }
  const calls = new Set(telling.flatMap(({ told }) => [...(told.calls ?? [])]));
  const starts = telling.flatMap(({ file }) => file.watched ?? []).toSorted();
  return { ...sourceOf(newest), watched: starts[0] ?? null, kind: "calls", calls };
}

/** One declaration may be applied in several accounts: what is used in one is used. */
function summed(services: readonly ToldService[]): ReadonlyMap<string, ServiceUse> {
  const found = new Map<string, ServiceUse>();
  for (const one of services) {
    const before = found.get(one.service);
    const actions = new Map(before?.actions);
    for (const [action, last] of one.actions)
      actions.set(action, latest([actions.get(action), last]));
    const last = latest([before?.last, one.last]);
    found.set(one.service, { service: one.service, last, actions });
  }
  return found;
}
