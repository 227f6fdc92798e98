// Two trees, or one by itself → their snapshots and their files as they were read.

import {
  chooseSides,
  listSides,
  type BaseHead,
  type BaseHeadOptions,
} from "../source/base-head.ts";
import { emptySnapshot, type Snapshot } from "../source/snapshot.ts";
import { gather, type Gathered } from "./gather.ts";
import { suspects } from "./suspects.ts";

export interface Sides extends Omit<BaseHead, "how"> {
  /** The files of both, read; and when reading them began, by the clock. */
  readonly gathered: Gathered;
  readonly began: number;
}

/**
 * Reads base and head while what judges them is loaded: the one waits for git, the other for the engine. `how`: for people, how the
 * two were chosen. Errors: UserError.
 */
export async function twoSides<T>(
  options: BaseHeadOptions,
  all: boolean,
  clock: () => number,
  load: () => Promise<T>,
): Promise<{ readonly sides: Sides; readonly how: string; readonly loaded: T }> {
  const began = clock();
  const listing = chooseSides(options, all ? null : suspects).then(listSides);
  const [{ how, ...listed }, loaded] = await Promise.all([listing, taken().then(load)]);
  const gathered = await gather(listed.base, listed.head, all);
  return { sides: { ...listed, gathered, began }, how, loaded };
}

/** What git says by now is taken: a pipe holds half of a list of 5,000 files, and git waits while we load. */
function taken(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

/** A tree by itself: everything in it is new. */
export async function oneSide(head: Snapshot, clock: () => number): Promise<Sides> {
  const began = clock();
  const gathered = await gather(emptySnapshot, head, true);
  return { base: emptySnapshot, head, renames: new Map(), gathered, began };
}
