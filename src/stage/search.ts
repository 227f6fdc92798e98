// Files and a pattern → the files that hold it, found without making a text of each.

import type { SourceFile } from "./source-file.ts";

/**
 * `pattern`: global, of ASCII. Files that were read together lie side by side in one piece of memory, which is searched as a whole;
 * what lies between them is git's (an id and a size).
 */
export function filesHolding(
  files: readonly SourceFile[],
  pattern: RegExp,
): ReadonlySet<SourceFile> {
  const found = new Set<SourceFile>();
  for (let at = 0; at < files.length;) {
    const end = endOfRun(files, at);
    if (end === at) {
      const file = files[at++];
      pattern.lastIndex = 0;
      if (file && pattern.test(file.text)) found.add(file);
    } else {
      searchRun(files.slice(at, end), pattern, found);
      at = end;
    }
  }
  return found;
}

/** The end of the files from `at` on that lie one after the other in one memory; `at` itself where the first is no bytes any more. */
function endOfRun(files: readonly SourceFile[], at: number): number {
  const first = files[at]?.content;
  if (!first || typeof first === "string") return at;
  let last = first;
  for (let end = at + 1; end < files.length; end++) {
    const next = files[end]?.content;
    const follows =
      next &&
      typeof next !== "string" &&
      next.buffer === first.buffer &&
      next.byteOffset >= last.byteOffset + last.length;
    if (!follows) return end;
    last = next;
  }
  return files.length;
}

function searchRun(run: readonly SourceFile[], pattern: RegExp, found: Set<SourceFile>): void {
  const parts = run.map((file) => file.content as Buffer);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return;
  const start = first.byteOffset;
  const text = Buffer.from(first.buffer, start, last.byteOffset + last.length - start).toString(
    "latin1",
  );
  let at = 0;
  for (pattern.lastIndex = 0; pattern.test(text);) {
    const hit = pattern.lastIndex - 1;
    const ends = (index: number): number => {
      const part = parts[index];
      return part ? part.byteOffset + part.length - start : Infinity;
    };
    while (hit >= ends(at)) at++;
    const [file, part] = [run[at], parts[at]];
    if (!file || !part) return;
    if (hit < part.byteOffset - start) continue; // between two files
    found.add(file);
    pattern.lastIndex = ends(at);
  }
}
