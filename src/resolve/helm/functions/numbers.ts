// Functions on numbers.
// https://masterminds.github.io/sprig/math.html

import { HelmFault } from "../value.ts";
import { int, num, plain, type Table } from "./signature.ts";

function divisor(value: bigint): bigint {
  if (value === 0n) throw new HelmFault("it divides by nothing");
  return value;
}

export const numbers: Table = {
  int: plain(([value]) => int(value)),
  int64: plain(([value]) => int(value)),
  toDecimal: plain(([value]) => int(value)),
  atoi: plain(([value]) => int(value)),
  float64: plain(([value]) => num(value)),
  add: plain((args) => args.map(int).reduce((sum, one) => BigInt.asIntN(64, sum + one), 0n)),
  add1: plain(([value]) => int(value) + 1n),
  sub: plain(([a, b]) => int(a) - int(b)),
  mul: plain((args) =>
    args.map(int).reduce((product, one) => BigInt.asIntN(64, product * one), 1n),
  ),
  div: plain(([a, b]) => int(a) / divisor(int(b))),
  mod: plain(([a, b]) => int(a) % divisor(int(b))),
  max: plain((args) =>
    args.map(int).reduce((most, one) => (one > most ? one : most), int(args[0])),
  ),
  min: plain((args) =>
    args.map(int).reduce((least, one) => (one < least ? one : least), int(args[0])),
  ),
  floor: plain(([value]) => Math.floor(num(value))),
  ceil: plain(([value]) => Math.ceil(num(value))),
  round: plain(([value, places]) => {
    const scale = 10 ** Math.min(Number(int(places)), 15);
    return Math.round(num(value) * scale) / scale;
  }),
};
