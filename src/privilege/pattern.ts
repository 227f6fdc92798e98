// Turns wildcard texts (`s3:Get*`, `arn:aws:s3:::logs/?`) into patterns.

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
  /** As `text`, with what its holes were made of: equal only for what is the same. */
  readonly exact: string;
}

export const anything = "**";
export const anyOne = "??";
/** Longer texts are compared as a whole: no action or ARN comes near. */
const longest = 4096;

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
  const made = plainOf(text, ignoreCase) ?? build([text], ignoreCase);
  cache.set(text, made);
  return made;
}

/** Of a text without anything special, as most are. */
function plainOf(text: string, ignoreCase: boolean): Pattern | null {
  if (text.length > longest || /[*?$]/.test(text)) return null;
  const plain = ignoreCase ? text.toLowerCase() : text;
  return { symbols: plain.split(""), id: plain, plain, holes: [], text, exact: text };
}

function build(pieces: readonly (string | UnknownValue)[], ignoreCase: boolean): Pattern {
  const symbols: string[] = [];
  const holes: UnknownValue[] = [];
  let text = "";
  let exact = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      exact += piece;
      addText(symbols, ignoreCase ? piece.toLowerCase() : piece);
    } else {
      const { name } = piece;
      const making = piece.making?.() ?? "";
      text += `\${${name}}`;
      exact += `\${${name} ${making}}`;
      holes.push(piece);
      symbols.push(`hole ${withoutFirst(name)} ${making}`);
    }
  }
  if (symbols.length > longest)
    return { symbols: [`long ${exact}`], id: `long ${exact}`, plain: null, holes, text, exact };
  return patternOfSymbols(orderWildcards(symbols), { holes, text, exact });
}

export function patternOfSymbols(
  symbols: readonly string[],
  { holes, text, exact }: Pick<Pattern, "holes" | "text" | "exact">,
): Pattern {
  const plain = symbols.every((symbol) => symbol.length === 1) ? symbols.join("") : null;
  return { symbols, id: plain ?? symbols.join("\u0000"), plain, holes, text, exact };
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
      symbols.push(/^[*?$]$/.test(inside) ? inside : `variable ${inside}`);
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

/** Whether an unknown part could stand for anything. An attribute of another block, computed or read, is one thing, if unknown. */
export function mayBeAny({ holes }: Pattern): boolean {
  return holes.some(
    (hole) => !hole.reference || (hole.why !== "computed" && hole.why !== "data-source"),
  );
}
