// A text that did not parse → hints for the tolerant pass: where a heredoc without an end may be left, which lines start a top-level block.

import { endOfRun } from "../../base/order.ts";
import { identifierEnd, isSpace } from "./characters.ts";

export interface Rescue {
  /** -1 where a closing line for `marker` follows `from`, else where the text of the heredoc may be taken to end. */
  readonly heredocLeave: (marker: string, from: number) => number;
  /** Whether a top-level block of Terraform starts exactly at `offset`. */
  readonly startsTopLevel: (offset: number) => boolean;
}

/** https://developer.hashicorp.com/terraform/language/syntax/configuration; used only to guess where a broken block ends. */
const topLevel =
  /(?:resource|data|module|variable|output|provider|locals|terraform|moved|import|removed|check|ephemeral|action)(?:[ \t]+"[^"\n]*")*[ \t]*\{/y;

export function makeRescue(text: string): Rescue {
  const lastClosing = new Map<string, number>();
  const tops: number[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    topLevel.lastIndex = start;
    if (topLevel.test(text)) tops.push(start);
    if (found >= 0) noteClosing(text, start, end, lastClosing);
    start = end + 1;
  }
  const topSet = new Set(tops);
  return {
    heredocLeave(marker, from) {
      if ((lastClosing.get(marker) ?? -1) >= from) return -1;
      return tops[endOfRun(tops, (top) => top < from)] ?? text.length;
    },
    startsTopLevel: (offset) => topSet.has(offset),
  };
}

function noteClosing(
  text: string,
  start: number,
  end: number,
  lastClosing: Map<string, number>,
): void {
  let first = start;
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  const last = identifierEnd(text, first);
  if (last === first) return;
  for (let at = last; at < end; at++) if (!isSpace(text.charCodeAt(at))) return;
  lastClosing.set(text.slice(first, last), start);
}
