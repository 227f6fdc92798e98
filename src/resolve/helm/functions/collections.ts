// Functions on lists.
// https://masterminds.github.io/sprig/lists.html

import { toYaml } from "../yaml-text.ts";
import { HelmFault, isHole, isList, type GoValue } from "../value.ts";
import { alsoCalled, int, list, must, num, own, plain, str, type Table } from "./signature.ts";

const longest = 100_000;

function hasItem(items: readonly GoValue[], wanted: GoValue): boolean {
  const text = toYaml(wanted);
  return items.some((one) => toYaml(one) === text);
}

function counted(start: number, end: number, step: number): readonly GoValue[] {
  if (step === 0 || (end - start) / step > longest) throw new HelmFault("a list is too long", true);
  const found: GoValue[] = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) found.push(BigInt(at));
  return found;
}

/** A hole among lists: what it would add cannot be told. */
function joined(args: readonly GoValue[]): readonly GoValue[] {
  return args.flatMap((arg) =>
    isHole(arg) && arg.assumed === undefined ? [arg] : isHole(arg) ? [] : list(arg),
  );
}

const functions: Table = {
  list: own((args) => args),
  tuple: own((args) => args),
  first: plain(([value]) => list(value)[0] ?? null),
  last: plain(([value]) => list(value).at(-1) ?? null),
  rest: plain(([value]) => list(value).slice(1)),
  initial: plain(([value]) => list(value).slice(0, -1)),
  append: own(([value, item = null]) => [...(isHole(value) ? [] : list(value)), item]),
  prepend: own(([value, item = null]) => [item, ...(isHole(value) ? [] : list(value))]),
  concat: own(joined),
  has: plain(([item = null, value]) => hasItem(list(value), item)),
  without: plain(([value, ...items]) => list(value).filter((one) => !hasItem(items, one))),
  uniq: plain(([value]) => {
    const seen = new Set<string>();
    return list(value).filter((one) => {
      const text = toYaml(one);
      return seen.has(text) ? false : seen.add(text);
    });
  }),
  compact: plain(([value]) => list(value).filter((one) => one !== null && one !== "")),
  reverse: plain(([value]) => list(value).toReversed()),
  slice: plain(([value, from, to]) =>
    list(value).slice(Number(int(from)), to === undefined ? undefined : Number(int(to))),
  ),
  sortAlpha: plain(([value]) =>
    isList(value) ? value.map(str).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)) : [str(value)],
  ),
  until: plain(([count]) => counted(0, num(count), 1)),
  untilStep: plain(([start, end, step]) => counted(num(start), num(end), num(step))),
  seq: plain((args) => {
    const [first = 1, second] = args.map(num);
    const [start, end] =
      second === undefined ? [1, first] : [first, args.length > 2 ? num(args[2]) : second];
    return counted(start, end + 1, 1)
      .map(str)
      .join(" ");
  }),
};

export const collections = alsoCalled(functions, {
  ...must("first", "last", "rest", "initial", "append", "prepend"),
  ...must("has", "without", "uniq", "compact", "reverse", "slice"),
  push: "append",
});
