// A place in JSON text that is read from, with the problems met so far, and what ends the reading.

import type { SyntaxProblem } from "../yaml/tree.ts";

export interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  readonly forgiving: boolean;
  readonly problems: SyntaxProblem[];
}

/** Ends the reading; caught in `parseJson`. */
export class Stop extends Error {
  readonly start: number;
  constructor(start: number, message: string) {
    super(message);
    this.start = start;
  }
}

export function stop(reader: Reader, expected: string): never {
  throw new Stop(
    reader.at,
    `this is not JSON: ${expected} is expected, but ${found(reader)} stands here`,
  );
}

export function found(reader: Reader): string {
  const code = reader.text.codePointAt(reader.at);
  if (code === undefined) return "the end of the file";
  return code < 32 || code === 127
    ? `the control character ${code}`
    : `\`${String.fromCodePoint(code)}\``;
}

export function skipSpace(reader: Reader): void {
  const { text } = reader;
  let at = reader.at;
  for (
    let c = text.charCodeAt(at);
    c === 32 || c === 10 || c === 13 || c === 9;
    c = text.charCodeAt(at)
  )
    at++;
  reader.at = at;
}
