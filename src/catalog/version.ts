// Turns version constraints, as Terraform writes them, into a range of versions.
// https://developer.hashicorp.com/terraform/language/expressions/version-constraints

/** Major, minor, patch. */
export type Version = readonly [number, number, number];

/** From `low` on, below `high`; null: without an end. */
export interface Range {
  readonly low: Version;
  readonly high: Version | null;
}

export const anyVersion: Range = { low: [0, 0, 0], high: null };

/** What all of the constraints allow; `!=` is passed over. Null: a part does not read, or names a pre-release. */
export function readRange(constraints: string): Range | null {
  let range: Range = anyVersion;
  for (const part of constraints.split(",")) {
    const read = /^\s*(=|!=|>=|<=|~>|>|<)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(part);
    if (!read) return null;
    const [, operator = "=", major, minor, patch] = read;
    const version: Version = [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
    const next = rangeOf(operator, version, patch !== undefined ? 3 : minor !== undefined ? 2 : 1);
    range = both(range, next);
  }
  return range;
}

function rangeOf(operator: string, version: Version, parts: number): Range {
  const [major, minor, patch] = version;
  const after: Version = [major, minor, patch + 1];
  switch (operator) {
    case "!=":
      return anyVersion;
    case ">=":
      return { low: version, high: null };
    case ">":
      return { low: after, high: null };
    case "<":
      return { low: [0, 0, 0], high: version };
    case "<=":
      return { low: [0, 0, 0], high: after };
    case "~>":
      // With one part only, nothing bounds it above: https://github.com/hashicorp/go-version/blob/main/constraint.go
      if (parts === 1) return { low: version, high: null };
      return { low: version, high: parts === 2 ? [major + 1, 0, 0] : [major, minor + 1, 0] };
    default:
      return { low: version, high: after };
  }
}

function both(a: Range, b: Range): Range {
  const low = compareVersions(a.low, b.low) < 0 ? b.low : a.low;
  if (a.high === null || b.high === null) return { low, high: a.high ?? b.high };
  return { low, high: compareVersions(a.high, b.high) < 0 ? a.high : b.high };
}

export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

export function overlap(a: Range, b: Range): boolean {
  const { low, high } = both(a, b);
  return high === null || compareVersions(low, high) < 0;
}

/** Whether `a` allows a version beyond all that `b` does. */
export function reachesBeyond(a: Range, b: Range): boolean {
  if (b.high === null) return false;
  return a.high === null || compareVersions(a.high, b.high) > 0;
}
