// Reads fields of an export as what its platform's documentation says they are, or says exactly which is not, and what to do.

import { at, isObject } from "../base/json.ts";
import { fileRef, lineOf, type FileRef, type Origin } from "../base/origin.ts";
import { UserError } from "../base/user-error.ts";
import { dayIn } from "./day.ts";

/** One file while it is read. */
export interface Reading {
  readonly path: string;
  readonly text: string;
  readonly file: FileRef;
  /** How it is made: `` `aws iam get-credential-report` ``. */
  readonly howTo: string;
}

export function readingOf(path: string, text: string, howTo: string): Reading {
  return { path, text, file: fileRef(shownPath(path), text), howTo };
}

/** No path of a report begins with `/` or `..`. */
function shownPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?(?:\.{0,2}\/+)+/, "");
}

/** A fault at a place in a file: `field` is a path of keys, or a column with its line. */
export function faulty(
  { path, howTo }: Pick<Reading, "path" | "howTo">,
  where: string,
  what: string,
): UserError {
  return new UserError(`\`${path}\`: ${where} ${what}`, `Export it again with ${howTo}.`);
}

/** A text that must be there. */
export function needText(json: unknown, key: string, where: string, reading: Reading): string {
  const found = at(json, key);
  if (typeof found === "string" && found !== "") return found;
  throw faulty(
    reading,
    `\`${under(where, key)}\``,
    found === undefined ? "is missing: a text is expected" : "is no text",
  );
}

/** A path of keys. */
function under(where: string, key: string): string {
  return where === "" ? key : `${where}.${key}`;
}

/** A date that may be missing or null. */
export function dayAt(json: unknown, key: string, where: string, reading: Reading): string | null {
  const found = at(json, key);
  if (found === undefined || found === null) return null;
  const day = typeof found === "string" ? dayIn(found) : null;
  if (day === null)
    throw faulty(
      reading,
      `\`${under(where, key)}\``,
      `is ${shownValue(found)}: a date as 2026-01-31T00:00:00Z is expected`,
    );
  return day;
}

/** A list of objects that must be there. */
export function needList(
  json: unknown,
  key: string,
  where: string,
  reading: Reading,
): readonly unknown[] {
  const found = at(json, key);
  const name = under(where, key);
  if (!Array.isArray(found))
    throw faulty(
      reading,
      `\`${name}\``,
      found === undefined ? "is missing: a list is expected" : "is no list",
    );
  found.forEach((one: unknown, index) => {
    if (!isObject(one)) throw faulty(reading, `\`${name}[${index}]\``, "is no object");
  });
  return found;
}

/** Short, and on one line: an export may hold anything. */
export function shownValue(value: unknown): string {
  const text = (JSON.stringify(value) ?? "undefined").replaceAll("`", "'");
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}

/** Finds where entries stand by a text that each holds, in the order of the file. */
export function placesIn({ text, file }: Reading): (needle: string) => Origin {
  let cursor = 0;
  return (needle) => {
    const found = text.indexOf(JSON.stringify(needle), cursor);
    if (found >= 0) cursor = found + 1;
    const start = Math.max(0, cursor - 1);
    return { file, start, end: start };
  };
}

/** 1-based. */
export function lineAt({ file }: Reading, offset: number): number {
  return lineOf(file, offset);
}
