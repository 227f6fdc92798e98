// Turns HCL text into tokens in one pass: code, quoted strings and heredocs are three modes on a stack.

import { identifierEnd, isDigit, isSpace } from "./characters.ts";
import type { Comment } from "./syntax.ts";
import { k } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";
import type { Rescue } from "./rescue.ts";

/** An open `${`, string or heredoc. Code holds how many braces are open in it; a heredoc its marker. */
type Frame =
  | { readonly mode: "code"; braces: number }
  | { readonly mode: "string" }
  | { readonly mode: "heredoc"; readonly marker: string; startOfLine: boolean };

interface Scan {
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

/** Scans the whole text. `rescue` is given on the second, tolerant pass and says where an unclosed heredoc may be left. */
export function scan(text: string, rescue: Rescue | null): Tokens {
  const size = (text.length >> 2) + 16;
  const scan: Scan = {
    text,
    rescue,
    // https://github.com/hashicorp/hcl strips one UTF-8 byte order mark, no second one.
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    kinds: new Uint8Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    count: 0,
    comments: [],
    frames: [{ mode: "code", braces: 0 }],
    lineUsed: false,
    noCommentEndFrom: Infinity,
  };
  while (scan.at < text.length) {
    const frame = scan.frames[scan.frames.length - 1]!;
    if (frame.mode === "code") scanCode(scan, frame);
    else if (frame.mode === "string") scanString(scan);
    else scanHeredoc(scan, frame);
  }
  emit(scan, k.end, text.length, text.length);
  return scan;
}

function emit(scan: Scan, kind: number, start: number, end: number): void {
  const index = scan.count++;
  if (index === scan.kinds.length) grow(scan);
  scan.kinds[index] = kind;
  scan.starts[index] = start;
  scan.ends[index] = end;
  scan.at = end;
  scan.lineUsed = true;
}

function grow(scan: Scan): void {
  const size = scan.kinds.length * 2;
  const kinds = new Uint8Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  kinds.set(scan.kinds);
  starts.set(scan.starts);
  ends.set(scan.ends);
  scan.kinds = kinds;
  scan.starts = starts;
  scan.ends = ends;
}

/** Line breaks in a row are one token: the grammar never tells them apart. */
function emitNewline(scan: Scan, start: number, end: number): void {
  if (scan.count > 0 && scan.kinds[scan.count - 1] === k.newline)
    scan.at = scan.ends[scan.count - 1] = end;
  else emit(scan, k.newline, start, end);
  scan.lineUsed = false;
}

function scanCode(scan: Scan, frame: Frame & { mode: "code" }): void {
  const text = scan.text;
  const length = text.length;
  while (scan.at < length) {
    const at = scan.at;
    const code = text.charCodeAt(at);
    switch (code) {
      case 0x20:
      case 0x09:
        scan.at = at + 1;
        break;
      case 0x0a:
        emitNewline(scan, at, at + 1);
        break;
      case 0x0d:
        if (text.charCodeAt(at + 1) === 0x0a) emitNewline(scan, at, at + 2);
        else emit(scan, k.bad, at, at + 1);
        break;
      case 0x22:
        emit(scan, k.openQuote, at, at + 1);
        scan.frames.push({ mode: "string" });
        return;
      case 0x7b:
        frame.braces++;
        emit(scan, k.openBrace, at, at + 1);
        break;
      case 0x7d:
        if (frame.braces === 0 && scan.frames.length > 1) {
          emit(scan, k.sequenceEnd, at, at + 1);
          scan.frames.pop();
          return;
        }
        frame.braces--;
        emit(scan, k.closeBrace, at, at + 1);
        break;
      case 0x7e:
        if (text.charCodeAt(at + 1) !== 0x7d) {
          emit(scan, k.bad, at, at + 1);
          break;
        }
        emit(scan, k.sequenceEnd, at, at + 2);
        if (frame.braces === 0 && scan.frames.length > 1) {
          scan.frames.pop();
          return;
        }
        frame.braces--;
        break;
      case 0x23:
        scanLineComment(scan, at + 1);
        break;
      case 0x2f:
        scanSlash(scan);
        break;
      case 0x3c:
        if (text.charCodeAt(at + 1) === 0x3c && scanHeredocStart(scan)) return;
        emitOneOrTwo(scan, k.less, 0x3d, k.lessEqual);
        break;
      default:
        scanWord(scan, code);
    }
  }
}

function scanWord(scan: Scan, code: number): void {
  const at = scan.at;
  if (isDigit(code)) return emit(scan, k.number, at, numberEnd(scan.text, at));
  const end = identifierEnd(scan.text, at);
  if (end > at) return emit(scan, k.identifier, at, end);
  scanSymbol(scan, code);
}

function scanSymbol(scan: Scan, code: number): void {
  const { text, at } = scan;
  switch (code) {
    case 0x28:
      return emit(scan, k.openParen, at, at + 1);
    case 0x29:
      return emit(scan, k.closeParen, at, at + 1);
    case 0x5b:
      return emit(scan, k.openBracket, at, at + 1);
    case 0x5d:
      return emit(scan, k.closeBracket, at, at + 1);
    case 0x2c:
      return emit(scan, k.comma, at, at + 1);
    case 0x2e:
      if (text.charCodeAt(at + 1) === 0x2e && text.charCodeAt(at + 2) === 0x2e)
        return emit(scan, k.ellipsis, at, at + 3);
      return emit(scan, k.dot, at, at + 1);
    case 0x3d:
      if (text.charCodeAt(at + 1) === 0x3e) return emit(scan, k.fatArrow, at, at + 2);
      return emitOneOrTwo(scan, k.equal, 0x3d, k.equalEqual);
    case 0x3a:
      return emitOneOrTwo(scan, k.colon, 0x3a, k.doubleColon);
    case 0x3e:
      return emitOneOrTwo(scan, k.greater, 0x3d, k.greaterEqual);
    case 0x21:
      return emitOneOrTwo(scan, k.bang, 0x3d, k.notEqual);
    case 0x26:
      return emitOneOrTwo(scan, k.bad, 0x26, k.and);
    case 0x7c:
      return emitOneOrTwo(scan, k.bad, 0x7c, k.or);
    case 0x3f:
      return emit(scan, k.question, at, at + 1);
    case 0x2a:
      return emit(scan, k.star, at, at + 1);
    case 0x25:
      return emit(scan, k.percent, at, at + 1);
    case 0x2b:
      return emit(scan, k.plus, at, at + 1);
    case 0x2d:
      return emit(scan, k.minus, at, at + 1);
    default:
      return emit(scan, k.bad, at, at + (scan.text.codePointAt(at)! > 0xffff ? 2 : 1));
  }
}

function emitOneOrTwo(scan: Scan, one: number, second: number, two: number): void {
  const at = scan.at;
  if (scan.text.charCodeAt(at + 1) === second) emit(scan, two, at, at + 2);
  else emit(scan, one, at, at + 1);
}

/** Digits, dots and exponents in any order, but never a dot at the end: `1.2.3` is one (bad) number, `1...` a number and an ellipsis. */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; ;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) end = ++at;
    else if (code === 0x2e) at++;
    else if (code === 0x65 || code === 0x45) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      end = at = digit + 1;
    } else return end;
  }
}

