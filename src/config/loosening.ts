// A setting at base and at head → the clause that says what head's loosens.

import type { Origin } from "../base/origin.ts";

export interface Loosening {
  /** A clause: "raises `expiry.identity-days` from 365 to 3650". */
  readonly text: string;
  readonly at: Origin;
}

export type At = (pointer: string) => Origin;

export function ranked<T extends string>(
  name: string,
  before: T,
  after: T,
  order: Readonly<Record<T, number>>,
  at: Origin,
): readonly Loosening[] {
  if (order[after] >= order[before]) return [];
  return [{ text: `sets \`${name}\` from \`${before}\` to \`${after}\``, at }];
}

export function raised(name: string, from: number, to: number, at: Origin): readonly Loosening[] {
  return to > from ? [{ text: `raises \`${name}\` from ${from} to ${to}`, at }] : [];
}

export function more(
  name: string,
  before: readonly string[],
  after: readonly string[],
  at: Origin,
): readonly Loosening[] {
  const added = after.filter((value) => !before.includes(value));
  return added.length > 0 ? [{ text: `adds ${listed(added)} to \`${name}\``, at }] : [];
}

export function dropped(
  said: (gone: string) => string,
  before: readonly string[],
  after: readonly string[],
  at: Origin,
): readonly Loosening[] {
  const gone = before.filter((value) => !after.includes(value));
  return gone.length > 0 ? [{ text: said(listed(gone)), at }] : [];
}

/** The first three and how many more. */
function listed(values: readonly string[]): string {
  const first = values.slice(0, 3).map((value) => `\`${value}\``);
  const more = values.length - first.length;
  return `${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
