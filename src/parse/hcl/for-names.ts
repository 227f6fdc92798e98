// The names that `for` gives to what it goes through, in an expression and in a template.

import { demand, failExpected, isWord, peek, sourceOf, take } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { k } from "./tokens.ts";

export interface Names {
  readonly keyName: string | null;
  readonly valueName: string;
}

/** `value in` or `key, value in`, after `for`. */
export function parseForNames(cursor: Cursor): Names {
  const first = sourceOf(cursor, demand(cursor, k.identifier, "a name after `for`"));
  let names: Names = { keyName: null, valueName: first };
  if (peek(cursor) === k.comma) {
    take(cursor);
    names = {
      keyName: first,
      valueName: sourceOf(cursor, demand(cursor, k.identifier, "a second name after the comma")),
    };
  }
  if (!isWord(cursor, "in")) failExpected(cursor, "`in` after the names of `for`");
  take(cursor);
  return names;
}
