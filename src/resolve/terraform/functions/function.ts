// What a function of Terraform's is here: values → a value. Helpers for those that need all of it known.

import type { Items, UnknownValue, Value } from "../../../base/known.ts";
import { isItems } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { fromPlain, plainOf } from "../plain.ts";
import type { Plain } from "../plain.ts";
import type { Scope } from "../scope.ts";
import { anyUnknown, derive, fail, numberOf, textOf, typed } from "../values.ts";

export interface Site {
  readonly at: Origin;
  readonly scope: Scope;
  readonly name: string;
  /** For `try` and `can`: why an argument may fail, though we found a value. */
  readonly doubts?: readonly (UnknownValue | null)[] | undefined;
}

export type Fn = (args: readonly Value[], site: Site) => Value;
/** Names, what each takes (as `signature.ts` reads it), and what it does. */
export type Table = readonly (readonly [string, string, Fn])[];

/** A function of plain data; any unknown makes an unknown, `undefined` is an error of Terraform's. */
export function pure(compute: (...args: readonly Plain[]) => Plain | undefined): Fn {
  return (args, site) => {
    const open = anyUnknown(args);
    if (open) return derive(open, site.at);
    const result = compute(...args.map(plainOf));
    return result === undefined ? bad(site) : fromPlain(result, site.at);
  };
}

/** As `pure`, of what becomes a list. */
export function pureList(compute: (...args: readonly Plain[]) => Plain | undefined): Fn {
  const made = pure(compute);
  return (args, site) => typed(made(args, site));
}

/** A function of texts only. */
export function ofTexts(compute: (...args: readonly string[]) => Plain | undefined): Fn {
  return pure((...args) => {
    const texts = args.map((one) => scalarText(one));
    return texts.every((one) => one !== null) ? compute(...texts) : undefined;
  });
}

export function scalarText(plain: Plain | undefined): string | null {
  return plain === undefined || (typeof plain === "object" && plain !== null)
    ? null
    : textOf(plain);
}

/** A whole number that fits into 64 bits. */
export function scalarInteger(plain: Plain | undefined): number | null {
  const number = scalarWhole(plain);
  return number === null || BigInt.asIntN(64, number) !== number ? null : Number(number);
}

/** As `scalarInteger`, of a value that is known. */
export function integerOf(value: Value): number | null {
  const data = value.known ? value.value : null;
  return typeof data === "object" ? null : scalarInteger(data);
}

/** A number that must be whole. */
export function scalarWhole(plain: Plain | undefined): bigint | null {
  if (plain === undefined || (typeof plain === "object" && plain !== null)) return null;
  const number = numberOf(plain);
  if (number === null || (typeof number === "number" && !Number.isInteger(number))) return null;
  return BigInt(number);
}

export function bad(site: Site): Value {
  return fail(site.at, `\`${site.name}\` does not take these arguments`);
}

/** The argument as a list; the unknown or failure where it is none. */
export function itemsOf(value: Value | undefined, site: Site): Items | Value {
  if (!value) return bad(site);
  if (!value.known) return derive(value, site.at);
  return isItems(value.value) ? value.value : bad(site);
}

export function isValue(value: object): value is Value {
  return "known" in value;
}

/** Made when first needed: it loads tables that few runs use. */
let segmenter: Intl.Segmenter | null = null;

/** Terraform counts what a reader takes for one letter. */
export function letters(text: string): readonly string[] {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x00-\x0c\x0e-\x7f]*$/.test(text)) return text.split("");
  return Array.from((segmenter ??= new Intl.Segmenter()).segment(text), ({ segment }) => segment);
}
