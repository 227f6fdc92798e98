// Walks the text between YAML tokens, where js-yaml reports nothing: collects comments, finds brackets, dashes and colons.

import type { Comment } from "./tree.ts";

export interface Scan {
  readonly text: string;
  readonly offset: number;
  readonly comments: Comment[];
  /** Everything before this has been read. */
  at: number;
  /** The end of the last token, without what may follow it. */
  end: number;
  /** The next `#` at or after `at`. */
  hash: number;
}

export function newScan(text: string, offset: number, comments: Comment[]): Scan {
  return { text, offset, comments, at: 0, end: 0, hash: nextHash(text, 0) };
}

function nextHash(text: string, from: number): number {
  const at = text.indexOf("#", from);
  return at === -1 ? Infinity : at;
}

/** Moves on to `target`, collecting the comments on the way; no scalar may stand between. */
export function skipTo(scan: Scan, target: number): void {
  if (scan.hash < scan.at) scan.hash = nextHash(scan.text, scan.at);
  while (scan.hash < target) scan.hash = readHash(scan, scan.hash);
  if (target > scan.at) scan.at = target;
}

/** Reads a comment, if this `#` starts one, and finds the next `#`. */
function readHash(scan: Scan, hash: number): number {
  const { text, offset } = scan;
  if (!startsComment(text, hash)) return nextHash(text, hash + 1);
  const end = lineEnd(text, hash);
  let before = hash - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  const trailing = before >= 0 && !isBreak(text.charCodeAt(before));
  scan.comments.push({
    start: hash + offset,
    end: end + offset,
    text: text.slice(hash + 1, end).trim(),
    trailing,
  });
  return nextHash(text, end);
}

function startsComment(text: string, hash: number): boolean {
  if (hash === 0) return true;
  const before = text.charCodeAt(hash - 1);
  return isBlank(before) || isBreak(before);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  while (isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A byte order mark counts as a blank. */
function isBlank(c: number): boolean {
  return c === 32 || c === 9 || c === 0xfeff;
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13;
}

/**
 * Finds `mark` after blanks, comments, commas, directives and `...` lines, moves behind it and returns where it stood;
 * if something else stands there, moves nowhere.
 */
export function take(scan: Scan, mark: string): number {
  const { text } = scan;
  // Before a block scalar's header its key's `:` or its dash may stand.
  const isHeader = mark === "|" || mark === ">";
  let at = scan.at;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (isBlank(c) || isBreak(c) || (c === 44 && mark !== ":")) continue;
    if (isHeader && (c === 45 || c === 58 || c === 63)) continue;
    if (text.startsWith(mark, at)) {
      skipTo(scan, at);
      scan.at = at + mark.length;
      scan.end = scan.at;
      return at;
    }
    if (c === 35 && startsComment(text, at)) at = lineEnd(text, at);
    else if (mark === "---" && c === 37) at = lineEnd(text, at);
    else if (mark === "---" && text.startsWith("...", at)) at += 2;
    else break;
    if (at >= text.length) break;
  }
  return scan.end;
}
