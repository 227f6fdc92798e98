// Functions of texts. What has unknown parts keeps the known ones where the function puts texts together.

import type { UnknownValue, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { disorder } from "../compare.ts";
import { plainOf } from "../plain.ts";
import { limit } from "../scope.ts";
import { fromPieces, piecesOf } from "../template.ts";
import type { Piece } from "../template.ts";
import { anyUnknown, derive, isFailure, made, textOf } from "../values.ts";
import {
  bad,
  isValue,
  itemsOf,
  letters,
  ofTexts,
  pure,
  pureList,
  scalarText,
  scalarInteger,
} from "./function.ts";
import type { Fn, Table } from "./function.ts";

const join: Fn = ([separator, ...lists], site) => {
  const between = separator?.known ? textOf(separator.value) : null;
  if (!separator || between === null)
    return separator && !separator.known ? derive(separator, site.at) : bad(site);
  if (lists.length === 0) return bad(site);
  const pieces: Piece[] = [];
  let afterOpen = false;
  const add = (piece: readonly Piece[]): void => {
    if (pieces.length > 0 && !afterOpen) pieces.push(between);
    afterOpen = false;
    pieces.push(...piece);
  };
  /** It may be empty, and so stands for the separators around it too. */
  const addOpen = (rest: UnknownValue): void => {
    pieces.push(made(rest));
    afterOpen = true;
  };
  for (const one of lists) {
    const all = itemsOf(one, site);
    if (isValue(all)) {
      if (all.known || isFailure(all)) return all;
      addOpen(one.known ? all : one);
      continue;
    }
    for (const item of all.items) {
      const part = piecesOf(item);
      if (!Array.isArray(part)) return part as Value;
      add(part as readonly Piece[]);
    }
    const blame = disorder(all, site.at);
    if (blame) return derive(blame, site.at);
    if (all.rest) addOpen(all.rest);
  }
  return fromPieces(pieces, site.at, site.scope);
};

const spaceBefore = /^[\s\u0085]+/u;
const spaceBehind = /[\s\u0085]+$/u;

function trimSet(text: string, set: string, left: boolean, right: boolean): string {
  const cut = new Set(set);
  const all = letters(text);
  let start = 0;
  let end = all.length;
  while (left && start < end && cut.has(all[start] ?? "")) start++;
  while (right && end > start && cut.has(all[end - 1] ?? "")) end--;
  return all.slice(start, end).join("");
}

function substr(text: string, offset: number, length: number): string {
  const all = letters(text);
  // Before the first letter is at it, as Terraform has it.
  const start = Math.max(offset < 0 ? all.length + offset : offset, 0);
  return all.slice(start, length < 0 ? undefined : start + length).join("");
}

/** Each letter by itself: what becomes two stays. https://pkg.go.dev/unicode#ToUpper */
function changed(text: string, change: (letter: string) => string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) return change(text);
  let made = "";
  for (const letter of text) {
    const other = change(letter);
    made += Array.from(other).length === 1 ? other : letter;
  }
  return made;
}

const toUpper = (letter: string): string => letter.toUpperCase();
const toLower = (letter: string): string => letter.toLowerCase();

/** https://pkg.go.dev/strings#Title */
function title(text: string): string {
  return text.replaceAll(
    /(^|[\s\u0085]|(?![0-9A-Za-z_])[\x20-\x7e])(\p{L})/gu,
    (_, before: string, letter: string) => before + changed(letter, toUpper),
  );
}

const indent: Fn = (args, site) => {
  const open = anyUnknown(args);
  if (open) return derive(open, site.at);
  const [spaces, text] = args.map(plainOf);
  const size = scalarInteger(spaces);
  if (size === null || size < 0 || typeof text !== "string") return bad(site);
  const lines = text.split("\n");
  const { machine } = site.scope;
  if (size * (lines.length - 1) > machine.bounds.text)
    return limit(machine, site.at, "a text", "`indent` may make it too long");
  return known(lines.join(`\n${lines.length > 1 ? " ".repeat(size) : ""}`), site.at);
};

/** Of a text with unknown parts its ends go where they are known; the structure that it was encoded from has none. */
const trimmed = (head: RegExp | null, tail: RegExp): Fn => {
  const cut = (text: string): string => text.replace(tail, "").replace(head ?? "", "");
  const whole = ofTexts((text = "") => cut(text));
  return (args, site) => {
    const [text] = args;
    if (!text || text.known) return whole(args, site);
    const { pieces = [], decoded } = text;
    if (decoded) return { ...derive(text, site.at), decoded };
    const all = pieces.map((one, i) => {
      if (typeof one !== "string") return one;
      const start = i === 0 && head ? one.replace(head, "") : one;
      return i === pieces.length - 1 ? start.replace(tail, "") : start;
    });
    const isSure = (end: Piece | undefined): boolean => typeof end === "string" && end !== "";
    const isTold = isSure(all.at(-1)) && (!head || isSure(all[0]));
    return isTold ? fromPieces(all, site.at, site.scope) : whole(args, site);
  };
};

/** What is asked of the begin or the end of a text can be told where that is known. */
const ofEnd = (fits: (text: string, end: string) => boolean, atStart: boolean): Fn => {
  const whole = ofTexts((text = "", end = "") => fits(text, end));
  return (args, site) => {
    const [text, end] = args;
    const pieces = text && !text.known ? text.pieces : undefined;
    const written = pieces?.at(atStart ? 0 : -1);
    const wanted = end?.known ? textOf(end.value) : null;
    if (typeof written !== "string" || wanted === null) return whole(args, site);
    if (fits(written, wanted)) return known(true, site.at);
    return written.length < wanted.length && fits(wanted, written)
      ? whole(args, site)
      : known(false, site.at);
  };
};

export const strings: Table = [
  ["join", "s S*", join],
  ["lower", "s", ofTexts((text = "") => changed(text, toLower))],
  ["upper", "s", ofTexts((text = "") => changed(text, toUpper))],
  ["title", "s", ofTexts((text = "") => title(text))],
  [
    "split",
    "s s",
    pureList((by, text) =>
      typeof by === "string" && typeof text === "string"
        ? by === ""
          ? Array.from(text)
          : text.split(by)
        : undefined,
    ),
  ],
  ["trimspace", "s", trimmed(spaceBefore, spaceBehind)],
  ["trim", "s s", ofTexts((text = "", set = "") => trimSet(text, set, true, true))],
  [
    "trimprefix",
    "s s",
    ofTexts((text = "", head = "") => (text.startsWith(head) ? text.slice(head.length) : text)),
  ],
  [
    "trimsuffix",
    "s s",
    ofTexts((text = "", tail = "") =>
      tail !== "" && text.endsWith(tail) ? text.slice(0, -tail.length) : text,
    ),
  ],
  ["chomp", "s", trimmed(null, /(?:\r\n?|\n)+$/)],
  ["strrev", "s", ofTexts((text = "") => [...letters(text)].reverse().join(""))],
  ["startswith", "s s", ofEnd((text, head) => text.startsWith(head), true)],
  ["endswith", "s s", ofEnd((text, tail) => text.endsWith(tail), false)],
  ["strcontains", "s s", ofTexts((text = "", part = "") => text.includes(part))],
  ["indent", "n s", indent],
  [
    "substr",
    "s n n",
    pure((text, offset, length) => {
      const [from, size, whole] = [scalarInteger(offset), scalarInteger(length), scalarText(text)];
      return from === null || size === null || whole === null
        ? undefined
        : substr(whole, from, size);
    }),
  ],
];
