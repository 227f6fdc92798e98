// Turns two texts into the line ranges that differ, by Myers' algorithm, bounded: beyond the bound one range says it all.

/** 1-based, half-open: `[start, end)`; empty where lines only came or went. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface Hunk {
  readonly before: LineRange;
  readonly after: LineRange;
}

/** Edits beyond which the middle is one hunk: the work grows with their square. */
const mostEdits = 2000;

export function changedLines(a: string, b: string): readonly Hunk[] {
  const before = a.split(/\r?\n/);
  const after = b.split(/\r?\n/);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  if (left.length === 0 && right.length === 0) return [];
  return hunks(left, right).map((hunk) => ({
    before: moved(hunk.before, head + 1),
    after: moved(hunk.after, head + 1),
  }));
}

function moved({ start, end }: LineRange, by: number): LineRange {
  return { start: start + by, end: end + by };
}

function hunks(left: readonly string[], right: readonly string[]): readonly Hunk[] {
  const whole = [
    { before: { start: 0, end: left.length }, after: { start: 0, end: right.length } },
  ];
  if (left.length === 0 || right.length === 0) return whole;
  const trace = search(left, right);
  return trace ? read(trace, left.length, right.length) : whole;
}

/** The furthest places reached on each diagonal, one map an edit; null beyond the bound. */
function search(left: readonly string[], right: readonly string[]): readonly Int32Array[] | null {
  const most = Math.min(mostEdits, left.length + right.length);
  const trace: Int32Array[] = [];
  let reached = new Int32Array(3);
  for (let edits = 0; edits <= most; edits++) {
    const next = new Int32Array(2 * edits + 3);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = (line: number): number => reached[line + edits] ?? -1;
      const down =
        diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = edits === 0 ? 0 : down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x++;
      next[diagonal + edits + 1] = x;
      if (x >= left.length && x - diagonal >= right.length) return [...trace, next];
    }
    trace.push(next);
    reached = next;
  }
  return null;
}

function read(
  trace: readonly Int32Array[],
  leftLength: number,
  rightLength: number,
): readonly Hunk[] {
  const found: Hunk[] = [];
  let x = leftLength;
  let y = rightLength;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const at = (diagonal: number): number => trace[edits - 1]?.[diagonal + edits] ?? -1;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const endX = at(from);
    const endY = endX - from;
    const hunk = {
      before: { start: endX, end: down ? endX : endX + 1 },
      after: { start: endY, end: down ? endY + 1 : endY },
    };
    const last = found.at(-1);
    if (last && last.before.start === hunk.before.end && last.after.start === hunk.after.end)
      found[found.length - 1] = {
        before: { start: hunk.before.start, end: last.before.end },
        after: { start: hunk.after.start, end: last.after.end },
      };
    else found.push(hunk);
    x = endX;
    y = endY;
  }
  return found.toReversed();
}
