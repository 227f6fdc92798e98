// Turns origins and known values into what json-v1 prints, and orders entries by where they stand.

import type { Known } from "../base/known.ts";
import { compareText } from "../base/order.ts";
import { position, type Origin } from "../base/origin.ts";

export function lines(at: Origin): { file: string; line: number; endLine: number } {
  const { file, line, endLine } = position(at);
  return { file, line, endLine };
}

export function byPlace(
  a: { file: string; line: number; key: string },
  b: { file: string; line: number; key: string },
): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.key, b.key);
}

export function knownText(value: Known<string | null>): string | null {
  return value.known ? value.value : null;
}
