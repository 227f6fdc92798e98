// Turns HCL text into tokens in one pass: code, quoted strings and heredocs are three modes on a stack.

import { identifierEnd, isDigit, isSpace } from "./characters.ts";
import type { Comment } from "./syntax.ts";
import { k } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";
import type { Rescue } from "./rescue.ts";

type Mode = "code" | "string" | "heredoc";

/** An open `${`, string or heredoc, all of one shape for speed: code counts the braces open in it, a heredoc has a marker. */
interface Frame {
  readonly mode: Mode;
  readonly marker: string;
  braces: number;
  startOfLine: boolean;
}

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
  push(scan, "code", "");
  while (scan.at < text.length) {
    const frame = scan.frames[scan.frames.length - 1]!;
    if (frame.mode === "code") scanCode(scan, frame);
    else if (frame.mode === "string") scanString(scan);
    else scanHeredoc(scan, frame);
  }
  emit(scan, k.end, text.length, text.length);
  return scan;
}

/** Reused from text to text, since tokens do not outlive the parse that asked for them; a huge one is not kept. */
const pool = { kinds: new Uint8Array(1), starts: new Int32Array(1), ends: new Int32Array(1) };
const pooled = 1 << 18;

function push(scan: Scan, mode: Mode, marker: string): void {
  scan.frames.push({ mode, marker, braces: 0, startOfLine: true });
}

function emit(scan: Scan, kind: number, start: number, end: number): void {
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
function emitNewline(scan: Scan, start: number, end: number): void {
  if (scan.count > 0 && scan.kinds[scan.count - 1] === k.newline)
    scan.at = scan.ends[scan.count - 1] = end;
  else emit(scan, k.newline, start, end);
  scan.lineUsed = false;
}

/** What a character starts in code, so that the commonest cases need no comparison of their own. */
const starts = {
  rare: 0,
  space: 1,
  word: 2,
  digit: 3,
  newline: 4,
  quote: 5,
  /** A token of its own, always. */
  single: 6,
} as const;
const singles: ReadonlyArray<readonly [code: number, kind: number]> = [
  [0x28, k.openParen],
  [0x29, k.closeParen],
  [0x5b, k.openBracket],
  [0x5d, k.closeBracket],
  [0x2c, k.comma],
  [0x3f, k.question],
  [0x2a, k.star],
  [0x25, k.percent],
  [0x2b, k.plus],
  [0x2d, k.minus],
];
const startOf = new Uint8Array(128);
const singleKind = new Uint8Array(128);
startOf[0x20] = startOf[0x09] = starts.space;
startOf[0x0a] = starts.newline;
startOf[0x22] = starts.quote;
for (let code = 0x30; code <= 0x39; code++) startOf[code] = starts.digit;
for (let code = 0x61; code <= 0x7a; code++) startOf[code] = startOf[code - 32] = starts.word;
startOf[0x5f] = starts.word;
for (const [code, kind] of singles) {
  startOf[code] = starts.single;
  singleKind[code] = kind;
}

function scanCode(scan: Scan, frame: Frame): void {
  const text = scan.text;
  const length = text.length;
  let at = scan.at;
  while (at < length) {
    const code = text.charCodeAt(at);
    const start = code < 128 ? startOf[code]! : starts.rare;
    if (start === starts.space) {
      at++;
      continue;
    }
    if (start === starts.word) emit(scan, k.identifier, at, identifierEnd(text, at));
    else if (start === starts.single) emit(scan, singleKind[code]!, at, at + 1);
    else if (start === starts.newline) emitNewline(scan, at, at + 1);
    else if (start === starts.digit) emit(scan, k.number, at, numberEnd(text, at));
    else if (start === starts.quote) {
      emit(scan, k.openQuote, at, at + 1);
      push(scan, "string", "");
      return;
    } else {
      scan.at = at;
      if (scanRare(scan, frame, code)) return;
    }
    at = scan.at;
  }
  scan.at = at;
}

/** True where another mode begins or this one ends. */
function scanRare(scan: Scan, frame: Frame, code: number): boolean {
  const { text, at } = scan;
  switch (code) {
    case 0x7b:
      frame.braces++;
      emit(scan, k.openBrace, at, at + 1);
      return false;
    case 0x7d:
      return scanCloseBrace(scan, frame, 1);
    case 0x7e:
      if (text.charCodeAt(at + 1) === 0x7d) return scanCloseBrace(scan, frame, 2);
      emit(scan, k.bad, at, at + 1);
      return false;
    case 0x0d:
      if (text.charCodeAt(at + 1) === 0x0a) emitNewline(scan, at, at + 2);
      else emit(scan, k.bad, at, at + 1);
      return false;
    case 0x23:
      scanLineComment(scan, at + 1);
      return false;
    case 0x2f:
      scanSlash(scan);
      return false;
    case 0x3c:
      if (text.charCodeAt(at + 1) === 0x3c && scanHeredocStart(scan)) return true;
      emitOneOrTwo(scan, k.less, 0x3d, k.lessEqual);
      return false;
    default:
      scanSymbol(scan, code);
      return false;
  }
}

/** `}`, or `~}`, which is never a plain brace. */
function scanCloseBrace(scan: Scan, frame: Frame, width: number): boolean {
  const ends = frame.braces === 0 && scan.frames.length > 1;
  emit(scan, ends || width === 2 ? k.sequenceEnd : k.closeBrace, scan.at, scan.at + width);
  if (ends) scan.frames.pop();
  else frame.braces--;
  return ends;
}

function scanSymbol(scan: Scan, code: number): void {
  const { text, at } = scan;
  switch (code) {
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
  }
  const end = identifierEnd(text, at);
  if (end > at) emit(scan, k.identifier, at, end);
  else emit(scan, k.bad, at, at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
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
  if (leave >= 0) {
    emit(scan, k.brokenHeredoc, scan.at, leave);
    emitNewline(scan, leave, leave);
  } else push(scan, "heredoc", marker);
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
    push(scan, "code", "");
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

function scanHeredoc(scan: Scan, frame: Frame): void {
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
