// Turns wildcard texts (`s3:Get*`, `arn:aws:s3:::logs/?`) into patterns, and tells whether one matches, covers or meets another.

import type { Known, UnknownValue } from "../base/known.ts";

/** A literal character, `anything` or `anyOne`, or a hole: a name longer than one character that stands for any text, always the same. */
export interface Pattern {
  readonly symbols: readonly string[];
  /** Equal for patterns that mean the same by the same symbols. */
  readonly id: string;
  /** The text where it holds neither wildcard nor hole. */
  readonly plain: string | null;
  /** The holes, in order. */
  readonly holes: readonly UnknownValue[];
  /** As a reader would write it: `arn:aws:s3:::${var.bucket}/*`. */
  readonly text: string;
}

const anything = "**";
const anyOne = "??";
/** Stands for a character that no pattern writes. */
const fresh = "\u{10FFFF}fresh";
/** Longer texts are compared as a whole: no action or ARN comes near. */
const longest = 4096;
/** Sets of positions that one comparison may visit; beyond it the answer is "not covered". */
const visits = 4096;

const exact = new WeakMap<Known<string>, Pattern>();
const caseless = new WeakMap<Known<string>, Pattern>();

/** Compiles a value once. `ignoreCase` for actions and for Azure's scopes. */
export function patternOf(value: Known<string>, ignoreCase: boolean): Pattern {
  const cache = ignoreCase ? caseless : exact;
  const cached = cache.get(value);
  if (cached) return cached;
  const pattern = compile(value, ignoreCase);
  cache.set(value, pattern);
  return pattern;
}

const texts = { exact: new Map<string, Pattern>(), caseless: new Map<string, Pattern>() };

/** A pattern from a text alone: the same few actions stand in every policy. */
export function pattern(text: string, ignoreCase = false): Pattern {
  const cache = ignoreCase ? texts.caseless : texts.exact;
  const made = cache.get(text) ?? build([text], ignoreCase);
  cache.set(text, made);
  return made;
}

function compile(value: Known<string>, ignoreCase: boolean): Pattern {
  return value.known
    ? pattern(value.value, ignoreCase)
    : build(value.pieces ?? [value], ignoreCase);
}

function build(pieces: readonly (string | UnknownValue)[], ignoreCase: boolean): Pattern {
  const symbols: string[] = [];
  const holes: UnknownValue[] = [];
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      addText(symbols, ignoreCase ? piece.toLowerCase() : piece);
    } else {
      text += `\${${piece.name}}`;
      holes.push(piece);
      symbols.push(`hole ${withoutFirst(piece.name)}`);
    }
  }
  if (symbols.length > longest)
    return { symbols: [`long ${text}`], id: `long ${text}`, plain: null, holes, text };
  const ordered = orderWildcards(symbols);
  const plain = ordered.every((symbol) => symbol.length === 1) ? ordered.join("") : null;
  return { symbols: ordered, id: plain ?? ordered.join("\u0000"), plain, holes, text };
}

/** `aws_iam_role.x[0].arn` is what `aws_iam_role.x.arn` was before the block got a `count`: of one block only one of the two can be written. */
function withoutFirst(name: string): string {
  return name.replaceAll(/\[0\](?=\.[A-Za-z_])/g, "");
}

/** `${aws:username}` is filled in by AWS; `${*}`, `${?}` and `${$}` are the characters themselves. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
function addText(symbols: string[], text: string): void {
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const end = char === "$" && text[at + 1] === "{" ? text.indexOf("}", at) : -1;
    if (end > at) {
      const inside = text.slice(at + 2, end);
      symbols.push(inside.length === 1 ? inside : `variable ${inside}`);
      at = end;
    } else symbols.push(char === "*" ? anything : char === "?" ? anyOne : char);
  }
}

/** `*?*` and `?*` are one language: single places first, then one `*`. */
function orderWildcards(symbols: readonly string[]): readonly string[] {
  if (!symbols.includes(anything)) return symbols;
  const ordered: string[] = [];
  let stars = false;
  for (const symbol of [...symbols, ""]) {
    if (symbol === anything) stars = true;
    else {
      if (stars && symbol !== anyOne) {
        ordered.push(anything);
        stars = false;
      }
      if (symbol !== "") ordered.push(symbol);
    }
  }
  return ordered;
}

/** Matches everything: `*`. */
export function isEverything(pattern: Pattern): boolean {
  return pattern.symbols.length === 1 && pattern.symbols[0] === anything;
}

/** Nothing in it is known. */
export function isOpaque(pattern: Pattern): boolean {
  return pattern.holes.length > 0 && pattern.symbols.length === pattern.holes.length;
}

