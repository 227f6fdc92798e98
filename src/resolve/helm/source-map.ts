// What a template wrote → one text, where each of its characters stands in the template, and which parts of it may not be there.

import { endOfRun } from "../../base/order.ts";
import type { Output } from "./output.ts";
import { maybe, sure, type Hole, type Holes } from "./value.ts";

export interface Written {
  readonly text: string;
  /** Where what begins, or ends, at an offset does so in the template. */
  readonly start: (offset: number) => number;
  readonly end: (offset: number) => number;
  /** Why what stands at an offset may not be there; null for what is there. */
  readonly doubt: (offset: number) => Hole | null;
}

interface Segment {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly isLiteral: boolean;
}

interface Region {
  readonly start: number;
  end: number;
  readonly hole: Hole;
}

export function written(output: Output, holes: Holes): Written {
  const segments: Segment[] = [];
  const regions = regionsIn(holes);
  let text = "";
  for (const { text: piece, start, end, isLiteral } of output) {
    segments.push({ at: text.length, start, end, isLiteral });
    text = isLiteral ? text + piece : regions.take(text, piece);
  }
  const segmentAt = (offset: number): Segment | undefined =>
    segments[endOfRun(segments, ({ at }) => at <= offset) - 1];
  return {
    text,
    start: (offset) => {
      const segment = segmentAt(offset);
      if (!segment) return 0;
      return segment.isLiteral ? segment.start + offset - segment.at : segment.start;
    },
    end: (offset) => {
      const segment = segmentAt(Math.max(offset - 1, 0));
      if (!segment) return 0;
      return segment.isLiteral ? segment.start + offset - segment.at : segment.end;
    },
    doubt: (offset) => {
      const region = regions.outer[endOfRun(regions.outer, ({ start }) => start <= offset) - 1];
      return region && offset < region.end ? region.hole : null;
    },
  };
}

/** Reads the marks of what may be there; regions within regions are as doubtful as those around them. */
function regionsIn(holes: Holes): {
  readonly outer: Region[];
  readonly take: (text: string, piece: string) => string;
} {
  const outer: Region[] = [];
  let depth = 0;
  const take = (text: string, piece: string): string => {
    if (!piece.includes(maybe) && !piece.includes(sure)) return text + piece;
    let made = text;
    for (let at = 0; at < piece.length; at++) {
      const one = piece.charAt(at);
      if (one === maybe) {
        const hole = holes.of(piece.charAt(++at));
        if (depth++ === 0) outer.push({ start: made.length, end: Infinity, hole });
      } else if (one === sure) {
        const last = outer.at(-1);
        if (depth > 0 && --depth === 0 && last) last.end = made.length;
      } else made += one;
    }
    return made;
  };
  return { outer, take };
}
