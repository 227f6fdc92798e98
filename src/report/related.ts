// A finding's related places → the lines that people read: one a place, its texts joined, the first four and how many more.

import { position } from "../base/origin.ts";
import type { Related } from "../finding/finding.ts";

const mostShown = 4;

export interface RelatedLine {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** In the order given. */
export function relatedLines(related: readonly Related[]): {
  readonly shown: readonly RelatedLine[];
  readonly more: number;
} {
  const places = new Map<string, RelatedLine>();
  for (const { at, message } of related) {
    const { file, line } = position(at);
    const id = `${file}\n${line}`;
    const before = places.get(id);
    if (!before) places.set(id, { file, line, message });
    else if (!before.message.split("; ").includes(message))
      places.set(id, { ...before, message: `${before.message}; ${message}` });
  }
  const all = [...places.values()];
  return { shown: all.slice(0, mostShown), more: Math.max(0, all.length - mostShown) };
}
