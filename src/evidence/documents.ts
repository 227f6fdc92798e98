// The text of an export → the JSON documents in it: one, or one a line.

import { jsonIn } from "../base/json.ts";
import { position } from "../base/origin.ts";
import { UserError } from "../base/user-error.ts";
import { parseJson } from "../parse/json/parse.ts";
import type { Reading } from "./reading.ts";

export interface Document {
  readonly json: unknown;
  /** Offset at which it begins. */
  readonly start: number;
}

/** Errors: UserError with the line. */
export function documentsIn(reading: Reading): readonly Document[] {
  const { text } = reading;
  const whole = jsonIn(text);
  if (whole !== undefined) return [{ json: whole, start: 0 }];
  return isLines(text) ? eachLine(reading) : refuse(reading);
}

/** Its first line is a document of its own. */
function isLines(text: string): boolean {
  const first = /^\s*(\{[^\n]*\})\s*\n/.exec(text.slice(0, 1_000_000))?.[1];
  return first !== undefined && jsonIn(first) !== undefined;
}

function eachLine({ path, text }: Reading): readonly Document[] {
  const found: Document[] = [];
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const written = text.slice(start, end);
    if (written.trim() !== "") {
      const json = jsonIn(written);
      if (json === undefined)
        throw new UserError(
          `\`${path}\`, line ${line}: this is not JSON, as the lines before it are`,
          "Give the file whole: its lines may have been cut or folded.",
        );
      found.push({ json, start });
    }
    start = end + 1;
  }
  return found;
}

function refuse({ path, text, file, howTo }: Reading): never {
  const problem = parseJson(text).problems[0];
  const at = position({ file, start: problem?.start ?? 0, end: problem?.end ?? 0 });
  throw new UserError(
    `\`${path}:${at.line}:${at.column}\`: ${problem?.message ?? "this is not JSON"}`,
    `Export it again with ${howTo}.`,
  );
}
