// HCL code → its tokens, up to where a string, a heredoc or the end of a `${…}` changes the mode.

import { identifierEnd, isDigit } from "./characters.ts";
import { scanLineComment, scanSlash } from "./scan-comments.ts";
import { emit, emitNewline, lineBreakWidth, push } from "./scan.ts";
import type { Frame, Scan } from "./scan.ts";
import { k } from "./tokens.ts";

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

export function scanCode(scan: Scan, frame: Frame): void {
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
