// `#`, `//` and `/*` → comments, kept beside the tokens.

import { emit, emitNewline } from "./scan.ts";
import type { Scan } from "./scan.ts";
import { k } from "./tokens.ts";

export function scanSlash(scan: Scan): void {
  const { text, at } = scan;
  const next = text.charCodeAt(at + 1);
  if (next === 0x2f) return scanLineComment(scan, at + 2);
  if (next === 0x2a && at < scan.noCommentEndFrom) {
    const close = text.indexOf("*/", at + 2);
    if (close >= 0) return keepComment(scan, at, close + 2, at + 2, close);
    scan.noCommentEndFrom = at;
  }
  emit(scan, k.slash, at, at + 1);
}

/** A line comment is also the line break that ends it. */
export function scanLineComment(scan: Scan, contentStart: number): void {
  const { text, at } = scan;
  const found = text.indexOf("\n", contentStart);
  const lineEnd = found < 0 ? text.length : found;
  const end =
    found > 0 && text.charCodeAt(found - 1) === 0x0d && found > contentStart ? found - 1 : lineEnd;
  const marker = text.charCodeAt(at);
  let start = contentStart;
  while (start < end && text.charCodeAt(start) === marker) start++;
  keepComment(scan, at, end, start, end);
  if (found >= 0) emitNewline(scan, end, found + 1);
}

function keepComment(
  scan: Scan,
  start: number,
  end: number,
  contentStart: number,
  contentEnd: number,
): void {
  const text = scan.text.slice(contentStart, contentEnd).trim();
  scan.comments.push({ start, end, text, trailing: scan.lineUsed });
  scan.lineUsed = true;
  scan.at = end;
}
