// Turns two registers, ours or as JSON that somebody kept, into what came, went and changed between them.

import { at, listAt, textAt } from "../base/json.ts";
import { isSameOwner } from "../base/owner-id.ts";
import { strongest } from "../model/level.ts";
import type { Level } from "../model/privilege.ts";
import { byPlace } from "./place.ts";

export interface Named {
  readonly key: string;
  readonly address: string;
  readonly file: string;
  readonly line: number;
  readonly owner: string | null;
  readonly until: string | null;
  readonly reach: Level;
}

/** Of a text: what it was and is; null where there is none. Of a list: what came and went. */
export type FieldChange = { readonly field: string } & (
  | { readonly was: string | null; readonly now: string | null }
  | { readonly gained: readonly string[]; readonly lost: readonly string[] }
);

export interface RegisterDiff {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly (Named & { readonly fields: readonly FieldChange[] })[];
  readonly alike: number;
}

/** The entries of a json-v1 object; null for what is none. */
export function entriesOf(json: unknown): readonly unknown[] | null {
  const isOurs = at(json, "version") === 1 && Array.isArray(at(json, "register"));
  return isOurs ? listAt(json, "register") : null;
}

/** By key. Lines do not count, nor what only one of the two tells. */
export function diffRegisters(was: readonly unknown[], now: readonly unknown[]): RegisterDiff {
  const before = byKey(was);
  const after = byKey(now);
  const both = [...after].flatMap(([key, entry]) => {
    const old = before.get(key);
    return old === undefined ? [] : [{ ...named(key, entry), fields: changesOf(old, entry) }];
  });
  const only = (one: Entries, other: Entries): readonly Named[] =>
    [...one]
      .filter(([key]) => !other.has(key))
      .map(([key, entry]) => named(key, entry))
      .sort(byPlace);
  const changed = both.filter(({ fields }) => fields.length > 0).sort(byPlace);
  return {
    added: only(after, before),
    removed: only(before, after),
    changed,
    alike: both.length - changed.length,
  };
}

type Entries = ReadonlyMap<string, unknown>;

function byKey(entries: readonly unknown[]): Entries {
  return new Map(
    entries.flatMap((entry) => {
      const key = textAt(entry, "key");
      return key === null ? [] : [[key, entry] as const];
    }),
  );
}

function named(key: string, entry: unknown): Named {
  const line = at(entry, "line");
  return {
    key,
    address: textAt(entry, "address") ?? key,
    file: textAt(entry, "file") ?? "",
    line: typeof line === "number" && Number.isSafeInteger(line) ? line : 1,
    owner: ownerOf(entry),
    until: untilOf(entry),
    reach: reachOf(entry),
  };
}

/** Undefined: the register does not tell. */
type Said = string | null | readonly string[] | undefined;

const fields: Readonly<Record<string, (entry: unknown) => Said>> = {
  file: (entry) => textAt(entry, "file"),
  owner: ownerOf,
  until: untilOf,
  purpose: (entry) => textAt(entry, "purpose"),
  ticket: (entry) => (isTold(entry, "ticket") ? textAt(entry, "ticket") : undefined),
  rotation: (entry) => (isTold(entry, "rotation") ? rotationIn(entry) : undefined),
  ai: (entry) => String(at(entry, "ai") === true),
  reach: reachOf,
  privileges: (entry) => listAt(entry, "privileges").map(privilegeOf),
  trust: (entry) => listAt(entry, "trust").filter(isText),
  admits: (entry) => listOf(entry, "admits"),
  credentials: (entry) => listAt(entry, "credentials").map(credentialOf),
  becomes: (entry) => listOf(entry, "chain", "into"),
  "become by": (entry) => listOf(entry, "chain", "by"),
  risk: (entry) => numberOf(at(entry, "risk", "score")),
};

function isText(one: unknown): one is string {
  return typeof one === "string";
}

function isTold(entry: unknown, field: string): boolean {
  return at(entry, field) !== undefined;
}

function rotationIn(entry: unknown): string | null {
  const mode = textAt(entry, "rotation", "mode");
  const next = textAt(entry, "rotation", "next");
  return mode === null || next === null ? mode : `${mode}, next ${next}`;
}

function levelOf(one: unknown): Level {
  return (textAt(one, "level") ?? "none") as Level;
}

/** Short texts are alike sooner than what they stand for. */
function privilegeOf(one: unknown): string {
  return textAt(one, "whole") ?? textAt(one, "text") ?? "";
}

function listOf(entry: unknown, ...keys: readonly string[]): Said {
  return Array.isArray(at(entry, ...keys)) ? listAt(entry, ...keys).filter(isText) : undefined;
}

/** A placeholder is no owner. */
function ownerOf(entry: unknown): string | null {
  const state = textAt(entry, "owner", "state");
  const value = textAt(entry, "owner", "value");
  if (state === "unknown") return "(unknown)";
  return state === "absent" && value !== null ? `(none: ${value})` : value;
}

function reachOf(entry: unknown): Level {
  return strongest(listAt(entry, "privileges").map(levelOf));
}

function untilOf(entry: unknown): string | null {
  const state = textAt(entry, "expiry", "state");
  if (state === "not-needed") return "its session";
  if (state === "unknown") return "(unknown)";
  return state === "declared" ? endOf(entry) : null;
}

function endOf(entry: unknown): string {
  const days = numberOf(at(entry, "expiry", "days"));
  return textAt(entry, "expiry", "value") ?? `every ${days ?? "?"} days`;
}

function credentialOf(one: unknown): string {
  const address = textAt(one, "address") ?? "";
  const until = untilOf(one);
  return until === null ? address : `${address} (${until})`;
}

function numberOf(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : undefined;
}

function changesOf(old: unknown, entry: unknown): readonly FieldChange[] {
  const changes = Object.entries(fields).flatMap(([field, read]): readonly FieldChange[] => {
    const [was, now] = [read(old), read(entry)];
    if (was === undefined || now === undefined || was === now) return [];
    if (field === "owner" && isSame(was, now)) return [];
    if (!isList(was) || !isList(now))
      return isList(was) || isList(now) ? [] : [{ field, was, now }];
    const gained = missing(now, was);
    const lost = missing(was, now);
    return gained.length + lost.length === 0 ? [] : [{ field, gained, lost }];
  });
  // Whole statements say who as well.
  const isWhole = changes.some(({ field }) => field === "admits");
  return isWhole ? changes.filter(({ field }) => field !== "trust") : changes;
}

function isSame(was: Said, now: Said): boolean {
  return typeof was === "string" && typeof now === "string" && isSameOwner(was, now);
}

function isList(said: Exclude<Said, undefined>): said is readonly string[] {
  return Array.isArray(said);
}

function missing(from: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(other);
  return [...new Set(from)].filter((one) => !known.has(one));
}
