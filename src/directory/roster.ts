// Lists of who exists → what they say of one owner, however it is written.

import { exactGlob } from "../base/glob.ts";
import { nearest } from "../base/nearest.ts";
import type { RosterEntry, Who } from "../model/roster.ts";
import { eachOwner, entityName, kindOfName, plain, shortName } from "./names.ts";

/** `patterns`: globs of owners that count though nobody lists them. Errors: UserError for a pattern that is none. */
export function rosterOf(
  entries: readonly RosterEntry[],
  patterns: readonly string[],
): (owner: string) => Who {
  const { whole, short } = indexed(entries);
  const allowed = patterns.map((pattern) => exactGlob(pattern.toLowerCase()));
  const names = [...new Set(entries.flatMap((entry) => entry.names))];
  const found = (owner: string): RosterEntry | null => {
    const full = plain(owner);
    const part = shortName(owner) ?? entityName(owner);
    return whole.get(full) ?? short.get(full) ?? whole.get(plain(part ?? "")) ?? null;
  };
  const whoIs = (owner: string): Who => {
    const entry = found(owner);
    if (entry?.left) return { state: "left", since: entry.left.since, at: entry.at };
    if (entry) return { state: "here", kind: entry.kind };
    const text = owner.trim().toLowerCase();
    return allowed.some((test) => test(text))
      ? { state: "here", kind: kindOfName(owner) }
      : { state: "missing", nearest: nearest(owner.trim(), names) };
  };
  return (owner) => best([owner, ...eachOwner(owner)].map(whoIs));
}

interface Indexed {
  readonly whole: ReadonlyMap<string, RosterEntry>;
  /** Teams by their last part. */
  readonly short: ReadonlyMap<string, RosterEntry>;
}

/** Of two that answer to one name, who is still there. */
function indexed(entries: readonly RosterEntry[]): Indexed {
  const whole = new Map<string, RosterEntry>();
  const short = new Map<string, RosterEntry>();
  const put = (map: Map<string, RosterEntry>, name: string | null, entry: RosterEntry): void => {
    const key = plain(name ?? "");
    const known = map.get(key);
    if (key !== "" && (known === undefined || (known.left && !entry.left))) map.set(key, entry);
  };
  for (const entry of entries)
    for (const name of entry.names) {
      put(whole, name, entry);
      put(short, shortName(name), entry);
    }
  return { whole, short };
}

const ranks = ["here", "left", "missing"] as const;

/** One of several who is there answers for the others. */
function best(answers: readonly Who[]): Who {
  for (const rank of ranks) {
    const found = answers.find(({ state }) => state === rank);
    if (found) return found;
  }
  return { state: "missing", nearest: null };
}