/** A wildcard stands in it. */
export function isWild(pattern: Pattern): boolean {
  return pattern.symbols.includes(anything) || pattern.symbols.includes(anyOne);
}

/** Whether a text is certainly among what the pattern means. */
export function matches(pattern: Pattern, text: string): boolean {
  return pattern.plain === null ? absorbs(pattern.symbols, text.split("")) : pattern.plain === text;
}

/** Whether everything that `narrow` means is certainly among what `wide` means. Exact for wildcards; a hole covers only itself. */
export function covers(wide: Pattern, narrow: Pattern): boolean {
  if (wide.id === narrow.id || isEverything(wide)) return true;
  if (wide.plain !== null) return false;
  if (absorbs(wide.symbols, narrow.symbols)) return true;
  return wide.symbols.includes(anyOne) && narrow.symbols.includes(anything)
    ? includes(wide.symbols, narrow.symbols)
    : false;
}

/** Greedy: on a mismatch the last `*` takes one symbol more. */
function absorbs(wide: readonly string[], narrow: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let read = 0; read < narrow.length;) {
    const want = wide[at];
    const have = narrow[read];
    if (want === anything) {
      star = at++;
      resume = read;
    } else if (want !== undefined && (want === have || (want === anyOne && isOne(have)))) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (wide[at] === anything) at++;
  return at === wide.length;
}

function isOne(symbol: string | undefined): boolean {
  return symbol !== undefined && (symbol.length === 1 || symbol === anyOne || symbol === fresh);
}

/** Where `?` meets `*` greed is not exact: runs sets of positions, and tries every length of each `*` that matters. */
function includes(wide: readonly string[], narrow: readonly string[]): boolean {
  const seen = new Set<string>();
  const work: [number, readonly number[]][] = [[0, close(wide, [0])]];
  for (let next = work.pop(); next; next = work.pop()) {
    const [read, places] = next;
    const id = `${read}:${places.join()}`;
    if (seen.has(id)) continue;
    if (seen.size >= visits || places.length === 0) return false;
    seen.add(id);
    const symbol = narrow[read];
    if (symbol === undefined) {
      if (!places.includes(wide.length)) return false;
    } else if (symbol === anything) {
      work.push([read + 1, places], [read, step(wide, places, fresh)]);
    } else work.push([read + 1, step(wide, places, symbol === anyOne ? fresh : symbol)]);
  }
  return true;
}

function step(
  wide: readonly string[],
  places: readonly number[],
  symbol: string,
): readonly number[] {
  const reached: number[] = [];
  for (const place of places) {
    const want = wide[place];
    if (want === anything) reached.push(place);
    else if (want === symbol || (want === anyOne && isOne(symbol))) reached.push(place + 1);
  }
  return close(wide, reached);
}

function close(wide: readonly string[], places: readonly number[]): readonly number[] {
  const all = new Set(places);
  for (const place of all) if (wide[place] === anything) all.add(place + 1);
  return [...all].toSorted((a, b) => a - b);
}

/** Whether some text may be among what both mean; a hole or a policy variable may be any text. */
export function intersects(a: Pattern, b: Pattern): boolean {
  if (a.plain !== null && b.plain !== null) return a.plain === b.plain;
  if (isEverything(a) || isEverything(b)) return true;
  const left = a.symbols;
  const right = b.symbols;
  let start = 0;
  while (
    start < left.length &&
    start < right.length &&
    left[start] === right[start] &&
    left[start]?.length === 1
  )
    start++;
  const first = left[start];
  const second = right[start];
  if (first?.length === 1 && second?.length === 1) return false;
  return meet(left, right, start);
}

function meet(left: readonly string[], right: readonly string[], start: number): boolean {
  let row = new Uint8Array(right.length + 1);
  row[start] = 1;
  for (let i = start; i <= left.length; i++) {
    const next = new Uint8Array(right.length + 1);
    const mine = left[i];
    let any = false;
    for (let j = start; j <= right.length; j++) {
      if (row[j] !== 1) continue;
      any = true;
      const theirs = right[j];
      const mineOpen = mine !== undefined && isOpen(mine);
      const theirsOpen = theirs !== undefined && isOpen(theirs);
      if (mineOpen || (mine !== undefined && theirsOpen)) next[j] = 1;
      if (theirsOpen || (theirs !== undefined && mineOpen)) row[j + 1] = 1;
      if (
        mine !== undefined &&
        theirs !== undefined &&
        (mine === theirs || mine === anyOne || theirs === anyOne)
      )
        next[j + 1] = 1;
    }
    if (i === left.length) return row[right.length] === 1;
    if (!any) return false;
    row = next;
  }
  return false;
}

function isOpen(symbol: string): boolean {
  return symbol.length > 1 && symbol !== anyOne;
}
