// The stretches of a file that a diff shows, and which of their lines the change wrote.

/** Lines are 1-based, of the file as it is now; both ends belong to it. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
  /** First and last line of each run of lines that were written. */
  readonly written: readonly (readonly [number, number])[];
  /** Lines before which something was taken away. */
  readonly removed: readonly number[];
}

/** By path; a file without an entry shows nothing. */
export type Diff = ReadonlyMap<string, readonly Hunk[]>;

/** The first of some lines that the change wrote. */
export function firstWritten(
  hunks: readonly Hunk[],
  first: number,
  last: number,
): number | undefined {
  for (const { written } of hunks)
    for (const [from, to] of written) if (from <= last && to >= first) return Math.max(from, first);
  return undefined;
}

/** The stretch that holds all of some lines. */
export function hunkAround(hunks: readonly Hunk[], first: number, last: number): Hunk | undefined {
  return hunks.find((hunk) => hunk.first <= first && last <= hunk.last);
}
