// Functions of numbers.

import type { Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { arithmetic, isWhole, small } from "../operators.ts";
import type { Numeric } from "../operators.ts";
import { anyUnknown, derive, numberOf } from "../values.ts";
import { bad, isValue, itemsOf, pure, pureList, scalarWhole } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";

/** Numbers only; whole ones may be beyond what a float holds. */
function ofNumbers(compute: (...args: readonly Numeric[]) => Numeric | null): Fn {
  return (args, site) => {
    const open = anyUnknown(args);
    return open ? derive(open, site.at) : computed(args, site, compute);
  };
}

function computed(
  args: readonly Value[],
  site: Site,
  compute: (...args: readonly Numeric[]) => Numeric | null,
): Value {
  const numbers = args.map((one) => (one.known ? numberOf(one.value) : null));
  const result = numbers.every((one) => one !== null) ? compute(...numbers) : null;
  const isNumber = typeof result === "bigint" || (result !== null && Number.isFinite(result));
  return isNumber ? known(result, site.at) : bad(site);
}

const sum: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const open = all.rest ?? anyUnknown(all.items);
  if (open) return derive(open, site.at);
  return computed(all.items, site, (...numbers) =>
    numbers.length === 0
      ? null
      : numbers.reduce<Numeric | null>(
          (total, one) => (total === null ? null : arithmetic("+", total, one)),
          0,
        ),
  );
};

/** As many as Terraform makes at most. */
const longestRange = 1024;

function range(numbers: readonly Numeric[]): Numeric[] | undefined {
  const [a = 0, b, c, more] = numbers;
  if (numbers.length === 0 || more !== undefined) return undefined;
  const [start, limit] = b === undefined ? [0, a] : [a, b];
  const step = c ?? (start <= limit ? 1 : -1);
  if (step == 0) return start == limit ? [] : undefined;
  if (step > 0 ? limit < start : limit > start) return undefined;
  const made: Numeric[] = [];
  for (let n: Numeric | null = start; n !== null && (step > 0 ? n < limit : n > limit);) {
    if (made.length === longestRange) return undefined;
    made.push(n);
    n = arithmetic("+", n, step);
  }
  return made;
}

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Up to base 36 letters count in either case. https://pkg.go.dev/math/big#Int.SetString */
function parseint(text: string, base: number): bigint | undefined {
  const [, sign = "", letters = ""] = /^([-+]?)([0-9a-zA-Z]+)$/.exec(text) ?? [];
  if (base < 2 || base > 62 || letters === "" || letters.length > 1000) return undefined;
  let total = 0n;
  for (const letter of base <= 36 ? letters.toLowerCase() : letters) {
    const digit = digits.indexOf(letter);
    if (digit >= base) return undefined;
    total = total * BigInt(base) + BigInt(digit);
  }
  return sign === "-" ? -total : total;
}

const extreme = (isBetter: (one: Numeric, than: Numeric) => boolean): Fn =>
  ofNumbers((...numbers) =>
    numbers.reduce<Numeric | null>(
      (best, one) => (best === null || isBetter(one, best) ? one : best),
      null,
    ),
  );

const whole = (round: (number: number) => number): Fn =>
  ofNumbers((n = 0) => (typeof n === "bigint" ? n : round(n) + 0));

export const numbers: Table = [
  ["sum", "a", sum],
  ["min", "n*", extreme((one, than) => one < than)],
  ["max", "n*", extreme((one, than) => one > than)],
  ["abs", "n", ofNumbers((n = 0) => (n < 0 ? -n : n))],
  ["ceil", "n", whole(Math.ceil)],
  ["floor", "n", whole(Math.floor)],
  [
    "signum",
    "n",
    ofNumbers((n = 0) =>
      isWhole(n) && BigInt.asIntN(64, BigInt(n)) === BigInt(n)
        ? n > 0
          ? 1
          : n < 0
            ? -1
            : 0
        : null,
    ),
  ],
  ["pow", "n n", ofNumbers((a = 0, b = 0) => Number(a) ** Number(b))],
  ["log", "n n", ofNumbers((a = 0, b = 0) => Math.log(Number(a)) / Math.log(Number(b)))],
  [
    "parseint",
    "a n",
    pure((text, base) => {
      const radix = scalarWhole(base);
      if (typeof text !== "string" || radix === null) return undefined;
      const number = parseint(text, Number(radix));
      return number === undefined ? undefined : small(number);
    }),
  ],
  [
    "range",
    "n*",
    pureList((...args) => {
      const numbers = args.map((one) =>
        typeof one === "object" && one !== null ? null : numberOf(one),
      );
      return numbers.every((one) => one !== null) ? range(numbers) : undefined;
    }),
  ],
];
