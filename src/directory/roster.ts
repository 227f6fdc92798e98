// Lists of who exists → what they, and GitHub beside them, say of one owner, however it is written.

import { exactGlob } from "../base/glob.ts";
import { nearest } from "../base/nearest.ts";
import type { Existence } from "../base/approval.ts";
import type { RosterEntry, Who } from "../model/roster.ts";
import type { Directory } from "./directory.ts";
import { coverage, handlesOf } from "./handles.ts";
import { eachOwner, entityName, kindOfName, mayBeOnGithub, plain, shortName } from "./names.ts";

export interface Roster {
  readonly who: (owner: string) => Who;
  /** All that the one is called who answers to a name. */
  readonly also: (name: string) => readonly string[];
}

/**
 * `patterns`: globs of owners that count though nobody lists them; `github`: who is listed nowhere may still be there. Errors: UserError
 * for a pattern that is none.
 */
export function rosterOf(
  entries: readonly RosterEntry[],
  patterns: readonly string[],
  github = false,
): Roster {
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
    if (entry) return { state: "here", kind: entry.kind, name: entry.names[0] };
    const text = owner.trim().toLowerCase();
    if (allowed.some((test) => test(text))) return { state: "here", kind: kindOfName(owner) };
    return github && mayBeOnGithub(owner)
      ? { state: "untold", why: "GitHub is asked only where the Action judges a change" }
      : { state: "missing", nearest: nearest(owner.trim(), names) };
  };
  return {
    who: (owner) => {
      const each = eachOwner(owner);
      const found = best([owner, ...each].map(whoIs));
      // Of several none stands for the others.
      return found.state === "here" && each.length > 1 ? { ...found, name: undefined } : found;
    },
    also: (name) => found(name)?.names ?? [],
  };
}

/** Lists say more of who is who than CODEOWNERS alone. */
export function withRoster(directory: Directory, { who, also }: Roster): Directory {
  const handles: Directory["handles"] = (owner) =>
    handlesOf(owner, (name) => [...also(name), ...directory.handles(name)]);
  const names = (owner: string): readonly string[] =>
    eachOwner(owner).flatMap((name) => [name, ...also(name)]);
  const covers: Directory["covers"] = (owner, path) =>
    directory.covers(owner, path) &&
    coverage(names(owner), handles(owner), directory.ownersOf(path)?.owners ?? []);
  return { ...directory, who, handles, covers };
}

/** As GitHub, asked, knows them. `known`: by each name that was asked for. */
export function withKnown(directory: Directory, known: ReadonlyMap<string, Existence>): Directory {
  const told = (owner: string): readonly Existence[] =>
    [owner.trim(), ...eachOwner(owner)].flatMap((name) => known.get(name) ?? []);
  const handles: Directory["handles"] = (owner) => {
    const found = told(owner).flatMap((one) => (one.state === "here" ? [one.handle] : []));
    return [...new Set([...directory.handles(owner), ...found])];
  };
  const who = (owner: string): Who => {
    const listed = directory.who(owner);
    if (listed.state !== "untold") return listed;
    const all = told(owner);
    return all.find(({ state }) => state === "here") ?? all[0] ?? listed;
  };
  const covers: Directory["covers"] = (owner, path) => {
    const listed = directory.covers(owner, path);
    return listed === null || listed.state === "covered"
      ? listed
      : coverage(eachOwner(owner), handles(owner), directory.ownersOf(path)?.owners ?? []);
  };
  return { ...directory, who, handles, covers };
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

const ranks = ["here", "untold", "left", "missing"] as const;

/** One of several who is there answers for the others. */
function best(answers: readonly Who[]): Who {
  for (const rank of ranks) {
    const found = answers.find(({ state }) => state === rank);
    if (found) return found;
  }
  return { state: "missing", nearest: null };
}
