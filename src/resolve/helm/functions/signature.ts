// How functions of templates are given: what each does with holes, and how it reads its arguments.

import type { Machine } from "../machine.ts";
import {
  floatText,
  HelmFault,
  isList,
  isMap,
  mapOf,
  printed,
  type GoMap,
  type GoValue,
} from "../value.ts";

/**
 * `own`: it sees to holes itself. `text`: what it makes of a text with holes, and the blanks around them, is that text with those holes.
 * `plain`: it reads what defaults say; where there is none, nobody can tell what it gives.
 */
export interface HelmFunction {
  readonly holes: "own" | "text" | "plain";
  readonly run: (args: readonly GoValue[], machine: Machine) => GoValue;
}

export type Table = Readonly<Record<string, HelmFunction>>;

type Run = HelmFunction["run"];

export const own = (run: Run): HelmFunction => ({ holes: "own", run });
export const text = (run: Run): HelmFunction => ({ holes: "text", run });
export const plain = (run: Run): HelmFunction => ({ holes: "plain", run });

/** With some of them by other names as well. */
export function alsoCalled(table: Table, names: Readonly<Record<string, string>>): Table {
  const others = Object.entries(names).flatMap(([name, of]) => {
    const found = table[of];
    return found ? [[name, found] as const] : [];
  });
  return { ...table, ...Object.fromEntries(others) };
}

/** Those names, with `must`: a failure of theirs is one of the template. */
export function must(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [`must${name.charAt(0).toUpperCase()}${name.slice(1)}`, name]),
  );
}

/** Of texts only; the last argument is what is worked on. */
export function onText(change: (text: string, ...others: readonly string[]) => GoValue): Run {
  return (args) => {
    const texts = args.map(str);
    return change(texts.at(-1) ?? "", ...texts.slice(0, -1));
  };
}

export function str(value: GoValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "number" ? floatText(value) : printed(value);
}

export function num(value: GoValue | undefined): number {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  const read = typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : 0;
}

export function int(value: GoValue | undefined): bigint {
  if (typeof value === "bigint") return value;
  const read = Math.trunc(num(value));
  return Number.isSafeInteger(read) ? BigInt(read) : 0n;
}

export function list(value: GoValue | undefined): readonly GoValue[] {
  if (isList(value)) return value;
  if (value === undefined || value === null) return [];
  throw new HelmFault("a list is expected");
}

export function map(value: GoValue | undefined): GoMap {
  if (isMap(value)) return value;
  if (value === undefined || value === null) return mapOf();
  throw new HelmFault("a map is expected");
}
