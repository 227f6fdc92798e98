// Turns wildcard texts (`s3:Get*`, `arn:aws:s3:::logs/?`) into patterns.

import type { Known, UnknownValue } from "../base/known.ts";

/** A text in which one character is one symbol: a literal, `anything`, `anyOne`, or a half of what stands for any text, always the same. */
export interface Pattern {
  /** Equal for patterns that mean the same by the same symbols. */
  readonly symbols: string;
  /** The text where it holds neither wildcard nor hole. */
  readonly plain: string | null;
  /** The holes, in order. */
  readonly holes: readonly UnknownValue[];
  /** As a reader would write it: `arn:aws:s3:::${var.bucket}/*`. */
  readonly text: string;
  /** As `text`, with what its holes were made of: equal only for what is the same. */
  readonly exact: string;
}

export const anything = "*";
export const anyOne = "?";
export const anythingCode = 42;
export const anyOneCode = 63;
/** Characters for private use are ours to give a meaning: one of a policy's own is taken for something unknown. https://www.unicode.org/charts/PDF/UE000.pdf */
const ours = /[\uE000-\uF8FF]/;
/** A character that no pattern writes. */
export const fresh = "\uE000";
/** The characters that wildcards are written with. */
const star = "\uE001";
const place = "\uE002";
/** A hole is two characters, of which the first is never a second: so one hole never begins within another. */
const firstHalf = 0xe100;
const secondHalf = 0xe900;
const lastHalf = 0xf8ff;
/** Longer texts are compared as a whole: no action or ARN comes near. */
const longest = 4096;

/** A symbol of one character, whichever it is. */
export function isOne(code: number): boolean {
  return (code < firstHalf || code > lastHalf) && code !== anythingCode;
}

/** A symbol that may be a text of any length. */
export function isOpen(code: number): boolean {
  return (code >= firstHalf && code <= lastHalf) || code === anythingCode;
}

const exact = new WeakMap<UnknownValue, Pattern>();
const caseless = new WeakMap<UnknownValue, Pattern>();

/** Compiles a value once. `ignoreCase` for actions and for Azure's scopes. */
export function patternOf(value: Known<string>, ignoreCase: boolean): Pattern {
  if (value.known) return pattern(value.value, ignoreCase);
  const cache = ignoreCase ? caseless : exact;
  const cached = cache.get(value);
  if (cached) return cached;
  const made = build(value.pieces ?? [value], ignoreCase);
  cache.set(value, made);
  return made;
}

const texts = { exact: new Map<string, Pattern>(), caseless: new Map<string, Pattern>() };

/** A pattern from a text alone: the same few actions stand in every policy. */
export function pattern(text: string, ignoreCase = false): Pattern {
  const cache = ignoreCase ? texts.caseless : texts.exact;
  const cached = cache.get(text);
  if (cached) return cached;
  const made = build([text], ignoreCase);
  cache.set(text, made);
  return made;
}

const none: readonly UnknownValue[] = [];

function build(pieces: readonly (string | UnknownValue)[], ignoreCase: boolean): Pattern {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === "string") {
    const symbols = symbolsOf(ignoreCase ? only.toLowerCase() : only);
    return patternOfSymbols(symbols, { holes: none, text: only, exact: only });
  }
  const holes: UnknownValue[] = [];
  let symbols = "";
  let text = "";
  let exact = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      exact += piece;
      symbols += symbolsOf(ignoreCase ? piece.toLowerCase() : piece);
    } else {
      const { name } = piece;
      const making = piece.making?.() ?? "";
      text += `\${${name}}`;
      exact += `\${${name} ${making}}`;
      holes.push(piece);
      symbols += holeOf(`hole ${withoutFirst(name)} ${making}`);
    }
  }
  return patternOfSymbols(symbols, { holes, text, exact });
}

export function patternOfSymbols(
  symbols: string,
  { holes, text, exact }: Pick<Pattern, "holes" | "text" | "exact">,
): Pattern {
  if (symbols.length > longest)
    return { symbols: holeOf(`long ${exact}`), plain: null, holes, text, exact };
  const ordered = inOrder(symbols);
  return { symbols: ordered, plain: plainOf(ordered), holes, text, exact };
}

function plainOf(symbols: string): string | null {
  if (isWild({ symbols })) return null;
  if (!ours.test(symbols)) return symbols;
  const plain = symbols.replaceAll(star, "*").replaceAll(place, "?");
  return ours.test(plain) ? null : plain;
}

const numbers = new Map<string, string>();

/** The symbols for something unknown, by its name. */
export function holeOf(name: string): string {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const count = numbers.size;
  const made = String.fromCharCode(firstHalf + (count >> 12), secondHalf + (count & 0xfff));
  numbers.set(name, made);
  return made;
}

/** `aws_iam_role.x[0].arn` is what `aws_iam_role.x.arn` was before the block got a `count`: of one block only one of the two can be written. */
function withoutFirst(name: string): string {
  return name.replaceAll(/\[0\](?=\.[A-Za-z_])/g, "");
}

/** `${aws:username}` is filled in by AWS; `${*}`, `${?}` and `${$}` are the characters themselves. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
function symbolsOf(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(specials, (found, inside?: string) => {
    if (inside === undefined) return holeOf(`character ${found}`);
    return /^[*?$]$/.test(inside) ? literal(inside) : holeOf(`variable ${inside}`);
  });
}

const special = /[$\uE000-\uF8FF]/;
const specials = /\$\{([^}]*)\}|[\uE000-\uF8FF]/g;

/** Wildcards as the characters that they are written with. */
export function literal(text: string): string {
  return isWild({ symbols: text })
    ? text.replaceAll(anything, star).replaceAll(anyOne, place)
    : text;
}

/** `*?*` and `?*` are one language: single places first, then one `*`. */
function inOrder(symbols: string): string {
  if (!symbols.includes(anything)) return symbols;
  return symbols.replace(/[*?]{2,}/g, (run) =>
    run.includes(anything) ? run.replaceAll(anything, "") + anything : run,
  );
}

/** Matches everything: `*`. */
export function isEverything({ symbols }: Pattern): boolean {
  return symbols === anything;
}

/** Nothing in it is known. */
export function isOpaque({ symbols, holes }: Pattern): boolean {
  return holes.length > 0 && symbols.length === 2 * holes.length;
}

/** The one hole that it is, and nothing else. */
export function onlyHole(pattern: Pattern): UnknownValue | null {
  const [only = null, ...others] = pattern.holes;
  return others.length === 0 && isOpaque(pattern) ? only : null;
}

/** A wildcard stands in it. */
export function isWild({ symbols }: Pick<Pattern, "symbols">): boolean {
  return symbols.includes(anything) || symbols.includes(anyOne);
}

/** Something stands in it that may be any text. */
export function hasUnknown({ symbols }: Pattern): boolean {
  return halves.test(symbols);
}

const halves = /[\uE100-\uF8FF]/;

/** How many characters a `*` is taken for: enough for what counts places. */
const many = fresh.repeat(8);

/** The symbols of a text that it means, of characters that nobody wrote. */
export function manyFor({ symbols }: Pattern): string {
  return symbols.replaceAll(anything, many).replaceAll(anyOne, fresh);
}

/** Whether an unknown part could stand for anything. An attribute of another block, computed or read, is one thing, if unknown. */
export function mayBeAny({ holes }: Pattern): boolean {
  return holes.some(
    (hole) => !hole.reference || (hole.why !== "computed" && hole.why !== "data-source"),
  );
}
