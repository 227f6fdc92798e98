// A scan under way: how far it has read, the modes it stands in, and the packed list of tokens that it fills.

import type { Rescue } from "./rescue.ts";
import type { Comment } from "./syntax.ts";
import { k } from "./tokens.ts";

type Mode = "code" | "string" | "heredoc";

/** An open `${`, string or heredoc, all of one shape for speed: code counts the braces open in it, a heredoc has a marker. */
export interface Frame {
  readonly mode: Mode;
  readonly marker: string;
  braces: number;
  startOfLine: boolean;
}

export interface Scan {
  readonly text: string;
  readonly rescue: Rescue | null;
  at: number;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
  readonly comments: Comment[];
  readonly frames: Frame[];
  /** Whether something other than space stands on the current line. */
  lineUsed: boolean;
  /** No block comment that starts here or later is closed. */
  noCommentEndFrom: number;
}

export function newScan(text: string, rescue: Rescue | null): Scan {
  const scan: Scan = {
    text,
    rescue,
    // https://github.com/hashicorp/hcl strips one UTF-8 byte order mark, no second one.
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    kinds: pool.kinds,
    starts: pool.starts,
    ends: pool.ends,
    count: 0,
    comments: [],
    frames: [],
    lineUsed: false,
    noCommentEndFrom: text.length,
  };
  resize(scan, Math.max(scan.kinds.length, (text.length >> 2) + 16));
  return scan;
}

/** Reused from text to text, since tokens do not outlive the parse that asked for them; a huge one is not kept. */
const pool = { kinds: new Uint8Array(1), starts: new Int32Array(1), ends: new Int32Array(1) };
const pooled = 1 << 18;

export function push(scan: Scan, mode: Mode, marker: string): void {
  scan.frames.push({ mode, marker, braces: 0, startOfLine: true });
}

export function emit(scan: Scan, kind: number, start: number, end: number): void {
  const index = scan.count++;
  if (index === scan.kinds.length) resize(scan, index * 2);
  scan.kinds[index] = kind;
  scan.starts[index] = start;
  scan.ends[index] = end;
  scan.at = end;
  scan.lineUsed = true;
}

function resize(scan: Scan, size: number): void {
  if (size > scan.kinds.length) {
    const kinds = new Uint8Array(size);
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    if (scan.count > 0) {
      kinds.set(scan.kinds);
      starts.set(scan.starts);
      ends.set(scan.ends);
    }
    scan.kinds = kinds;
    scan.starts = starts;
    scan.ends = ends;
    if (size <= pooled) Object.assign(pool, { kinds, starts, ends });
  }
}

/** Line breaks in a row are one token: the grammar never tells them apart. */
export function emitNewline(scan: Scan, start: number, end: number): void {
  if (scan.count > 0 && scan.kinds[scan.count - 1] === k.newline)
    scan.at = scan.ends[scan.count - 1] = end;
  else emit(scan, k.newline, start, end);
  scan.lineUsed = false;
}

export function lineBreakWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x0a) return 1;
  return code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 0;
}
