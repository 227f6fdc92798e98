// Versions and what is demanded of them, as Masterminds' semver reads both.
// https://github.com/Masterminds/semver#checking-version-constraints

interface Version {
  readonly numbers: readonly [number, number, number];
  readonly pre: readonly string[];
  /** How many of the three were written. */
  readonly written: number;
}

const pattern =
  /^v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

function versionOf(text: string): Version | null {
  const [all, major, minor, patch, pre] = pattern.exec(text.trim()) ?? [];
  if (all === undefined) return null;
  const parts = [major, minor, patch];
  const open = parts.findIndex((part) => part === undefined || /^[xX*]$/.test(part));
  const at = (index: number): number => Number(/^\d+$/.exec(parts[index] ?? "")?.[0] ?? 0);
  return {
    numbers: [at(0), at(1), at(2)],
    pre: pre === undefined ? [] : pre.split("."),
    written: open === -1 ? 3 : open,
  };
}

function compare(a: Version, b: Version): number {
  for (const index of [0, 1, 2] as const) {
    const apart = a.numbers[index] - b.numbers[index];
    if (apart !== 0) return apart;
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
  for (const [index, part] of a.pre.entries()) {
    const other = b.pre[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    const numeric = [part, other].map((one) => /^\d+$/.test(one));
    if (numeric[0] && numeric[1]) return Number(part) - Number(other);
    if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return a.pre.length - b.pre.length;
}

/** Not where either cannot be read. */
export function satisfies(version: string, constraint: string): boolean {
  const read = versionOf(version);
  if (!read) return false;
  return constraint
    .split("||")
    .some((part) =>
      (part.replace(/\s+-\s+/g, "~to~").match(/(?:[<>=!~^]+\s*)?[^\s,<>=!^]+/g) ?? []).every(
        (one) => meets(read, one),
      ),
    );
}

function meets(version: Version, demand: string): boolean {
  const [from, to] = demand.split("~to~");
  if (to !== undefined) return meets(version, `>=${from}`) && meets(version, `<=${to}`);
  const [, sign = "", text = ""] = /^([<>=!~^]*)\s*(.*)$/.exec(demand) ?? [];
  const wanted = versionOf(text);
  if (!wanted) return false;
  // A version before a release meets only what names one, too.
  if (version.pre.length > 0 && wanted.pre.length === 0 && sign !== "!=") return false;
  const apart = compare(version, wanted);
  switch (sign) {
    case "":
    case "=":
    case "==":
      return wanted.written < 3 ? isWithin(version, wanted, wanted.written - 1) : apart === 0;
    case "!=":
      return wanted.written < 3 ? !isWithin(version, wanted, wanted.written - 1) : apart !== 0;
    case ">":
      return wanted.written < 3
        ? apart > 0 && !isWithin(version, wanted, wanted.written - 1)
        : apart > 0;
    case ">=":
    case "=>":
      return apart >= 0;
    case "<":
      return apart < 0;
    case "<=":
    case "=<":
      return apart <= 0 || (wanted.written < 3 && isWithin(version, wanted, wanted.written - 1));
    case "~":
    case "~>":
      return apart >= 0 && isWithin(version, wanted, Math.min(wanted.written, 2) - 1);
    case "^": {
      const first = wanted.numbers.findIndex((part) => part > 0);
      const fixed = first === -1 ? wanted.written - 1 : Math.min(first, wanted.written - 1);
      return apart >= 0 && isWithin(version, wanted, fixed);
    }
    default:
      return false;
  }
}

/** Alike up to and with one of the three numbers. */
function isWithin(version: Version, wanted: Version, upTo: number): boolean {
  return [0, 1, 2].every(
    (index) =>
      index > upTo || version.numbers[index as 0 | 1 | 2] === wanted.numbers[index as 0 | 1 | 2],
  );
}
