// What `git cat-file --batch` writes → its answers, parsed as they stream.

import { largestFile } from "./snapshot.ts";

/** An object, or that there is none of this name. */
export type Answer = Stored | "missing";

export interface Stored {
  readonly id: string;
  /** `blob`, `commit`, … */
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Scanner {
  /** False at the first object that is too large: nothing after it is an answer. */
  readonly push: (chunk: Buffer) => boolean;
  readonly answers: Answer[];
  readonly large: () => boolean;
}

/** Parses `<id> <type> <size>\n<bytes>\n`… and `<name> missing\n`. */
export function scanner(): Scanner {
  const answers: Answer[] = [];
  let line = "";
  let told = { id: "", type: "" };
  let body: Buffer | null = null;
  let filled = 0;
  let large = false;
  const keep = (bytes: Buffer): unknown => answers.push({ ...told, bytes });
  /** The size that an answer's first line tells, with the newline that git ends each with; null when there is nothing to read. */
  const header = (): number | null => {
    const [id = "", type = "", length = ""] = line.split(" ");
    const size = Number.parseInt(length, 10);
    if (Number.isNaN(size)) answers.push("missing");
    else if (size > largestFile) large = true;
    else {
      told = { id, type };
      return size + 1;
    }
    return null;
  };
  /** Most answers lie whole within a chunk and stay there. */
  const begin = (chunk: Buffer, at: number, size: number): number => {
    if (at + size <= chunk.length) {
      keep(chunk.subarray(at, at + size - 1));
      return at + size;
    }
    body = Buffer.allocUnsafe(size);
    filled = chunk.copy(body, 0, at);
    return chunk.length;
  };
  const push = (chunk: Buffer): boolean => {
    let at = 0;
    while (at < chunk.length && !large) {
      if (body === null) {
        const end = chunk.indexOf(10, at);
        line += chunk.toString("latin1", at, end === -1 ? chunk.length : end);
        at = end === -1 ? chunk.length : end + 1;
        if (end === -1) continue;
        const size = header();
        line = "";
        if (size !== null) at = begin(chunk, at, size);
      } else {
        const taken = chunk.copy(body, filled, at);
        at += taken;
        filled += taken;
        if (filled === body.length) {
          keep(body.subarray(0, -1));
          body = null;
        }
      }
    }
    return !large;
  };
  return { push, answers, large: () => large };
}
