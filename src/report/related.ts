// A finding's related places → the lines that people read: one a place, its texts joined, the first four and how many more.

import { position } from "../base/origin.ts";
import type { Related } from "../finding/finding.ts";

const mostShown = 4;

export interface RelatedLine {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface RelatedLines {
  readonly shown: readonly RelatedLine[];
  readonly more: number;
}

/** In the order given. */
export function relatedLines(related: readonly Related[]): RelatedLines {
  return onePlaceEach(
    related.map(({ at, message }) => {
      const { file, line } = position(at);
      return { file, line, message };
    }),
  );
}

export function onePlaceEach(lines: readonly RelatedLine[]): RelatedLines {
  const places = new Map<string, RelatedLine>();
  for (const one of lines) {
    const id = `${one.file}\n${one.line}`;
    const before = places.get(id);
    if (!before) places.set(id, one);
    else if (!before.message.split("; ").includes(one.message))
      places.set(id, { ...before, message: `${before.message}; ${one.message}` });
  }
  const all = [...places.values()];
  return { shown: all.slice(0, mostShown), more: Math.max(0, all.length - mostShown) };
}
