// Gives every list one order, independent of locale and of the order files were read in.

/** Compares by UTF-16 code units, as `Array.prototype.sort` does; never by locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Chains comparisons: the first that is not 0 decides. */
export function firstDifference(...comparisons: readonly number[]): number {
  return comparisons.find((c) => c !== 0) ?? 0;
}

/** In a list that is in order: the place of the first for which it holds no longer; the list's length where it holds for all. */
export function endOfRun<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
