// The text of strings and heredocs → runs of text, the `${` and `%{` in it, and what closes it.

import { isSpace } from "./characters.ts";
import { emit, emitNewline, lineBreakWidth, push } from "./scan.ts";
import type { Frame, Scan } from "./scan.ts";
import { k } from "./tokens.ts";

/** `$` or `%` at `at` → the token for what it starts there: an opening sequence, an escape or itself. */
function scanSequence(scan: Scan, at: number, plain: number): boolean {
  const text = scan.text;
  const sign = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (next === 0x7b) {
    const trimmed = text.charCodeAt(at + 2) === 0x7e;
    emit(scan, sign === 0x24 ? k.interpolation : k.directive, at, at + (trimmed ? 3 : 2));
    push(scan, "code", "");
    return true;
  }
  const escaped = next === sign && text.charCodeAt(at + 2) === 0x7b;
  const width = escaped ? (text.charCodeAt(at + 3) === 0x7e ? 4 : 3) : 1;
  emit(scan, plain, at, at + width);
  return false;
}

export function scanString(scan: Scan): void {
  const { text } = scan;
  const length = text.length;
  while (scan.at < length) {
    const start = scan.at;
    let at = start;
    let code = text.charCodeAt(at);
    while (
      code !== 0x22 &&
      code !== 0x24 &&
      code !== 0x25 &&
      code !== 0x0a &&
      code !== 0x0d &&
      at < length
    ) {
      if (code === 0x5c) {
        const next = text.charCodeAt(at + 1);
        // A backslash never hides a line break: the string is broken there.
        if (next === 0x0a || next === 0x0d) break;
        at++;
      }
      code = text.charCodeAt(++at);
    }
    if (at > length) at = length;
    if (at > start) emit(scan, k.quotedText, start, at);
    if (at >= length) return;
    if (code === 0x22) {
      emit(scan, k.closeQuote, at, at + 1);
      scan.frames.pop();
      return;
    }
    if (code === 0x24 || code === 0x25) {
      if (scanSequence(scan, at, k.quotedText)) return;
      continue;
    }
    return breakString(scan, code === 0x5c ? at + 1 : at);
  }
}

/** Leaves the string, and whatever it was nested in up to the file or the next heredoc, so that the damage ends with the line. */
function breakString(scan: Scan, at: number): void {
  emit(scan, k.brokenString, at, at);
  while (scan.frames.length > 1 && scan.frames[scan.frames.length - 1]!.mode !== "heredoc")
    scan.frames.pop();
  if (lineBreakWidth(scan.text, at) === 0) emit(scan, k.bad, at, at + 1);
}

export function scanHeredoc(scan: Scan, frame: Frame): void {
  const { text } = scan;
  const length = text.length;
  while (scan.at < length) {
    const start = scan.at;
    let at = start;
    let code = text.charCodeAt(at);
    while (code !== 0x0a && code !== 0x24 && code !== 0x25 && code !== 0x0d && at < length)
      code = text.charCodeAt(++at);
    if (code === 0x24 || code === 0x25) {
      if (at > start) emit(scan, k.heredocText, start, at);
      frame.startOfLine = false;
      // A lone `$` or `%` as the last character of the file is no token at all.
      if (at + 1 >= length) emit(scan, k.bad, at, length);
      else if (scanSequence(scan, at, k.heredocText)) return;
      continue;
    }
    const lineBreak = lineBreakWidth(text, at);
    if (lineBreak > 0) {
      if (frame.startOfLine && isMarker(text, start, at, frame.marker)) {
        emit(scan, k.closeHeredoc, start, at);
        emitNewline(scan, at, at + lineBreak);
        scan.frames.pop();
        return;
      }
      frame.startOfLine = true;
      emit(scan, k.heredocText, start, at + lineBreak);
      continue;
    }
    return scanHeredocEnd(scan, frame, start, at);
  }
}

/** Text that no line break ends: the end of the file, or a carriage return alone, which HCL does not take. */
function scanHeredocEnd(scan: Scan, frame: Frame, start: number, at: number): void {
  const { text } = scan;
  if (at < text.length) {
    if (at > start) emit(scan, k.heredocText, start, at);
    frame.startOfLine = false;
    emit(scan, k.bad, at, at + 1);
    return;
  }
  emit(
    scan,
    frame.startOfLine && isMarker(text, start, at, frame.marker) ? k.brokenHeredoc : k.heredocText,
    start,
    at,
  );
}

function isMarker(text: string, start: number, end: number, marker: string): boolean {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  return last - first === marker.length && text.startsWith(marker, first);
}
