// Gives every list one order, independent of locale and of the order files were read in.

/** Compares by UTF-16 code units, as `Array.prototype.sort` does; never by locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Chains comparisons: the first that is not 0 decides. */
export function firstDifference(...comparisons: readonly number[]): number {
  return comparisons.find((c) => c !== 0) ?? 0;
}