function scanSlash(scan: Scan): void {
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
function scanLineComment(scan: Scan, contentStart: number): void {
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

function scanHeredocStart(scan: Scan): boolean {
  const { text, at } = scan;
  const start = text.charCodeAt(at + 2) === 0x2d ? at + 3 : at + 2;
  const end = identifierEnd(text, start);
  if (end === start) return false;
  const lineBreak = lineBreakWidth(text, end);
  if (lineBreak === 0) return false;
  emit(scan, k.openHeredoc, at, end + lineBreak);
  const marker = text.slice(start, end);
  const leave = scan.rescue === null ? -1 : scan.rescue.heredocLeave(marker, scan.at);
  if (leave >= 0) emit(scan, k.brokenHeredoc, scan.at, leave);
  else scan.frames.push({ mode: "heredoc", marker, startOfLine: true });
  return true;
}

function lineBreakWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x0a) return 1;
  return code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 0;
}

/** `$` or `%` at `at` → the token for what it starts there: an opening sequence, an escape or itself. */
function scanSequence(scan: Scan, at: number, plain: number): boolean {
  const text = scan.text;
  const sign = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (next === 0x7b) {
    const trimmed = text.charCodeAt(at + 2) === 0x7e;
    emit(scan, sign === 0x24 ? k.interpolation : k.directive, at, at + (trimmed ? 3 : 2));
    scan.frames.push({ mode: "code", braces: 0 });
    return true;
  }
  const escaped = next === sign && text.charCodeAt(at + 2) === 0x7b;
  const width = escaped ? (text.charCodeAt(at + 3) === 0x7e ? 4 : 3) : 1;
  emit(scan, plain, at, at + width);
  return false;
}

function scanString(scan: Scan): void {
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

function scanHeredoc(scan: Scan, frame: Frame & { mode: "heredoc" }): void {
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
function scanHeredocEnd(
  scan: Scan,
  frame: Frame & { mode: "heredoc" },
  start: number,
  at: number,
): void {
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
