// Functions of IP addresses: hosts, netmasks and subnets of a prefix in CIDR notation.

import { ofTexts, pure, pureList, scalarWhole, type Table } from "./function.ts";
import type { Plain } from "../plain.ts";

interface Prefix {
  /** 32 or 128. */
  readonly bits: number;
  readonly length: number;
  readonly start: bigint;
}

function addressOf(text: string): { readonly bits: number; readonly value: bigint } | null {
  if (text.includes(":")) {
    const value = ipv6(text);
    return value === null ? null : { bits: 128, value };
  }
  const value = ipv4(text);
  return value === null ? null : { bits: 32, value };
}

/** Leading zeros are allowed, and decimal. */
function ipv4(text: string): bigint | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((one) => /^\d{1,5}$/.test(one) && Number(one) < 256))
    return null;
  return parts.reduce((all, one) => (all << 8n) | BigInt(Number(one)), 0n);
}

function ipv6(text: string): bigint | null {
  const tail = /^(.*:)([\d.]+)$/.exec(text);
  let hex = text;
  if (tail?.[2]?.includes(".")) {
    const last = ipv4(tail[2]);
    if (last === null) return null;
    hex = `${tail[1] ?? ""}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}`;
  }
  const [head = "", rest, more] = hex.split("::");
  if (more !== undefined) return null;
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const [before, after] = [groups(head), groups(rest ?? "")];
  const gap = 8 - before.length - after.length;
  if (rest === undefined ? gap !== 0 : gap < 1) return null;
  const all = [...before, ...Array.from({ length: gap }, () => "0"), ...after];
  if (!all.every((one) => /^[0-9a-fA-F]{1,4}$/.test(one))) return null;
  return all.reduce((made, one) => (made << 16n) | BigInt(`0x${one}`), 0n);
}

function prefixOf(text: string): Prefix | null {
  const [, address = "", size = ""] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const found = addressOf(address);
  const length = Number(size);
  if (!found || size === "" || length > found.bits) return null;
  const { bits, value } = found;
  const host = BigInt(bits - length);
  return { bits, length, start: (value >> host) << host };
}

/** Of the longest run of zeros, at least two, `::` is written. https://www.rfc-editor.org/rfc/rfc5952#section-4 */
function written(bits: number, value: bigint): string {
  const size = bits === 32 ? 8 : 16;
  const count = bits / size;
  const parts = Array.from({ length: count }, (_, i) =>
    Number((value >> BigInt((count - 1 - i) * size)) & ((1n << BigInt(size)) - 1n)),
  );
  if (bits === 32) return parts.join(".");
  let [from, most] = [0, 1];
  for (let i = 0; i < 8; i++) {
    let run = 0;
    while (i + run < 8 && parts[i + run] === 0) run++;
    if (run > most) [from, most] = [i, run];
  }
  const hex = (some: readonly number[]): string => some.map((one) => one.toString(16)).join(":");
  return most < 2 ? hex(parts) : `${hex(parts.slice(0, from))}::${hex(parts.slice(from + most))}`;
}

function host(text: string, wanted: bigint): string | undefined {
  const prefix = prefixOf(text);
  if (!prefix) return undefined;
  const last = (1n << BigInt(prefix.bits - prefix.length)) - 1n;
  const number = wanted < 0n ? last + 1n + wanted : wanted;
  return number < 0n || number > last ? undefined : written(prefix.bits, prefix.start + number);
}

function netmask(text: string): string | undefined {
  const prefix = prefixOf(text);
  if (!prefix || prefix.bits !== 32) return undefined;
  return written(32, (1n << 32n) - (1n << BigInt(32 - prefix.length)));
}

/** Terraform takes a prefix that is to be shorter, too, and leaves what stands behind it. */
function subnet(text: string, newBits: number, wanted: bigint): string | undefined {
  const prefix = prefixOf(text);
  const length = (prefix?.length ?? 0) + newBits;
  if (!prefix || length < 0 || length > prefix.bits || wanted < 0n) return undefined;
  if (newBits >= 0 && wanted >= 1n << BigInt(newBits)) return undefined;
  const start = prefix.start | (wanted << BigInt(prefix.bits - length));
  return start >> BigInt(prefix.bits) ? undefined : `${written(prefix.bits, start)}/${length}`;
}

/** One behind the other, each at the next place that fits its size. */
function subnets(text: string, sizes: readonly number[]): string[] | undefined {
  const prefix = prefixOf(text);
  // Terraform looks for the place before the first, and there is none before zero.
  if (!prefix || (prefix.start === 0n && sizes.length > 0)) return undefined;
  const end = prefix.start + (1n << BigInt(prefix.bits - prefix.length));
  let next = prefix.start;
  const made: string[] = [];
  for (const newBits of sizes) {
    const length = prefix.length + newBits;
    if (newBits < 1 || newBits > 32 || length > prefix.bits) return undefined;
    const size = 1n << BigInt(prefix.bits - length);
    const start = ((next + size - 1n) / size) * size;
    if (start + size > end) return undefined;
    made.push(`${written(prefix.bits, start)}/${length}`);
    next = start + size;
  }
  return made;
}

/** OpenTofu's. https://opentofu.org/docs/language/functions/cidrcontains/ */
function contains(text: string, other: string): boolean | undefined {
  const prefix = prefixOf(text);
  const address = addressOf(other);
  const inner = address
    ? { bits: address.bits, length: address.bits, start: address.value }
    : prefixOf(other);
  if (!prefix || !inner || prefix.bits !== inner.bits) return undefined;
  const rest = BigInt(prefix.bits - prefix.length);
  return inner.length >= prefix.length && inner.start >> rest === prefix.start >> rest;
}

/** Numbers that must be whole. */
function whole(
  text: Plain | undefined,
  numbers: readonly (Plain | undefined)[],
  compute: (text: string, ...numbers: readonly bigint[]) => Plain | undefined,
): Plain | undefined {
  const made = numbers.map(scalarWhole);
  return typeof text === "string" && made.every((one) => one !== null)
    ? compute(text, ...made)
    : undefined;
}

export const addresses: Table = [
  [
    "cidrhost",
    "s n",
    pure((text, number) => whole(text, [number], (prefix, wanted = 0n) => host(prefix, wanted))),
  ],
  ["cidrnetmask", "s", ofTexts((text = "") => netmask(text))],
  [
    "cidrsubnet",
    "s n n",
    pure((text, ...numbers) =>
      whole(text, numbers, (prefix, bits = 0n, wanted = 0n) =>
        bits > 128n ? undefined : subnet(prefix, Number(bits), wanted),
      ),
    ),
  ],
  [
    "cidrsubnets",
    "s n*",
    pureList((text, ...numbers) =>
      whole(text, numbers, (prefix, ...sizes) => subnets(prefix, sizes.map(Number))),
    ),
  ],
  ["cidrcontains", "s s", ofTexts((prefix = "", other = "") => contains(prefix, other))],
];
