// An accepted finding as someone wrote it, before anybody asks whether it may take effect.

import type { Origin } from "../base/origin.ts";
import type { Finding } from "../finding/finding.ts";

export interface Waiver {
  /** A rule's id. */
  readonly rule: string;
  /** What it is about: a fact's key, an address or generic address, a path glob; null: the declaration the comment stands on. */
  readonly fact: string | null;
  readonly path: string | null;
  /** For inline comments: the keys of the facts on whose declaration it stands. */
  readonly on: readonly string[];
  /** For inline comments that stand on none: the module call or the value that it stands on, and that findings may sit at. */
  readonly within: Origin | null;
  readonly reason: string | null;
  readonly owner: string | null;
  /** `YYYY-MM-DD`; valid through that day UTC. */
  readonly until: string | null;
  readonly at: Origin;
  /** `head`: the change itself brings it. */
  readonly from: "base" | "head";
  /** The day until which base has it, where the change only moves that day. */
  readonly lengthens: string | null;
  /** Base has it and head does not: it still counts in this change, and nobody need mend it. */
  readonly gone: boolean;
  /** What is wrong with how it is written, as a clause; null when nothing is. */
  readonly problem: string | null;
  /** The fingerprint of what was accepted; with it the waiver covers nothing else. */
  readonly accepted: string | null;
}

/** What a waiver does among the findings of a run. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly covers: readonly Finding[];
  /** Of these, those for which it does not count yet, nor another one does. */
  readonly waits: readonly Finding[];
  /** Why it covers nothing any more, as a clause; null where it does, or nobody can tell. */
  readonly unused: string | null;
}

/** `gap` or `gap:KIND`: accepts what could not be read, not a finding. */
export function isGapRule(rule: string): boolean {
  return rule === "gap" || rule.startsWith("gap:");
}

export function namesSomething({ fact, path, on, within, accepted }: Waiver): boolean {
  return fact !== null || path !== null || on.length > 0 || within !== null || accepted !== null;
}

/** What it is for, without lines. */
export function named({ fact, path, on }: Waiver): string {
  return fact ?? path ?? on.join(" ");
}
